from typing import Literal

DatasetState = Literal["failed", "ready", "received", "sanitizing"]

DATASET_STATE_VALUES: set[DatasetState] = {
    "failed",
    "ready",
    "received",
    "sanitizing",
}


def check_dataset_state(value: str) -> DatasetState:
    if value in DATASET_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DATASET_STATE_VALUES!r}")
