"""Attacks on the sandbox of this installation, judged."""
