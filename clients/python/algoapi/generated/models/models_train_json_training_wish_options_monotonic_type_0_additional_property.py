from typing import Literal

ModelsTrainJsonTrainingWishOptionsMonotonicType0AdditionalProperty = Literal[
    "decreasing", "increasing"
]

MODELS_TRAIN_JSON_TRAINING_WISH_OPTIONS_MONOTONIC_TYPE_0_ADDITIONAL_PROPERTY_VALUES: set[
    ModelsTrainJsonTrainingWishOptionsMonotonicType0AdditionalProperty
] = {
    "decreasing",
    "increasing",
}


def check_models_train_json_training_wish_options_monotonic_type_0_additional_property(
    value: str,
) -> ModelsTrainJsonTrainingWishOptionsMonotonicType0AdditionalProperty:
    if value in MODELS_TRAIN_JSON_TRAINING_WISH_OPTIONS_MONOTONIC_TYPE_0_ADDITIONAL_PROPERTY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {MODELS_TRAIN_JSON_TRAINING_WISH_OPTIONS_MONOTONIC_TYPE_0_ADDITIONAL_PROPERTY_VALUES!r}"
    )
