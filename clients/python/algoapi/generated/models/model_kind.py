from typing import Literal

ModelKind = Literal[
    "anomaly", "classification", "clustering", "forecasting", "recommendation", "regression"
]

MODEL_KIND_VALUES: set[ModelKind] = {
    "anomaly",
    "classification",
    "clustering",
    "forecasting",
    "recommendation",
    "regression",
}


def check_model_kind(value: str) -> ModelKind:
    if value in MODEL_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MODEL_KIND_VALUES!r}")
