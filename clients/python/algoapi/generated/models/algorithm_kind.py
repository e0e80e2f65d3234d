from typing import Literal

AlgorithmKind = Literal["custom", "logistic", "strategy"]

ALGORITHM_KIND_VALUES: set[AlgorithmKind] = {
    "custom",
    "logistic",
    "strategy",
}


def check_algorithm_kind(value: str) -> AlgorithmKind:
    if value in ALGORITHM_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ALGORITHM_KIND_VALUES!r}")
