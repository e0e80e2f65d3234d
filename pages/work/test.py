"""Run an algorithm on rows it has not seen, and read what came of it."""

from components import notice, run_empty, trial_desk
from components.services import services

with notice.refusals():
    known = services().algorithms.list(limit=200)
    if known:
        trial_desk.show(known)
    else:
        run_empty.no_algorithm()
