from typing import Literal

CatalogClauseStatus = Literal["checked", "proven", "refuted", "stale", "tested", "unknown"]

CATALOG_CLAUSE_STATUS_VALUES: set[CatalogClauseStatus] = {
    "checked",
    "proven",
    "refuted",
    "stale",
    "tested",
    "unknown",
}


def check_catalog_clause_status(value: str) -> CatalogClauseStatus:
    if value in CATALOG_CLAUSE_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CATALOG_CLAUSE_STATUS_VALUES!r}")
