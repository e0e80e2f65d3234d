"""Runs: drawn by its own components."""

from components import page

page.header("Runs", "Coming into place.")
