from typing import Literal

ModelsTrainJsonTrainingWishModelKind = Literal[
    "anomaly", "classification", "clustering", "forecasting", "recommendation", "regression"
]

MODELS_TRAIN_JSON_TRAINING_WISH_MODEL_KIND_VALUES: set[ModelsTrainJsonTrainingWishModelKind] = {
    "anomaly",
    "classification",
    "clustering",
    "forecasting",
    "recommendation",
    "regression",
}


def check_models_train_json_training_wish_model_kind(
    value: str,
) -> ModelsTrainJsonTrainingWishModelKind:
    if value in MODELS_TRAIN_JSON_TRAINING_WISH_MODEL_KIND_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {MODELS_TRAIN_JSON_TRAINING_WISH_MODEL_KIND_VALUES!r}"
    )
