from typing import Literal

Severity = Literal["caution", "note", "serious"]

SEVERITY_VALUES: set[Severity] = {
    "caution",
    "note",
    "serious",
}


def check_severity(value: str) -> Severity:
    if value in SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SEVERITY_VALUES!r}")
