"""The weekly series of the M4 competition: read from its own files, scored by its own measures."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float64]]

HORIZON: Final = 13
SERIES: Final = 359
YEAR: Final = 52


class Series(NamedTuple):
    """One of them: its name, what is known, and the ``HORIZON`` values after that."""

    name: str
    known: Floats
    truth: Floats


def weekly(folder: Path) -> list[Series]:
    """All series of a folder, in the order of the file that holds what is known.

    Args:
        folder: Holds ``Weekly-train.csv`` and ``Weekly-test.csv``, or a part of the rows of each.

    Raises:
        FileNotFoundError: One of them is not there.
        ValueError: A series is not in both, or has another number of values to be told.
    """
    known, truth = _rows(folder / "Weekly-train.csv"), _rows(folder / "Weekly-test.csv")
    if known.keys() != truth.keys():
        raise ValueError(f"in one of the files only: {', '.join(known.keys() ^ truth.keys())}")
    wrong = [name for name, values in truth.items() if len(values) != HORIZON]
    if wrong:
        raise ValueError(f"not {HORIZON} values to be told: {', '.join(wrong)}")
    return [Series(name, values, truth[name]) for name, values in known.items()]


def _rows(file: Path) -> dict[str, Floats]:
    with file.open(encoding="utf-8", newline="") as opened:
        _, *rows = csv.reader(opened)
    return {name: np.array([float(cell) for cell in cells if cell]) for name, *cells in rows}


def smape(truth: Floats, told: Floats) -> float:
    """The mean symmetric percentage error, from 0 to 200."""
    return float(200 * np.mean(np.abs(told - truth) / (np.abs(told) + np.abs(truth))))


def mase(known: Floats, truth: Floats, told: Floats) -> float:
    """The mean error as a multiple of that of the last value, one step ahead, over what is known.

    The scale looks one step back, since the competition gave weekly series the frequency 1.
    """
    return float(np.mean(np.abs(told - truth)) / np.mean(np.abs(np.diff(known))))


def naive2(known: Floats) -> Floats:
    """What the competition measures by: the last value, (HORIZON,).

    Its Naive2 takes a season out first where a test of 90 % finds one at the frequency of the
    series. At the frequency 1 there is none to find, so that Naive2 is the naive forecast.
    """
    return np.full(HORIZON, known[-1])


def seasonal_naive(known: Floats) -> Floats:
    """The values a year ago, (HORIZON,); the last value where no year is known."""
    return np.resize(known[-YEAR:], HORIZON) if len(known) >= YEAR else naive2(known)


def owa(scores: Floats, of_naive2: Floats) -> float:
    """The overall weighted average: half the ratio of mean sMAPE, half that of mean MASE.

    Args:
        scores: (series, 2), sMAPE and MASE of each.
        of_naive2: The same of Naive2.
    """
    return float(np.mean(scores.mean(axis=0) / of_naive2.mean(axis=0)))


def spans(names: list[str]) -> str:
    """Names such as W1 as a text, those in a row by the first and the last."""
    found: list[list[int]] = []
    for number in sorted(int(name[1:]) for name in names):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(f"W{run[0]}" + (f" to W{run[-1]}" if run[1:] else "") for run in found)
