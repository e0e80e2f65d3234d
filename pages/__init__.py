"""Screens; the folders are the menu's sections."""
