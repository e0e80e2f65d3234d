from typing import Literal

ColumnFactsRoleHint = Literal["feature", "identifier", "ignore", "target", "text", "time"]

COLUMN_FACTS_ROLE_HINT_VALUES: set[ColumnFactsRoleHint] = {
    "feature",
    "identifier",
    "ignore",
    "target",
    "text",
    "time",
}


def check_column_facts_role_hint(value: str) -> ColumnFactsRoleHint:
    if value in COLUMN_FACTS_ROLE_HINT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COLUMN_FACTS_ROLE_HINT_VALUES!r}"
    )
