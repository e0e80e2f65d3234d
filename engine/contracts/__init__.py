"""Contracts of users' own algorithms: written by them, tested in the sandbox, kept."""
