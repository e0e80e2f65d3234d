"""How well the repairs do on a dirty/clean pair: what was repaired, what was harmed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from engine.datasets import dates
from engine.datasets.patterns import seconds
from engine.datasets.sanitizer import sanitize
from tests.engine.datasets.dirty_pairs import TYPO, Pair


@dataclass
class Tally:
    """Counts of cells over one or many pairs."""

    clean: int = 0
    harmed: int = 0
    dirty: Counter[str] = field(default_factory=Counter)
    repaired: Counter[str] = field(default_factory=Counter)
    changed: int = 0
    typos_changed: int = 0
    examples: list[tuple[str, str, str, str | None]] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Take another tally in."""
        self.clean += other.clean
        self.harmed += other.harmed
        self.dirty += other.dirty
        self.repaired += other.repaired
        self.changed += other.changed
        self.typos_changed += other.typos_changed
        self.examples += other.examples

    @property
    def recall(self) -> float:
        """Share of the dirty cells (without typos) that now mean what they should."""
        return sum(self.repaired.values()) / max(1, sum(self.dirty.values()))

    @property
    def precision(self) -> float:
        """Share of the changes of meaning that are right."""
        right = sum(self.repaired.values())
        return right / max(1, right + self.changed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def harm(self) -> float:
        """Share of the clean cells that were changed wrongly."""
        return self.harmed / max(1, self.clean)


def meaning(text: str | None) -> str:
    """Equal for cells of one meaning: numbers by value, dates by day, spans by seconds."""
    plain = " ".join((text or "").split()).casefold()
    try:
        return f"{float(plain):.9g}" if not plain.startswith(("0", "+")) or "." in plain else plain
    except ValueError:
        return dates.iso(plain, is_day_first=True) or seconds(plain) or plain


def tally(pair: Pair) -> Tally:
    """Sanitize the dirty table and compare it with the clean one, cell by cell."""
    found = sanitize(pair.csv(), disabled_fixes=["duplicates", "footers"])
    after = found.after.rows()
    assert len(after) == len(pair.clean)
    count = Tally()
    for row, (want, got) in enumerate(zip(pair.clean, after, strict=True)):
        for place, (right, cell) in enumerate(zip(want, got, strict=True)):
            kind = pair.kinds.get((row, place))
            is_right = meaning(cell) == meaning("" if kind == "null" else right)
            if kind is None:
                count.clean += 1
                count.harmed += not is_right
            elif kind == TYPO:
                count.typos_changed += meaning(cell) != meaning(pair.dirty[row][place])
                continue
            else:
                count.dirty[kind] += 1
                count.repaired[kind] += is_right
            is_changed = meaning(cell) != meaning(pair.dirty[row][place])
            count.changed += is_changed and not is_right
            if not is_right:
                column = pair.header[place]
                count.examples.append((column, pair.dirty[row][place], right, cell))
    return count
