"""The functions that a cleaning program needs: the studio's own, written out as they are."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from pprint import pformat
from types import ModuleType

from engine.datasets import dates, numerals, pandas_texts, patterns, schema, spellings, units
from engine.datasets.model import ColumnType
from engine.datasets.tokens import FALSE_WORDS, TRUE_WORDS

_WIDTH = 92
# Names that two modules share, or that say too little outside of theirs.
_RENAMED: dict[ModuleType, dict[str, str]] = {
    numerals: {"take": "read_numeral", "canonical": "plain_number", "_resolved": "_digits"},
    dates: {"take": "read_date", "iso": "iso_date"},
    patterns: {"take": "read_numeral"},
}
_PLAIN = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
_ISO = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?)?"


def parts(columns: Sequence[schema.ColumnSchema]) -> Iterator[str]:
    """The head of a program: what its columns need, and nothing else."""
    has_yes_no = any(column.type == ColumnType.BOOLEAN for column in columns)
    yield pandas_texts.IMPORTS
    yield _pattern("INVISIBLE", vars(schema)["_INVISIBLE"].pattern)
    if has_yes_no:
        yield _wrapped("YES_NO", sorted(TRUE_WORDS | FALSE_WORDS))
    yield pandas_texts.TRIM
    if any(column.is_numeric or column.is_numeric_odd for column in columns):
        yield from _numbers()
    if any(column.is_temporal for column in columns):
        yield from _dates()
    yield from _spans(columns)
    if has_yes_no or any(column.spellings for column in columns):
        yield from _sources(spellings, "fold")
        yield pandas_texts.SPELLED


def _numbers() -> Iterator[str]:
    yield "\n"
    yield _pattern("PLAIN", _PLAIN)
    for name in ("_NUMBER", "_POINT", "_COMMA"):
        yield _pattern(name, vars(numerals)[name].pattern)
    yield from _turned("_KNOWN", vars(units)["_KNOWN"])
    yield from _sources(numerals, "Numeral take decimal_evidence canonical _resolved")
    yield from _sources(units, "canonical_unit scaled")
    yield pandas_texts.NUMBER


def _spans(columns: Sequence[schema.ColumnSchema]) -> Iterator[str]:
    """What columns with units, of spans and of times of day need beside."""
    units_ = {column.unit for column in columns if column.is_numeric and column.unit}
    has_unit = bool(units_ & patterns.SCALES.keys())
    names = []
    if has_unit or any(column.is_timed for column in columns):
        for name in ("_DURATION", "_UNIT", "_ISO_SPAN", "_HMS"):
            yield _pattern(name, vars(patterns)[name].pattern)
        yield _wrapped("_SECONDS", vars(patterns)["_SECONDS"])
        names.append("seconds")
    if has_unit:
        yield _wrapped("SCALES", patterns.SCALES)
        names.append("span_in")
    if any(column.type == ColumnType.TIME for column in columns):
        yield _pattern("_TIME", vars(patterns)["_TIME"].pattern)
        yield _pattern("_DAY", vars(patterns)["_DAY"].pattern)
        names.append("time_of")
    if units_:
        yield _pattern("_MEASURED", vars(numerals)["_MEASURED"].pattern)
        yield from _sources(numerals, "measured")
    yield from _sources(patterns, " ".join(names))


def _dates() -> Iterator[str]:
    yield "\n"
    yield _pattern("ISO", _ISO)
    yield _pattern("_CLOCK", vars(dates)["_CLOCK"].pattern)
    yield from _turned("_MONTHS", vars(dates)["_MONTHS"])
    yield "_SHAPES = ("
    for shape, pattern in vars(dates)["_SHAPES"]:
        yield f"    ({shape!r}, re.compile({pattern.pattern!r})),"
    yield ")"
    yield from _sources(dates, "Written take _parted _clock _written iso")
    yield pandas_texts.DAY


def _pattern(name: str, pattern: str) -> str:
    pieces = [repr(pattern[at : at + _WIDTH]) for at in range(0, len(pattern), _WIDTH)]
    if len(pieces) == 1:
        return f"{name} = re.compile({pieces[0]})"
    return "\n".join((f"{name} = re.compile(", *(f"    {piece}" for piece in pieces), ")"))


def _wrapped(name: str, value: object) -> str:
    return f"{name} = {pformat(value, width=_WIDTH, compact=True, sort_dicts=False)}"


def _turned(name: str, meanings: Mapping[str, object]) -> Iterator[str]:
    """A dict of words written by what they mean, which takes a tenth of the lines."""
    words: dict[object, list[str]] = {}
    for word, meaning in meanings.items():
        words.setdefault(meaning, []).append(word)
    yield f"{name} = {{"
    yield "    word: meaning"
    yield "    for meaning, words in ("
    for meaning, known in words.items():
        yield f"        ({meaning!r}, {' '.join(known)!r}),"
    yield "    )"
    yield "    for word in words.split()"
    yield "}"


def _sources(module: ModuleType, wanted: str) -> Iterator[str]:
    for name in wanted.split():
        text = inspect.getsource(vars(module)[name]).replace("  # fmt: skip", "").rstrip()
        for old, new in _RENAMED.get(module, {}).items():
            text = re.sub(rf"\b{old}\b", new, text)
        yield f"\n\n{text}"
