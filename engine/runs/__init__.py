"""Executions of revisions on test data."""
