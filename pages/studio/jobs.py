"""Work done in the background: what is under way, what waits, what came of it."""

from components import jobs_desk, notice

with notice.refusals():
    jobs_desk.show()
