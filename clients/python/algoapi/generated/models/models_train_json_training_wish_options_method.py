from typing import Literal

ModelsTrainJsonTrainingWishOptionsMethod = Literal[
    "gradient_boosting",
    "isolation_forest",
    "item_neighbours",
    "kmeans",
    "lagged_ridge",
    "logistic",
    "ridge",
]

MODELS_TRAIN_JSON_TRAINING_WISH_OPTIONS_METHOD_VALUES: set[
    ModelsTrainJsonTrainingWishOptionsMethod
] = {
    "gradient_boosting",
    "isolation_forest",
    "item_neighbours",
    "kmeans",
    "lagged_ridge",
    "logistic",
    "ridge",
}


def check_models_train_json_training_wish_options_method(
    value: str,
) -> ModelsTrainJsonTrainingWishOptionsMethod:
    if value in MODELS_TRAIN_JSON_TRAINING_WISH_OPTIONS_METHOD_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {MODELS_TRAIN_JSON_TRAINING_WISH_OPTIONS_METHOD_VALUES!r}"
    )
