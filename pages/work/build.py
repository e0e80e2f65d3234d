"""Choose, and read the code that the choices become."""

from components import algorithm_bar, algorithm_desk, drafting, new_algorithm, notice
from components.services import services

with notice.refusals():
    algorithm = algorithm_bar.chosen()
    drafting.take_typed()
    known = services().algorithms.list(limit=200)
    if algorithm is None:
        new_algorithm.show(known)
    else:
        algorithm_desk.show(algorithm, [other for other in known if other.id != algorithm.id])
