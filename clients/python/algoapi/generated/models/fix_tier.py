from typing import Literal

FixTier = Literal["ask", "auto", "flag"]

FIX_TIER_VALUES: set[FixTier] = {
    "ask",
    "auto",
    "flag",
}


def check_fix_tier(value: str) -> FixTier:
    if value in FIX_TIER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIX_TIER_VALUES!r}")
