"""Units by the endings of names: how an exact whole number is shown and typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from components.wording import amount, title


@dataclass(frozen=True)
class Unit:
    """How a number is shown.

    Attributes:
        suffix: Of the field's name.
        word: For a label; empty where the icon and two decimals say it.
        scale: How many of what is sent make one of what is shown.
        icon: A Material symbol for the field; empty for none.
        after: Written behind a number.
    """

    suffix: str
    word: str
    scale: int = 1
    icon: str = ""
    after: str = ""


_UNITS: Final = (
    Unit("_cents", "", 100, ":material/payments:"),
    Unit("_cents_per_year", "a year", 100, ":material/payments:"),
    Unit("_milli", "", 1000),
    Unit("_bp_per_year", "% a year", 100, ":material/percent:", "\N{NO-BREAK SPACE}%"),
    Unit("_bp", "%", 100, ":material/percent:", "\N{NO-BREAK SPACE}%"),
    Unit("_pct", "%", 1, ":material/percent:", "\N{NO-BREAK SPACE}%"),
    *(
        Unit(f"_{word}", word, 1, "", f"\N{NO-BREAK SPACE}{word}")
        for word in (
            "days",
            "weeks",
            "months",
            "years",
            "hours",
            "minutes",
            "seconds",
            "units",
            "meters",
        )
    ),
    Unit("_m", "m", 1, "", "\N{NO-BREAK SPACE}m"),
    Unit("_km", "km", 1, "", "\N{NO-BREAK SPACE}km"),
    Unit("_ms", "ms", 1, "", "\N{NO-BREAK SPACE}ms"),
    Unit("_s", "seconds", 1, "", "\N{NO-BREAK SPACE}s"),
)


_LABELS: Final = {
    "base_cents": "Usual price",
    "cap_bp": "Largest change (%)",
    "competitor_cents": "Rival's price",
    "demand_sd_per_day": "Demand SD per day",
    "demand_sd_units": "Demand SD (units)",
    "inventory_units": "Stock (units)",
    "lead_time_sd_days": "Lead time SD (days)",
    "lot_units": "Lot size (units)",
    "mails_opened_last_30_days": "Mails opened in 30 days",
    "moq_units": "Minimum order (units)",
    "position_units": "Inventory position (units)",
    "pricing_visits_last_30_days": "Pricing visits in 30 days",
    "storage_units": "Storage limit (units)",
    "usual_units": "Usual stock (units)",
    "visits_last_30_days": "Visits in 30 days",
}
"""Of names that say too little to a person, or end with what is no unit."""
_SENT: Final = re.compile(
    r"[,:]? in (?:cents|basis points)(?: of (?:it|its cost))?\b|^In cents; |: [\d,]+ is [\d.]+ %",
    re.IGNORECASE,
)


def unit(name: str) -> Unit | None:
    """The unit that a name ends with."""
    if name.endswith("_last_30_days"):
        return None  # a number of things within a time
    return next((each for each in _UNITS if name.endswith(each.suffix)), None)


def label(name: str) -> str:
    """A name as a label: ``lead_time_days`` is ``Lead time (days)``, ``is_new`` is ``New``."""
    found = unit(name)
    if name in _LABELS:
        return _LABELS[name]
    if found is None:
        return title(name.removeprefix("is_"))
    words = title(name.removesuffix(found.suffix)) or title(name)
    return f"{words} ({found.word})" if found.word else words


def heading(name: str) -> str:
    """A name above its value, where the value shows the unit."""
    if name in _LABELS:
        return _LABELS[name].partition(" (")[0]
    found = unit(name)
    return title((name.removesuffix(found.suffix) if found else name).removeprefix("is_"))


def as_typed(words: str) -> str:
    """An explanation without the unit in which a number is sent, where another one is typed."""
    told = _SENT.sub("", words).replace("10,000 is", "100 % is")
    return told[:1].upper() + told[1:]


def shown(name: str, value: float) -> str:
    """A number with its unit: 12,900 of ``price_cents`` is ``129.00``."""
    found = unit(name)
    if found is None:
        return amount(value)
    if found.scale == 1:
        return f"{amount(value)}{found.after}"
    scaled = value / found.scale
    return f"{scaled:,.2f}{found.after}"


def sent(name: str, typed: float) -> int:
    """The exact whole number that a typed one stands for."""
    found = unit(name)
    return round(typed * (found.scale if found else 1))


def typed(name: str, value: int) -> float:
    """What stands in the field for a whole number."""
    found = unit(name)
    return value / found.scale if found and found.scale != 1 else value
