from typing import Literal

PartStateState = Literal["degraded", "missing", "off", "ready"]

PART_STATE_STATE_VALUES: set[PartStateState] = {
    "degraded",
    "missing",
    "off",
    "ready",
}


def check_part_state_state(value: str) -> PartStateState:
    if value in PART_STATE_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PART_STATE_STATE_VALUES!r}")
