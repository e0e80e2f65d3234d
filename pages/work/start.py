"""Where the work stands."""

from components import page

page.header("Start", "From a dirty CSV to a tested classifier.")
