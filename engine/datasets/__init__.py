"""Uploaded tables: reading, cleaning, the quality report."""
