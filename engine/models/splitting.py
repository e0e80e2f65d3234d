"""Which rows are held out: chosen before anything is fitted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

import numpy as np

from engine.errors import InvalidInput
from engine.models.model import Options

Positions = list[int]


def split(
    options: Options, labels: Sequence[Hashable] | None, rows: int, moments: Sequence[str] | None
) -> tuple[Positions, Positions]:
    """Positions of the training and of the held-out rows, each ascending.

    Args:
        labels: Classes, so that both parts have all of them; None draws from all rows alike.
        rows: How many there are.
        moments: Of each row, as text that sorts as time does: the newest are held out.

    Raises:
        InvalidInput: There are too few rows to hold some out.
    """
    held = max(2, round(options.test_share * rows))
    if rows - held < 2:
        raise InvalidInput(
            f"Of {rows} rows with a target none can be held out.", "Upload more rows."
        )
    if moments is not None:
        order = sorted(range(rows), key=lambda row: moments[row])
        return sorted(order[:-held]), sorted(order[-held:])
    draw = np.random.default_rng(options.seed)
    test = _by_class(labels, options.test_share, draw) if labels is not None else (
        draw.permutation(rows)[:held].tolist()
    )  # fmt: skip
    apart = set(test)
    return [row for row in range(rows) if row not in apart], sorted(test)


def _by_class(labels: Sequence[Hashable], share: float, draw: np.random.Generator) -> Positions:
    """The same share of each class; of a class with one row, none."""
    test: Positions = []
    for label in sorted(Counter(labels), key=str):
        places = [place for place, each in enumerate(labels) if each == label]
        held = min(len(places) - 1, max(1, round(share * len(places))))
        test += draw.permutation(places)[:held].tolist()
    return test
