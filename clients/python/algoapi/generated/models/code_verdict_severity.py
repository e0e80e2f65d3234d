from typing import Literal

CodeVerdictSeverity = Literal["error", "none", "warning"]

CODE_VERDICT_SEVERITY_VALUES: set[CodeVerdictSeverity] = {
    "error",
    "none",
    "warning",
}


def check_code_verdict_severity(value: str) -> CodeVerdictSeverity:
    if value in CODE_VERDICT_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CODE_VERDICT_SEVERITY_VALUES!r}")
