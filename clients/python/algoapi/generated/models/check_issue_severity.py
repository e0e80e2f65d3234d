from typing import Literal

CheckIssueSeverity = Literal["error", "warning"]

CHECK_ISSUE_SEVERITY_VALUES: set[CheckIssueSeverity] = {
    "error",
    "warning",
}


def check_check_issue_severity(value: str) -> CheckIssueSeverity:
    if value in CHECK_ISSUE_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHECK_ISSUE_SEVERITY_VALUES!r}")
