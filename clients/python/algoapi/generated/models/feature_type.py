from typing import Literal

FeatureType = Literal[
    "categorical",
    "context-specific",
    "datetime",
    "embedded-number",
    "list",
    "not-generalizable",
    "numeric",
    "sentence",
    "url",
]

FEATURE_TYPE_VALUES: set[FeatureType] = {
    "categorical",
    "context-specific",
    "datetime",
    "embedded-number",
    "list",
    "not-generalizable",
    "numeric",
    "sentence",
    "url",
}


def check_feature_type(value: str) -> FeatureType:
    if value in FEATURE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FEATURE_TYPE_VALUES!r}")
