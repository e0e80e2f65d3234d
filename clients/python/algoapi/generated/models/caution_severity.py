from typing import Literal

CautionSeverity = Literal["note", "risk"]

CAUTION_SEVERITY_VALUES: set[CautionSeverity] = {
    "note",
    "risk",
}


def check_caution_severity(value: str) -> CautionSeverity:
    if value in CAUTION_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CAUTION_SEVERITY_VALUES!r}")
