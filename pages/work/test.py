"""Test: drawn by its own components."""

from components import page

page.header("Test", "Coming into place.")
