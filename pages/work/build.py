"""Build: drawn by its own components."""

from components import page

page.header("Build", "Coming into place.")
