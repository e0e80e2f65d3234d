"""The program that fits a model in the box: plain scikit-learn."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from engine.models.model import Method

_TEMPLATES = Path(__file__).with_name("templates")


@cache
def source(algorithm: Method) -> str:
    """The program's text; ``execute`` gets columns of cleaned cells and returns plain values."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - the text is Python, and nothing from outside goes into it
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(f"{algorithm.value}.jinja").render()
