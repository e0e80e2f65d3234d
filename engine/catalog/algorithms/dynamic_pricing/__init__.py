"""A price that keeps its floor."""
