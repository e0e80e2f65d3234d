"""Every run, to find again, to open and to compare."""

from components import notice, runs_desk

with notice.refusals():
    runs_desk.show()
