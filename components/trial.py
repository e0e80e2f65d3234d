"""Test data with its held-out labels, checked fault by fault, as JSON and as a table.

A trial is written as one JSON object: what ``execute`` gets, and beside it ``testLabels``, the
known answers, which the studio takes out before anything enters the box.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn

from components.class_words import UNNAMED, ClassWords
from components.plain import tidy
from engine.builder.cells import as_text as as_level

if TYPE_CHECKING:
    from engine.builder.model import LogisticSpec

MAX_TEXT: Final = 5_000_000
MAX_FAULTS: Final = 8
LABELS: Final = "testLabels"


@dataclass(frozen=True)
class Trial:
    """What ``execute`` gets, and the labels (0 or 1) of its test rows, if they are known.

    Attributes:
        payload: What ``execute`` gets.
        labels: The known answers.
        texts: The features that hold texts, for a table that has no row yet to show it.
    """

    payload: dict[str, Any]
    labels: list[int] | None
    texts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Fault:
    """One thing wrong; ``place`` is a line and column, or a path such as ``features[3][0]``."""

    place: str
    problem: str


class _Refused(ValueError):
    """JSON that Python's reader would take, and no other would."""


def as_text(trial: Trial, classes: ClassWords = UNNAMED) -> str:
    """The trial as JSON, one row per line, so that a person can find and edit one."""
    whole: dict[str, Any] = dict(trial.payload)
    if trial.labels is not None:
        words = (classes.negative, classes.positive)
        is_told = classes.is_named and None not in words
        whole[LABELS] = [words[label] for label in trial.labels] if is_told else trial.labels
    parts = [f"  {_json(key)}: {_value(value)}" for key, value in whole.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _json(value: object) -> str:
    """JSON as a person reads it; half a character pair, which no page can show, is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(value)


def parse(text: str, spec: LogisticSpec | None = None) -> tuple[Trial | None, tuple[Fault, ...]]:
    """Read a trial; None and every fault if it is not one.

    A spec, where there is one, turns known answers in the target's own words into 0 and 1.
    """
    if len(text) > MAX_TEXT:
        return None, (Fault("whole text", f"more than {MAX_TEXT:,} characters"),)
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as fault:
        return None, (Fault(f"line {fault.lineno}, column {fault.colno}", fault.msg.lower()),)
    except _Refused as fault:
        return None, (Fault("whole text", str(fault)),)
    except RecursionError:
        return None, (Fault("whole text", "nested too deeply"),)
    if not isinstance(value, dict):
        return None, (Fault("line 1, column 1", "must be one object: { ... }"),)
    labels = _scored(value.pop(LABELS, None), value.get("labels"), spec)
    faults = check(value, labels, spec)
    return (None, faults) if faults else (Trial(value, labels), ())


def _scored(labels: Any, known: object, spec: LogisticSpec | None) -> Any:
    """The answers with the target's own words, as the training rows have them, as 0 or 1."""
    if spec is None or not isinstance(labels, list) or not isinstance(known, list):
        return labels
    scores = {as_level(word): 0 for word in known if isinstance(word, str | int | float)}
    scores[spec.positive] = 1
    # A text is a word of the target, even "0" or "1"; a number is the score itself.
    return [scores.get(as_level(x), x) if isinstance(x, str) else x for x in labels]


def check(
    payload: dict[str, Any], labels: object, spec: LogisticSpec | None = None
) -> tuple[Fault, ...]:
    """Every fault of the parts that every algorithm is given; other keys are the code's own."""
    faults = [
        Fault(key, "is missing, or not a list")
        for key in ("features", "labels", "testFeatures")
        if not isinstance(payload.get(key), list)
    ]
    names = payload.get("featureNames")
    if names is not None and not (
        isinstance(names, list) and all(isinstance(name, str) for name in names)
    ):
        faults.append(Fault("featureNames", "is not a list of texts"))
    if faults:
        return tuple(faults)
    width = len(names) if names else _width(payload)
    for key in ("features", "testFeatures"):
        _rows(key, payload[key], width, faults)
    if len(payload["labels"]) != len(payload["features"]):
        problem = f"has {len(payload['labels'])} items for {len(payload['features'])} rows"
        faults.append(Fault("labels", problem))
    if not payload["testFeatures"]:
        faults.append(Fault("testFeatures", "holds no row"))
    _known(labels, len(payload["testFeatures"]), spec, faults)
    return tuple(faults[:MAX_FAULTS])


def _known(labels: object, rows: int, spec: LogisticSpec | None, faults: list[Fault]) -> None:
    if labels is None:
        return
    if not isinstance(labels, list):
        faults.append(Fault(LABELS, "is not a list"))
        return
    if len(labels) != rows:
        faults.append(Fault(LABELS, f"has {len(labels)} items for {rows} test rows"))
    for place, label in enumerate(labels):
        if isinstance(label, bool) or label not in (0, 1):
            faults.append(Fault(f"{LABELS}[{place}]", _meaning(spec)))
            return


def _meaning(spec: LogisticSpec | None) -> str:
    if spec is None:
        return "is neither 0 nor 1: 1 is the class that the code looks for, 0 the other"
    return (
        f"is neither 0 nor 1 nor one of the labels: 1 is “{tidy(spec.positive, 40)}” of the"
        f" target “{tidy(spec.target, 40)}”, 0 is any other value"
    )


def _rows(key: str, rows: list[Any], width: int, faults: list[Fault]) -> None:
    for place, row in enumerate(rows):
        if len(faults) >= MAX_FAULTS:
            return
        if not isinstance(row, list):
            faults.append(Fault(f"{key}[{place}]", "is not a list of cells"))
        elif len(row) != width:
            faults.append(Fault(f"{key}[{place}]", f"has {len(row)} cells, not {width}"))
        else:
            faults.extend(
                Fault(f"{key}[{place}][{cell}]", "is neither number, text, true, false nor null")
                for cell, value in enumerate(row)
                if not _is_cell(value)
            )


def _is_cell(value: object) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or isinstance(value, str | int)


def _width(payload: dict[str, Any]) -> int:
    first = next((row for row in payload["features"] if isinstance(row, list)), [])
    return len(first)


def _value(value: object) -> str:
    if isinstance(value, list) and value and all(isinstance(row, list) for row in value):
        return "[\n" + ",\n".join(f"    {_json(row)}" for row in value) + "\n  ]"
    return _json(value)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _Refused(f"the key {twice[:80]!r} is given twice")
    return made


def _constant(name: str) -> NoReturn:
    raise _Refused(f"{name} is not JSON; write null for a missing value")
