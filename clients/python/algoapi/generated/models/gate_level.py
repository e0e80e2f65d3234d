from typing import Literal

GateLevel = Literal["note", "stop", "warn"]

GATE_LEVEL_VALUES: set[GateLevel] = {
    "note",
    "stop",
    "warn",
}


def check_gate_level(value: str) -> GateLevel:
    if value in GATE_LEVEL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GATE_LEVEL_VALUES!r}")
