from typing import Literal

Status = Literal[
    "cancelled",
    "killed",
    "memory",
    "ok",
    "output_too_large",
    "processes",
    "refused",
    "result_invalid",
    "timeout",
    "unavailable",
    "user_error",
]

STATUS_VALUES: set[Status] = {
    "cancelled",
    "killed",
    "memory",
    "ok",
    "output_too_large",
    "processes",
    "refused",
    "result_invalid",
    "timeout",
    "unavailable",
    "user_error",
}


def check_status(value: str) -> Status:
    if value in STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STATUS_VALUES!r}")
