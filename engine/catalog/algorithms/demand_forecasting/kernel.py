"""The last steps to an answer: limits put in order, nothing below zero, the better one kept."""

from __future__ import annotations


def clamped(value: float, is_non_negative: bool) -> float:  # noqa: FBT001 - a kernel's argument
    """The value, or zero where it is below and nothing below zero can be."""
    if is_non_negative and value < 0.0:
        return 0.0
    return value


def low_limit(limit: float, inner: float) -> float:
    """A lower limit that lies at or below what lies inside it."""
    return min(limit, inner)


def high_limit(limit: float, inner: float) -> float:
    """An upper limit that lies at or above what lies inside it."""
    return max(limit, inner)


def is_better(baseline_error: float, error: float) -> bool:
    """Whether a method takes the baseline's place: only where its error was smaller."""
    return error < baseline_error


def kept_error(baseline_error: float, error: float) -> float:
    """The backtest's error of what is answered."""
    if is_better(baseline_error, error):
        return error
    return baseline_error
