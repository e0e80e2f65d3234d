"""Units beside numbers: which spellings are one unit, and how units of one kind convert."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

_MASS, _LENGTH, _VOLUME, _TIME, _DATA = "mass", "length", "volume", "time", "data"
_UNITS: dict[str, tuple[str, str, str]] = {
    "oz": (_MASS, "28.349523125", "oz ounce ounces"),
    "lb": (_MASS, "453.59237", "lb lbs pound pounds"),
    "kg": (_MASS, "1000", "kg kgs kilo kilos kilogram kilograms"),
    "g": (_MASS, "1", "g gr gram grams gramm"),
    "mg": (_MASS, "0.001", "mg"),
    "km": (_LENGTH, "1000", "km kms kilometer kilometers kilometre kilometres"),
    "m": (_LENGTH, "1", "m meter meters metre metres"),
    "cm": (_LENGTH, "0.01", "cm"),
    "mm": (_LENGTH, "0.001", "mm"),
    "mi": (_LENGTH, "1609.344", "mi mile miles"),
    "ft": (_LENGTH, "0.3048", "ft foot feet"),
    "in": (_LENGTH, "0.0254", "in inch inches"),
    "l": (_VOLUME, "1", "l ltr liter liters litre litres"),
    "ml": (_VOLUME, "0.001", "ml"),
    "cl": (_VOLUME, "0.01", "cl"),
    "gal": (_VOLUME, "3.785411784", "gal gallon gallons"),
    "d": (_TIME, "86400", "day days tag tage jour jours"),
    "h": (_TIME, "3600", "h hr hrs hour hours std"),
    "min": (_TIME, "60", "min mins minute minutes"),
    "s": (_TIME, "1", "s sec secs second seconds"),
    "ms": (_TIME, "0.001", "ms"),
    "KB": (_DATA, "1", "kb"), "MB": (_DATA, "1024", "mb"),
    "GB": (_DATA, "1048576", "gb"), "TB": (_DATA, "1073741824", "tb"),
    "yr": ("years", "1", "yr yrs year years jahr jahre ans"),
    "mo": ("months", "1", "mo mos month months monate mois"),
    "km/h": ("speed", "1", "km/h kmh kph"), "mph": ("speed", "1.609344", "mph"),
    "°C": ("celsius", "1", "°c"), "°F": ("fahrenheit", "1", "°f"), "°": ("angle", "1", "°"),
    "kWh": ("energy", "1", "kwh"), "kcal": ("food", "1", "kcal cal cals"),
    "W": ("power", "1", "watt watts"), "kW": ("power", "1000", "kw"), "hp": ("horse", "1", "hp"),
    "Hz": ("frequency", "1", "hz"), "MHz": ("frequency", "1000000", "mhz"),
    "GHz": ("frequency", "1000000000", "ghz"), "dB": ("loudness", "1", "db"),
    "bpm": ("pulse", "1", "bpm"), "px": ("pixels", "1", "px"), "mAh": ("charge", "1", "mah"),
    "m²": ("area", "1", "m² m2 sqm"), "sqft": ("area", "0.09290304", "sqft sq.ft"),
    "mmHg": ("pressure", "1", "mmhg"), "mg/dl": ("blood", "1", "mg/dl"), "cc": ("cc", "1", "cc"),
    "$": ("$", "1", "usd us$ $"), "€": ("€", "1", "eur euro euros €"), "£": ("£", "1", "gbp £"),
    "¥": ("¥", "1", "jpy ¥"), "₹": ("₹", "1", "inr rs ₹"),
}  # fmt: skip
_CURRENCIES = frozenset("$€£¥₹")
_KNOWN = {word: unit for unit, (_, _, words) in _UNITS.items() for word in words.split()}
WORDS = "|".join(
    re.escape(word)
    for word in sorted(_KNOWN, key=lambda word: (-len(word), word))
    if _KNOWN[word] not in _CURRENCIES
)
"""An alternation of all words for units of measure, to be matched without regard to case."""
_PERCENT_GAP = (20, 500)


def canonical_unit(written: str) -> str:
    """One name for all spellings of a unit: ``oz`` for ``OZ.`` and ``ounces``."""
    return _KNOWN.get(written.casefold().rstrip("."), written)


def is_measure(unit: str) -> bool:
    """Whether a unit is one of measure, not of money or a percent sign."""
    return unit in _UNITS and unit not in _CURRENCIES


def settle(counts: Mapping[str, int], usual: Mapping[str, float]) -> dict[str, str] | None:
    """What to multiply the numbers of each unit by, so that all mean the same.

    Args:
        counts: How often each unit occurs; the empty one among them.
        usual: The median of the numbers with each unit.

    Returns:
        Factors by unit, none where no number is changed; None when the units cannot be brought
        together, as two currencies.
    """
    units = {unit: count for unit, count in counts.items() if unit}
    if len(units) > 1:
        return _converted(units)
    if "%" in units and "" in usual and counts.get("", 0) > 0:
        low, high = _PERCENT_GAP
        bare, signed = abs(usual[""]), abs(usual["%"])
        # 5 % beside 0.05 is a hundredth; 0.05 % beside 0.05 is a sign too many.
        if bare <= 1 and low * bare <= signed <= high * bare and bare > 0:
            return {"%": "0.01"}
    return {}


def _converted(units: Mapping[str, int]) -> dict[str, str] | None:
    kinds = {_UNITS[unit][0] if unit in _UNITS else unit for unit in units}
    if len(kinds) > 1:
        return None
    main = max(sorted(units), key=lambda unit: units[unit])
    whole = Decimal(_UNITS[main][1])
    return {unit: str(Decimal(_UNITS[unit][1]) / whole) for unit in sorted(units) if unit != main}


def scaled(number: str, factor: str) -> str:
    """A plain number times a factor, as a plain number."""
    product = Decimal(number) * Decimal(factor)
    text = f"{product.quantize(Decimal('1e-9')):f}" if len(product.as_tuple().digits) > 15 else (
        f"{product:f}"
    )  # fmt: skip
    return text.rstrip("0").rstrip(".") if "." in text else text
