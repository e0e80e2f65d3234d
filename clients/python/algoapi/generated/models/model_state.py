from typing import Literal

ModelState = Literal["failed", "queued", "ready", "sanitizing", "training"]

MODEL_STATE_VALUES: set[ModelState] = {
    "failed",
    "queued",
    "ready",
    "sanitizing",
    "training",
}


def check_model_state(value: str) -> ModelState:
    if value in MODEL_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MODEL_STATE_VALUES!r}")
