"""Keys by which programs enter, and how much each may ask."""
