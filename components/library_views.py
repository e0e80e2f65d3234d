"""How the answers of each algorithm are shown: what comes first, and which picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from components.theme import Palette

Json = Mapping[str, Any]
Drawn = tuple[go.Figure, str] | None
"""A picture and its words; None where this answer has none."""


@dataclass(frozen=True)
class View:
    """How an answer is shown.

    Attributes:
        headline: Fields of the answer, the most important first.
        picture: Draws it from the request, the answer and the colours.
        title: Over the picture.
        is_slow: Whether an answer takes so long that it is asked for by a button.
    """

    headline: tuple[str, ...] = ()
    picture: Callable[[Json, Json, Palette], Drawn] | None = None
    title: str = ""
    is_slow: bool = False


VIEWS: Final[dict[str, View]] = {}


def view(slug: str) -> View:
    """The one of an algorithm; one without gets its first plain fields and no picture."""
    return VIEWS.get(slug, View())
