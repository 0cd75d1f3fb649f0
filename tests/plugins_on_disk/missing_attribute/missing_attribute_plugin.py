"""It lacks what its entry point names."""
