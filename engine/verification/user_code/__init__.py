"""Users' own code: read, held against what may stand in it, and proven without running it."""
