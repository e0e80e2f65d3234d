"""Tables, units of work, and bytes by their hash."""
