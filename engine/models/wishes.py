"""Whether what somebody wants holds together, and what of a dataset's gates it minds."""

from __future__ import annotations

from engine.datasets.risk import Purpose
from engine.errors import InvalidInput
from engine.models.model import METHODS, MOST_NAME, TOLD, Method, ModelKind, Wish


def purpose(wish: Wish, target: str | None) -> Purpose:
    """What the gates of the dataset, which are about its own target, mean to this wish."""
    is_other = wish.options.target not in {None, target}
    if is_other or wish.kind not in TOLD:
        return Purpose.OTHERS
    return Purpose.CLASSES if wish.kind is ModelKind.CLASSIFICATION else Purpose.NUMBERS


def require_sound(wish: Wish) -> None:
    """Refuse a wish that does not hold together; names every fault."""
    faults = []
    if not wish.name.strip() or len(wish.name) > MOST_NAME or not wish.name.isprintable():
        faults.append(f"the name must have 1 to {MOST_NAME} printable characters")
    if wish.algorithm not in METHODS[wish.kind]:
        known = ", ".join(METHODS[wish.kind])
        faults.append(f"a {wish.kind} is trained by one of: {known}")
    if wish.options.monotonic and wish.algorithm is not Method.GRADIENT_BOOSTING:
        faults.append("only gradient_boosting can be held to a direction")
    if faults:
        raise InvalidInput(
            f"The model cannot be trained: {'; '.join(faults)}.", "Correct this, and try again."
        )
