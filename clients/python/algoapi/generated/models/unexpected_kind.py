from typing import Literal

UnexpectedKind = Literal["misfit", "unseen"]

UNEXPECTED_KIND_VALUES: set[UnexpectedKind] = {
    "misfit",
    "unseen",
}


def check_unexpected_kind(value: str) -> UnexpectedKind:
    if value in UNEXPECTED_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UNEXPECTED_KIND_VALUES!r}")
