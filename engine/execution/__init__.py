"""The sandbox from the outside: Docker, bubblewrap, the warm pool."""
