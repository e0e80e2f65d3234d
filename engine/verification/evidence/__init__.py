"""What is written down of each promise, of which code, and whether that is still so."""
