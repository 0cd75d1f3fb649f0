"""It breaks when it is imported, and its metadata cannot be read."""

raise RuntimeError("who am I")
