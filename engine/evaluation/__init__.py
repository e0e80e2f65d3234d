"""Honest numbers about predictions."""
