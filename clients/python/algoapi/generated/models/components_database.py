from typing import Literal

ComponentsDatabase = Literal["degraded", "missing", "ready"]

COMPONENTS_DATABASE_VALUES: set[ComponentsDatabase] = {
    "degraded",
    "missing",
    "ready",
}


def check_components_database(value: str) -> ComponentsDatabase:
    if value in COMPONENTS_DATABASE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPONENTS_DATABASE_VALUES!r}")
