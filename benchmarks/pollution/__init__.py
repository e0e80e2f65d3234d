"""Tables polluted on purpose, each with the truth of what it holds."""
