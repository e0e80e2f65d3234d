"""How much to order, and when."""
