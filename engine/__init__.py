"""The studio without a screen: rooms, engine room and foundation."""
