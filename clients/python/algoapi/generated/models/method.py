from typing import Literal

Method = Literal[
    "gradient_boosting",
    "isolation_forest",
    "item_neighbours",
    "kmeans",
    "lagged_ridge",
    "logistic",
    "ridge",
]

METHOD_VALUES: set[Method] = {
    "gradient_boosting",
    "isolation_forest",
    "item_neighbours",
    "kmeans",
    "lagged_ridge",
    "logistic",
    "ridge",
}


def check_method(value: str) -> Method:
    if value in METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {METHOD_VALUES!r}")
