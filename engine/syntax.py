"""Python's parser, for one text at a time.

CPython before 3.11.8 keeps the depth of the tree it builds in one place for all threads: two that
parse at once can end each other's work with a ``SystemError``, though both texts are sound.
"""

from __future__ import annotations

import ast
from threading import RLock
from typing import Final

_TURN: Final = RLock()
_TRIES: Final = 5


def parse(code: str) -> ast.Module:
    """The tree of a program.

    Args:
        code: Text within the caps of ``engine/algorithms/source.py``, or written by the studio.

    Raises:
        SyntaxError: It is no Python.
        ValueError: It holds null bytes or half a character.
    """
    with _TURN:
        for _ in range(_TRIES - 1):
            try:
                return ast.parse(code)
            except SystemError:
                continue  # a library has parsed meanwhile, without this turn
        return ast.parse(code)
