from typing import Literal

PriceStepName = Literal["base", "best", "cap", "competitor", "demand", "floor", "stock"]

PRICE_STEP_NAME_VALUES: set[PriceStepName] = {
    "base",
    "best",
    "cap",
    "competitor",
    "demand",
    "floor",
    "stock",
}


def check_price_step_name(value: str) -> PriceStepName:
    if value in PRICE_STEP_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PRICE_STEP_NAME_VALUES!r}")
