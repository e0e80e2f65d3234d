from typing import Literal

OptionsMonotonicType0AdditionalProperty = Literal["decreasing", "increasing"]

OPTIONS_MONOTONIC_TYPE_0_ADDITIONAL_PROPERTY_VALUES: set[
    OptionsMonotonicType0AdditionalProperty
] = {
    "decreasing",
    "increasing",
}


def check_options_monotonic_type_0_additional_property(
    value: str,
) -> OptionsMonotonicType0AdditionalProperty:
    if value in OPTIONS_MONOTONIC_TYPE_0_ADDITIONAL_PROPERTY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {OPTIONS_MONOTONIC_TYPE_0_ADDITIONAL_PROPERTY_VALUES!r}"
    )
