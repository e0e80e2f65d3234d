from typing import Literal

ComponentsPool = Literal["degraded", "missing", "ready"]

COMPONENTS_POOL_VALUES: set[ComponentsPool] = {
    "degraded",
    "missing",
    "ready",
}


def check_components_pool(value: str) -> ComponentsPool:
    if value in COMPONENTS_POOL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPONENTS_POOL_VALUES!r}")
