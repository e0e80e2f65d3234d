"""Train a model, read what it is worth, try it, and call it from a program."""

from components import models_desk, notice

with notice.refusals():
    models_desk.show()
