"""It has no hook at all."""
