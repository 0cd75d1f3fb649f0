"""Its entry point stands in a group that is not ours."""
