"""Programs are parsed in several threads of one server at once."""

import gc
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from engine import syntax


class Yielding:
    """Collected in the middle of another thread's parse, it lets a third thread run."""

    def __del__(self) -> None:
        sum(range(200))


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads that take turns, and garbage that is collected, as often as can be."""
    interval, threshold = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(1e-6)
    gc.set_threshold(50)
    yield
    sys.setswitchinterval(interval)
    gc.set_threshold(*threshold)


@pytest.mark.usefixtures("restless")
def test_threads_that_parse_at_once_do_not_end_each_others_work() -> None:
    code = Path(syntax.__file__).with_name("errors.py").read_text() * 3

    def work(_: int) -> int:
        litter = Yielding()
        litter.itself = litter  # type: ignore[attr-defined]
        return len(syntax.parse(code).body)

    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(work, range(200)))) == 1
