"""Whether two cells say the same, judged without the product's own rules."""

from __future__ import annotations

import contextlib
import re
from datetime import datetime

_NOTHING = {
    "",
    "na",
    "n/a",
    "nan",
    "null",
    "#null!",
    "?",
    "??",
    "-",
    "--",
    ".",
    "<na>",
    "nat",
    "tbd",
}
_SHAPES = [
    "%Y-%m-%d", "%Y/%m/%d", "%m/%d/%Y", "%d/%m/%Y", "%d-%m-%Y", "%m-%d-%Y", "%d.%m.%Y", "%m/%d/%y",
    "%d/%m/%y", "%B %d, %Y", "%b %d, %Y", "%b %d %Y", "%d %B %Y", "%d %b %Y", "%d-%b-%Y",
    "%d-%b-%y", "%Y%m%d", "%B %d %Y",
]  # fmt: skip
_TIMES = [
    "", " %H:%M", " %H:%M:%S", "T%H:%M:%S", " %I:%M %p", " %I:%M:%S %p", "T%H:%M",
    "T%H:%M:%S.%f", " %H:%M:%S.%f",
]  # fmt: skip


def is_same(old: str, new: str | None) -> bool:
    """Whether nothing was lost or changed but the way of writing.

    Args:
        old: As read.
        new: As cleaned; None where the cell became missing.
    """
    if new is None:
        return old.strip().casefold() in _NOTHING
    if "".join(old.split()).casefold() == "".join(new.split()).casefold():
        return True
    first, second = _number(old), _number(new)
    if first is not None and second is not None:
        return abs(first - second) <= 1e-9 * max(1.0, abs(first))
    if _figures(old) == _figures(new):
        return True
    return bool(_days(old) & _days(new))


def _figures(text: str) -> list[int]:
    return sorted(int(figure) for figure in re.findall(r"\d+", text) if int(figure))


def _number(text: str) -> float | None:
    plain = re.sub(r"[\s$€£]|(?<=\d),(?=\d{3}\b)", "", text)
    with contextlib.suppress(ValueError):
        return float(plain.rstrip("%"))
    return None


def _days(text: str) -> set[datetime]:
    plain = re.sub(r"(Z|[+-]\d\d:?\d\d)$", "", text.strip()) if ":" in text else text.strip()
    found = set()
    for shape in _SHAPES:
        for time in _TIMES:
            with contextlib.suppress(ValueError):
                found.add(datetime.strptime(plain, shape + time))  # noqa: DTZ007 - dates, no moments
    return found
