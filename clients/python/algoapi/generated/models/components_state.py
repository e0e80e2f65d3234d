from typing import Literal

ComponentsState = Literal["degraded", "missing", "ready"]

COMPONENTS_STATE_VALUES: set[ComponentsState] = {
    "degraded",
    "missing",
    "ready",
}


def check_components_state(value: str) -> ComponentsState:
    if value in COMPONENTS_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPONENTS_STATE_VALUES!r}")
