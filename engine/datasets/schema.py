"""What a column holds, found from its strings: type, marks, words for nothing, spellings."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Mapping

from pydantic import Field

from engine.datasets import dates, numerals
from engine.datasets.cellshape import shape
from engine.datasets.model import NUMERIC, TEMPORAL, ColumnType, Record
from engine.datasets.patterns import are_joined, is_duration, is_list, seconds, time_of
from engine.datasets.spellings import boolean_spellings, fold, frequent_spellings
from engine.datasets.tokens import NULLS, UNKNOWNS, is_boolean, null_tokens
from engine.datasets.units import is_measure, settle

_URL = re.compile(r"(?:https?|ftp)://\S+|www\.[\w-]+\.\S+", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+")
_CODE = re.compile(
    r"[A-Za-z]{0,6}[-_/. ]?\d[\w\-/.]*|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9a-f]{16,}"
)
_INVISIBLE = re.compile("[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]")
_MIXED = 0.05
_MOST = 0.8  # below, what does not fit is no slip and must not be lost
_DIGITS_OF_NAMES = re.compile(
    r"(?:.*[_\-. ])?(?:zip|zip_?code|postal_?code|postcode|plz|phone|tel|telephone|mobile|fax|ssn|"
    r"isbn|ean|upc|iban|vin|fips)(?:[_\-. ]?(?:code|no|nr|number|num|\d))?|.*(?:zip|phone|code)",
    re.IGNORECASE,
)


class ColumnSchema(Record):
    """The frozen facts that cells are judged and cleaned by.

    Attributes:
        null_tokens: Spellings that stand for nothing here.
        sentinels: Numbers that stand for nothing here.
        spellings: Folded value to its most frequent spelling.
        merges: Values that a person had merged, to what they became; to itself if kept apart.
        unit_factors: What numbers with another unit are multiplied by, to be in ``unit``.
        is_day_first: None when day and month cannot be told apart; dates then stay as read.
        is_timed: Whether every span of time can be read in one way, and becomes seconds.
        is_numeric_odd: Whether the numbers in a column of words are the odd ones.
        is_corrected: Whether a person named the type.
    """

    name: str
    type: ColumnType
    confidence: float = 1.0
    null_tokens: tuple[str, ...] = ()
    sentinels: tuple[str, ...] = ()
    decimal: str = "."
    is_decimal_proven: bool = True
    unit: str = ""
    unit_factors: dict[str, str] = Field(default_factory=dict)
    is_day_first: bool | None = None
    date_shape: str = ""
    date_note: str = ""
    spellings: dict[str, str] = Field(default_factory=dict)
    merges: dict[str, str] = Field(default_factory=dict)
    is_mixed: bool = False
    is_timed: bool = False
    is_numeric_odd: bool = False
    is_corrected: bool = False

    @property
    def is_numeric(self) -> bool:
        """Whether the cleaned column holds numbers."""
        return self.type in NUMERIC

    @property
    def is_temporal(self) -> bool:
        """Whether the cleaned column holds dates."""
        return self.type in TEMPORAL


def clean_text(text: str) -> str:
    """Without blanks around, and without characters that cannot be seen."""
    return _INVISIBLE.sub("", text).strip()


def infer(
    name: str,
    sample: Mapping[str, int],
    *,
    distinct: int,
    rows: int,
    hint: str | None = None,
    is_tidy: bool = False,
) -> ColumnSchema:
    """Judge a column by a sample of its values (raw text to count).

    Args:
        name: Of the column.
        sample: Distinct values and their counts.
        distinct: How many distinct values the whole column has.
        rows: How many rows it has.
        hint: The decimal mark that other columns prove.
        is_tidy: Whether no value has blanks around it or characters that cannot be seen.
    """
    counts: Counter[str] = Counter(sample if is_tidy else ())
    for raw, count in () if is_tidy else sample.items():
        counts[clean_text(raw)] += count
    blank = counts.pop("", 0)
    solid = {
        value: count for value, count in counts.items() if value.casefold() not in NULLS | UNKNOWNS
    }
    total = sum(solid.values())
    if not total and any(value.casefold() not in NULLS for value in counts):
        solid, total = counts, sum(counts.values())  # words for nothing, and no others
    if not total:
        tokens = null_tokens(counts, is_wordy=False)
        return ColumnSchema(name=name, type=ColumnType.EMPTY, null_tokens=tokens)
    found = _typed(name, solid, total, hint) or _wordy(name, counts, distinct, rows - blank)
    wordy = not (found.is_numeric or found.is_temporal or found.type == ColumnType.BOOLEAN)
    tokens = null_tokens(counts, is_wordy=wordy, name=name)
    return found.model_copy(update={"null_tokens": tokens})


def _typed(
    name: str, solid: Mapping[str, int], total: int, hint: str | None
) -> ColumnSchema | None:
    """A schema when most values are numbers, dates, words for yes and no, or the like."""
    if len(solid) <= 40 and is_boolean({fold(value) for value in solid}):
        return ColumnSchema(name=name, type=ColumnType.BOOLEAN, spellings=boolean_spellings(solid))
    written = {value: when for value in solid if (when := dates.take(value))}
    share = sum(solid[value] for value in written) / total
    if share >= _MOST and not _are_plain_numbers(written):
        is_span = are_joined(solid, written, total, 6)
        return _as_text(name, share) if is_span else dated(name, written, share)
    numbers = {value: item for value in solid if (item := numerals.take(value))}
    share = sum(solid[value] for value in numbers) / total
    if share >= _MOST:
        rest = [value for value in solid if value not in numbers]
        if _is_identifier(name, numbers, solid) or (share < 0.95 and _are_codes(rest, solid)):
            return ColumnSchema(name=name, type=ColumnType.IDENTIFIER, confidence=share)
        is_joined = are_joined(solid, numbers, total, 2)
        found = numeric(name, numbers, solid, share, hint)
        if is_joined or found is not None:
            return _as_text(name, share) if is_joined else found
    return _patterned(name, solid, total)


def _as_text(name: str, share: float) -> ColumnSchema:
    return ColumnSchema(name=name, type=ColumnType.TEXT, confidence=share)


def _patterned(name: str, solid: Mapping[str, int], total: int) -> ColumnSchema | None:
    """A schema when most values have a form of their own."""
    if is_duration(name, solid):
        is_timed = all(seconds(value) for value in solid)
        return ColumnSchema(name=name, type=ColumnType.DURATION, is_timed=is_timed)
    for kind, pattern in (
        (ColumnType.URL, _URL), (ColumnType.EMAIL, _EMAIL),
    ):  # fmt: skip
        part = sum(count for value, count in solid.items() if pattern.fullmatch(value)) / total
        if part >= 0.8:
            return ColumnSchema(name=name, type=kind, confidence=part)
    times = {value: time for value in solid if (time := time_of(value))}
    plain = sum(solid[value] for value, time in times.items() if value == time) / total
    if plain >= 0.5 and sum(solid[value] for value in times) >= 0.8 * total:
        return ColumnSchema(name=name, type=ColumnType.TIME, confidence=plain)
    return ColumnSchema(name=name, type=ColumnType.LIST) if is_list(solid) else None


def _are_plain_numbers(written: Mapping[str, dates.Written]) -> bool:
    """Eight digits are a date only when all of them are days of a plausible span."""
    digits = [item for value, item in written.items() if value.isdigit()]
    if not digits:
        return False
    years = [item.year for item in digits]
    return len(digits) < len(written) or len(digits) < 5 or max(years) - min(years) > 130


def _are_codes(rest: list[str], solid: Mapping[str, int]) -> bool:
    """Whether values that are no numbers are codes such as ``12B`` beside ``12``."""
    coded = [value for value in rest if _CODE.fullmatch(value) and shape(value) != "date"]
    return len(rest) > 2 and len(coded) >= 0.8 * len(rest) and len(coded) > 0.02 * len(solid)


def _is_identifier(
    name: str, numbers: Mapping[str, numerals.Numeral], solid: Mapping[str, int]
) -> bool:
    """Leading zeros and more digits than a float keeps are never quantities."""
    digits = [value for value in numbers if value.isdigit()]
    if all(re.fullmatch(r"[+(]?\d[\d ().-]*", value) for value in numbers) and (
        _DIGITS_OF_NAMES.fullmatch(name) and sum(len(value) > 3 for value in solid) > 1
    ):
        return True
    if not digits:
        return False
    total = sum(solid[value] for value in numbers)
    zeros = sum(solid[value] for value in digits if value[0] == "0" and len(value) > 1)
    long = sum(solid[value] for value in digits if len(value) > 15)
    is_fixed = len({len(value) for value in digits}) == 1 and len(digits) == len(numbers)
    return long > 0.05 * total or zeros > (0 if is_fixed else 0.02 * total)


def numeric(
    name: str,
    numbers: Mapping[str, numerals.Numeral],
    solid: Mapping[str, int],
    share: float,
    hint: str | None,
) -> ColumnSchema | None:
    """The schema of a column whose ``numbers`` are a ``share`` of its values.

    None when their units cannot be brought together.
    """
    decimal, is_proven = numerals.decimal_mark((n.body for n in numbers.values()), hint)
    units: Counter[str] = Counter()
    for value, item in numbers.items():
        units[item.unit] += solid[value]
    factors = settle(units, _usual(numbers, decimal))
    if factors is None:
        return None
    unit = max((u for u in units if u), key=lambda unit: units[unit], default="")
    has_part = any(decimal in item.body or item.exponent for item in numbers.values())
    kind = ColumnType.DECIMAL if has_part else ColumnType.INTEGER
    if sum(units.values()) - units[""] > 0.5 * sum(units.values()):
        kind = ColumnType.PERCENT if unit in "%\u2030" else ColumnType.CURRENCY
        kind = ColumnType.QUANTITY if is_measure(unit) else kind
    return ColumnSchema(
        name=name,
        type=kind,
        confidence=share,
        decimal=decimal,
        is_decimal_proven=is_proven,
        unit=unit,
        unit_factors=factors,
        is_mixed=share < 1 - _MIXED,
    )


def _usual(numbers: Mapping[str, numerals.Numeral], decimal: str) -> dict[str, float]:
    """The median of the numbers with each unit."""
    found: dict[str, list[float]] = {}
    if len({item.unit for item in numbers.values()}) > 1:
        for value, item in numbers.items():
            found.setdefault(item.unit, []).append(float(numerals.canonical(value, decimal) or 0))
    return {unit: statistics.median(values) for unit, values in found.items()}


def dated(name: str, written: Mapping[str, dates.Written], share: float) -> ColumnSchema:
    """The schema of a column whose dates (``written``) are a ``share`` of its values."""
    order = dates.day_order(written.values())
    shapes = Counter(item.shape for item in written.values())
    has_clock = sum(bool(item.clock) for item in written.values()) > 0.5 * len(written)
    note = ""
    if order.is_contradictory:
        note = (
            f"{order.days_first} values can only be day/month and {order.months_first} only "
            "month/day; the rest was read as the more frequent of the two"
        )
    elif order.is_day_first is None and any("A" in shape for shape in shapes):
        note = "nothing tells day from month here; the dates were left as they are"
    is_known = order.is_day_first is not None or not note
    return ColumnSchema(
        name=name,
        type=ColumnType.DATETIME if has_clock else ColumnType.DATE,
        confidence=share,
        is_day_first=(order.is_day_first or False) if is_known else None,
        date_shape=shapes.most_common(1)[0][0] if shapes else "",
        date_note=note,
        is_mixed=share < 1 - _MIXED,
    )


def _wordy(name: str, counts: Mapping[str, int], distinct: int, filled: int) -> ColumnSchema:
    missing = set(null_tokens(counts, is_wordy=True, name=name))
    solid = {value: count for value, count in counts.items() if value not in missing}
    total = sum(solid.values())
    odd = sum(count for value, count in solid.items() if numerals.take(value))
    coded = sum(count for value, count in solid.items() if _CODE.fullmatch(value))
    lengths = sum(len(value) * count for value, count in solid.items()) / max(1, total)
    if coded > 0.9 * total and odd < coded and distinct > 0.5 * filled:
        return ColumnSchema(name=name, type=ColumnType.IDENTIFIER, confidence=coded / total)
    is_few = distinct <= max(20, min(0.05 * filled, 1_000)) or distinct <= min(50, 0.5 * filled)
    if is_few and lengths <= 60 and (distinct < filled or filled <= 12):
        kind = ColumnType.CATEGORICAL
    else:
        kind = ColumnType.TEXT
    # Codes such as 12, 12B, A7 are words that happen to hold digits, not two kinds mixed.
    is_mixed = odd / max(1, total) >= _MIXED and coded - odd < 0.2 * total
    return ColumnSchema(
        name=name,
        type=kind,
        confidence=1 - odd / max(1, total),
        spellings=frequent_spellings(solid) if kind == ColumnType.CATEGORICAL else {},
        is_mixed=is_mixed,
        is_numeric_odd=is_mixed,
    )
