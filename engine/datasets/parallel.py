"""One piece of work on many things at once, by threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import polars as pl

_MOST = 4
Thing = TypeVar("Thing")
Made = TypeVar("Made")


def at_once(work: Callable[[Thing], Made], things: Sequence[Thing]) -> list[Made]:
    """What ``work`` makes of each thing, in their order.

    It pays where the work is done by polars or numpy, which leave the interpreter meanwhile.
    """
    threads = min(_MOST, pl.thread_pool_size(), len(things))
    if threads < 2:
        return [work(thing) for thing in things]
    with ThreadPoolExecutor(threads) as crew:
        return list(crew.map(work, things))
