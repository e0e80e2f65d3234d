"""Choose an algorithm that is ready, try it, and read what is promised of it."""

from components import library_desk, notice

with notice.refusals():
    library_desk.show()
