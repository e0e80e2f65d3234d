"""What one evaluation of a claim may cost, and why it could not be finished."""

from __future__ import annotations

from typing import Any

MOST_STEPS = 1_000_000
MOST_BITS = 4_096
MOST_ITEMS = 100_000
MOST_DEPTH = 50


class Unanswerable(Exception):
    """A claim could not be evaluated on these values; the message says why, for a person."""


class Exhausted(Unanswerable):
    """It could have been evaluated, but at a greater cost than one evaluation may have."""


class Frame:
    """The values that one evaluation sees, and the steps that it has left.

    Args:
        names: The values by the names that the claim calls them.
        slots: How many variables the claim's comprehensions bind.
        steps: The most that it may take.
    """

    __slots__ = ("names", "slots", "steps")

    def __init__(self, names: dict[str, Any], slots: int, steps: int = MOST_STEPS) -> None:
        self.names = names
        self.slots: list[Any] = [None] * slots
        self.steps = steps

    def charge(self, steps: int) -> None:
        """Take from what is left.

        Raises:
            Exhausted: Nothing is left.
        """
        self.steps -= steps
        if self.steps < 0:
            raise Exhausted("it takes more steps than a claim may take")


def bounded(value: Any) -> Any:
    """A number as it is, unless it is a whole number too long to count with.

    Raises:
        Unanswerable: It is no number, or too long.
    """
    if isinstance(value, int):
        if value.bit_length() > MOST_BITS:
            raise Unanswerable("a whole number is longer than a claim may count with")
        return value
    if isinstance(value, float):
        return value
    raise Unanswerable(f"{kind(value)} stands where a number is needed")


def sequence(value: Any, frame: Frame) -> list[Any] | tuple[Any, ...] | range | str:
    """A list, a tuple, a range or a text, paid for by its length.

    Raises:
        Unanswerable: It is something else, or too long.
    """
    if not isinstance(value, list | tuple | range | str):
        raise Unanswerable(f"{kind(value)} stands where a list is needed")
    if len(value) > MOST_ITEMS:
        raise Exhausted("a list is longer than a claim may look at")
    frame.charge(1 + len(value))
    return value


def kind(value: Any) -> str:
    """What a value is, in a person's words."""
    words = {
        type(None): "nothing (null)",
        bool: "a truth value",
        int: "a number",
        float: "a number",
        str: "a text",
        list: "a list",
        tuple: "a tuple",
        range: "a range",
        dict: "a record",
    }
    return words.get(type(value), "a record")
