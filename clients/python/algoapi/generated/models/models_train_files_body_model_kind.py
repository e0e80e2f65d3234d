from typing import Literal

ModelsTrainFilesBodyModelKind = Literal[
    "anomaly", "classification", "clustering", "forecasting", "recommendation", "regression"
]

MODELS_TRAIN_FILES_BODY_MODEL_KIND_VALUES: set[ModelsTrainFilesBodyModelKind] = {
    "anomaly",
    "classification",
    "clustering",
    "forecasting",
    "recommendation",
    "regression",
}


def check_models_train_files_body_model_kind(value: str) -> ModelsTrainFilesBodyModelKind:
    if value in MODELS_TRAIN_FILES_BODY_MODEL_KIND_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {MODELS_TRAIN_FILES_BODY_MODEL_KIND_VALUES!r}"
    )
