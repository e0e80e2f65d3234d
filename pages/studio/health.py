"""Each part of the studio, its state and the remedy."""

from components import page

page.header("Health", "Each part of the studio, its state and what to do.")
