"""What a column is to a model, of nine kinds: told from its name, its type and its values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from engine.datasets.kinds import NUMERIC, TEMPORAL, ColumnType, FeatureType
from engine.datasets.namewords import AMOUNTS, CODES, IDS, LANGUAGE, PEOPLE, PLACES, SPOTS, YEARS

_LOOKED_AT = 300
_WORD_EDGE = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
_EMBEDDED = re.compile(r"\D{0,12}?[-+]?\d[\d.,' ]*(?:[eE]\d+)?\D{0,14}")
_RANGE = re.compile(
    r"\D{0,8}\d[\d.,]*\s?[a-z]{0,4}\s?(?:-|\u2013|to|/|x|\u00d7|')\s?\d[\d.,]*\D{0,10}"
)
_STRUCTURED = re.compile(r"[\[{(<].*[\]})>]|POINT ?\(.*|-?\d+\.\d+[,;] ?-?\d+\.\d+|\d+(?:\.\d+){3}")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d(?:\.0+)?")
_WHOLE = re.compile(r"[-+]?\d+(?:\.0+)?")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:\.0+)?")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_YYYY = r"(?:1[6-9]|20)\d\d"
_PERIOD = re.compile(
    rf"(?i)(?:{_YYYY}[-/. ](?:0[1-9]|1[0-2])|{_YYYY}[-/. ]?Q[1-4]|Q[1-4][-/ ]?{_YYYY}"
    rf"|(?:0?[1-9]|1[0-2])[-/](?:{_YYYY}|\d\d)|{_YYYY}[-/ ]{_MONTH}"
    rf"|{_MONTH}[-/ ]?(?:{_YYYY}|['\u2019]?\d\d))"
)
_CRYPTIC = re.compile(
    r"[A-Za-z](?:\.\d+)?|[A-Za-z]{1,3}\d+[A-Za-z]*\d*|(?:var|col|field|attr)_?\d+"
)
_GONE = 0.97
_LEVELS = 20
_Kind = FeatureType
_CALLED = frozenset({"phone", "tel", "telephone", "mobile", "fax"})
_PLACES = frozenset({"zip", "zipcode", "postal", "postcode", "plz", "fips"})
_NUMBERED = re.compile(r"[A-Za-z]{1,6}[-_#/]?\d+")
_SIGNED = re.compile(r"[-+]?\d[\d.]*")


@dataclass(frozen=True)
class Described:
    """What the nine kinds are told from.

    Attributes:
        counts: Values without words for nothing, as read, and how often each occurs.
        distinct: How many differ in the whole column.
        filled: How many cells of it are not missing.
        rows: How many cells it has.
        is_ordered: Whether it counts the rows.
    """

    name: str
    type: ColumnType
    counts: Mapping[str, int]
    distinct: int
    filled: int
    rows: int = 0
    is_ordered: bool = False

    @cached_property
    def words(self) -> set[str]:
        """The words of the name."""
        return {part.casefold() for part in _WORD_EDGE.split(self.name) if part}

    @cached_property
    def values(self) -> list[str]:
        """Some different values."""
        return list(self.counts)[:_LOOKED_AT]

    @property
    def uniqueness(self) -> float:
        """How many of the cells differ from all others."""
        return self.distinct / max(1, self.filled)

    def share(self, pattern: re.Pattern[str]) -> float:
        """How many of the different values have a form."""
        return sum(bool(pattern.fullmatch(value)) for value in self.values) / len(self.values)


def feature_type(column: Described) -> FeatureType:
    """The kind of feature that a column makes."""
    if column.distinct <= 1 or not column.counts:
        return FeatureType.NOT_GENERALIZABLE
    known = {
        ColumnType.URL: FeatureType.URL,
        ColumnType.LIST: FeatureType.LIST,
        ColumnType.TIME: FeatureType.DATETIME,
        ColumnType.BOOLEAN: FeatureType.CATEGORICAL,
        ColumnType.DURATION: FeatureType.EMBEDDED_NUMBER,
        ColumnType.PERCENT: FeatureType.EMBEDDED_NUMBER,
        ColumnType.CURRENCY: FeatureType.EMBEDDED_NUMBER,
        ColumnType.QUANTITY: FeatureType.EMBEDDED_NUMBER,
        ColumnType.EMAIL: FeatureType.CONTEXT_SPECIFIC,
    }
    is_place = column.type == ColumnType.LIST and bool(column.words & SPOTS)
    if column.type in known and not is_place:
        return known[column.type]
    if column.type in TEMPORAL:
        return FeatureType.DATETIME
    return _of_numbers(column) if column.type in NUMERIC else _of_texts(column)


def _of_texts(column: Described) -> FeatureType:
    if column.type == ColumnType.LIST:
        return FeatureType.CONTEXT_SPECIFIC  # a town and its country
    if column.share(_PERIOD) > 0.9:
        return FeatureType.DATETIME
    is_code = column.type == ColumnType.IDENTIFIER
    return _of_codes(column) if is_code else _of_words(column)


def _of_numbers(column: Described) -> FeatureType:
    words, texts = column.words, column.values
    is_whole = column.type == ColumnType.INTEGER or column.share(_WHOLE) == 1
    is_own = column.uniqueness > 0.95 and column.filled > 5
    is_marked = sum("," in text or "'" in text for text in texts) > 0.3 * len(texts)
    is_year = bool(words & YEARS) and column.share(_YEAR) > 0.9
    is_amount = bool(words & AMOUNTS) and not words & CODES
    is_counter = bool(words & IDS) or (column.is_ordered and not is_amount)
    is_day = "day" in words and column.share(_DAY) > 0.95
    is_coded = bool(words & CODES) or is_day
    is_level = len(words) > 1 and column.distinct <= _LEVELS  # such as store_id
    is_few = column.distinct <= 5 and column.uniqueness < 0.2
    return _first(
        (is_year, _Kind.CATEGORICAL),
        (is_whole and is_own and is_counter, _Kind.NOT_GENERALIZABLE),
        (is_marked, _Kind.EMBEDDED_NUMBER),
        (not is_whole, _Kind.NUMERIC),
        (column.distinct <= 2, _Kind.CATEGORICAL),
        (is_amount, _Kind.NUMERIC),
        (bool(words & IDS) and column.uniqueness > 0.85, _Kind.NOT_GENERALIZABLE),
        (bool(words & IDS), _Kind.CATEGORICAL if is_level else _Kind.CONTEXT_SPECIFIC),
        (is_coded and column.uniqueness < 0.95, _Kind.CATEGORICAL),
        (bool(_CRYPTIC.fullmatch(column.name.strip())), _Kind.CONTEXT_SPECIFIC),
        (is_few, _Kind.CATEGORICAL),
        (True, _Kind.NUMERIC),
    )


def _first(*cases: tuple[bool, FeatureType]) -> FeatureType:
    """The kind of the first case that is so."""
    return next(kind for is_so, kind in cases if is_so)


def _of_codes(column: Described) -> FeatureType:
    words = column.words
    is_embedded = _is_embedded(column) and not words & (IDS | CODES)
    return _first(
        (bool(words & _CALLED), _Kind.CONTEXT_SPECIFIC),
        (bool(words & _PLACES), _Kind.CATEGORICAL),
        (column.share(_STRUCTURED) > 0.8, _Kind.CONTEXT_SPECIFIC),
        (is_embedded, _Kind.EMBEDDED_NUMBER),
        (column.uniqueness > 0.7, _Kind.NOT_GENERALIZABLE),
        (True, _Kind.CATEGORICAL),
    )


def _of_words(column: Described) -> FeatureType:
    texts = column.values
    length = sum(len(text.split()) for text in texts) / len(texts)
    is_embedded = _is_embedded(column)
    is_few = column.distinct <= 12 and column.uniqueness < 0.3
    is_told = length >= 4 and not column.words & PEOPLE and _reads_as_language(texts)
    is_repeated = column.uniqueness < 0.75 and length < 4 and not column.words & PEOPLE
    is_placed = bool(column.words & PLACES) and length < 4 and not column.words & PEOPLE
    is_placed = is_placed and sum("," in text for text in texts) < 0.3 * len(texts)
    is_key = bool(column.words & IDS) and column.uniqueness > 0.9 and length < 1.5
    return _first(
        (column.filled < (1 - _GONE) * column.rows, _Kind.NOT_GENERALIZABLE),
        (column.share(_STRUCTURED) > 0.8, _Kind.CONTEXT_SPECIFIC),
        (length >= 7 and column.distinct > 10, _Kind.SENTENCE),
        (column.uniqueness < 0.5 and not is_embedded, _Kind.CATEGORICAL),
        (is_embedded, _Kind.CATEGORICAL if is_few else _Kind.EMBEDDED_NUMBER),
        (is_key, _Kind.NOT_GENERALIZABLE),
        (is_placed and not is_embedded, _Kind.CATEGORICAL),
        (column.uniqueness > 0.9 and length < 1.5 and _are_made(texts), _Kind.NOT_GENERALIZABLE),
        (is_told, _Kind.SENTENCE),
        (is_repeated, _Kind.CATEGORICAL),
        (True, _Kind.CONTEXT_SPECIFIC),
    )


def _is_embedded(column: Described) -> bool:
    """Whether numbers differ and what stands around them hardly does."""
    texts = [value for value in column.values if _EMBEDDED.fullmatch(value)]
    ranges = [value for value in column.values if _RANGE.fullmatch(value)]
    if len(texts) + len(ranges) < 0.7 * len(column.values):
        return False
    if column.share(_NUMBERED) > 0.8:
        return False  # such as INV-20007
    around = Counter(re.sub(r"[\d.,]+", "#", value) for value in {*texts, *ranges})
    bare = sum(bool(_SIGNED.fullmatch(value)) for value in texts)
    usual = sum(count for _, count in around.most_common(5))
    return usual >= 0.7 * len(column.values) and bare < 0.9 * len(column.values)


def _are_made(texts: list[str]) -> bool:
    """Whether values look made by a machine: digits among letters, or no vowel rhythm."""
    made = [text for text in texts if any(c.isdigit() for c in text) or "_" in text]
    return len(made) > 0.6 * len(texts)


def _reads_as_language(texts: list[str]) -> bool:
    """Whether most texts hold small words that only sentences need."""
    reading = sum(bool(LANGUAGE & set(text.casefold().split())) for text in texts)
    return reading > 0.5 * len(texts)
