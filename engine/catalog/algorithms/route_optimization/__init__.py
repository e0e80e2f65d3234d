"""A short round through all stops."""
