from typing import Literal

Standing = Literal["current", "stale", "untested"]

STANDING_VALUES: set[Standing] = {
    "current",
    "stale",
    "untested",
}


def check_standing(value: str) -> Standing:
    if value in STANDING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STANDING_VALUES!r}")
