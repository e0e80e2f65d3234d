from typing import Literal

ClauseStatus = Literal["proven", "refuted", "stale", "tested", "unknown"]

CLAUSE_STATUS_VALUES: set[ClauseStatus] = {
    "proven",
    "refuted",
    "stale",
    "tested",
    "unknown",
}


def check_clause_status(value: str) -> ClauseStatus:
    if value in CLAUSE_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAUSE_STATUS_VALUES!r}")
