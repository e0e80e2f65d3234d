from typing import Literal

OptionsAggregateType0 = Literal["mean", "sum"]

OPTIONS_AGGREGATE_TYPE_0_VALUES: set[OptionsAggregateType0] = {
    "mean",
    "sum",
}


def check_options_aggregate_type_0(value: str) -> OptionsAggregateType0:
    if value in OPTIONS_AGGREGATE_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {OPTIONS_AGGREGATE_TYPE_0_VALUES!r}"
    )
