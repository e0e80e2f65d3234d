from typing import Literal

ModelsTrainJsonTrainingWishOptionsAggregateType0 = Literal["mean", "sum"]

MODELS_TRAIN_JSON_TRAINING_WISH_OPTIONS_AGGREGATE_TYPE_0_VALUES: set[
    ModelsTrainJsonTrainingWishOptionsAggregateType0
] = {
    "mean",
    "sum",
}


def check_models_train_json_training_wish_options_aggregate_type_0(
    value: str,
) -> ModelsTrainJsonTrainingWishOptionsAggregateType0:
    if value in MODELS_TRAIN_JSON_TRAINING_WISH_OPTIONS_AGGREGATE_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {MODELS_TRAIN_JSON_TRAINING_WISH_OPTIONS_AGGREGATE_TYPE_0_VALUES!r}"
    )
