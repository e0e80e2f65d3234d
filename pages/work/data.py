"""Upload, look, repair."""

from components import page

page.header("Data", "Upload a CSV.")
