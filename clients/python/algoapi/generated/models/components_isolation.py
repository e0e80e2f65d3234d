from typing import Literal

ComponentsIsolation = Literal["bubblewrap", "docker", "none"]

COMPONENTS_ISOLATION_VALUES: set[ComponentsIsolation] = {
    "bubblewrap",
    "docker",
    "none",
}


def check_components_isolation(value: str) -> ComponentsIsolation:
    if value in COMPONENTS_ISOLATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPONENTS_ISOLATION_VALUES!r}")
