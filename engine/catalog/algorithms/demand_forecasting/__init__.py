"""What will be asked for next, with intervals."""
