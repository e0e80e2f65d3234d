from typing import Literal

ComponentsQueue = Literal["degraded", "missing", "ready"]

COMPONENTS_QUEUE_VALUES: set[ComponentsQueue] = {
    "degraded",
    "missing",
    "ready",
}


def check_components_queue(value: str) -> ComponentsQueue:
    if value in COMPONENTS_QUEUE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPONENTS_QUEUE_VALUES!r}")
