from typing import Literal

ReadyState = Literal["degraded", "missing", "ready"]

READY_STATE_VALUES: set[ReadyState] = {
    "degraded",
    "missing",
    "ready",
}


def check_ready_state(value: str) -> ReadyState:
    if value in READY_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {READY_STATE_VALUES!r}")
