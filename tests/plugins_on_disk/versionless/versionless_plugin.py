"""It breaks when it is imported, and its metadata has no version."""

raise RuntimeError("who am I")
