from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.models_train_json_training_wish_model_kind import (
    check_models_train_json_training_wish_model_kind,
)
from ..models.models_train_json_training_wish_model_kind import ModelsTrainJsonTrainingWishModelKind
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.models_train_json_training_wish_options import ModelsTrainJsonTrainingWishOptions


T = TypeVar("T", bound="ModelsTrainJsonTrainingWish")


@_attrs_define
class ModelsTrainJsonTrainingWish:
    """A model to be trained on a dataset that is here already.

    Attributes:
        dataset_id (str):
        model_type (ModelsTrainJsonTrainingWishModelKind): What a model answers.
        name (str): In a person's words.
        options (ModelsTrainJsonTrainingWishOptions | Unset): How a model is to be trained.

            Attributes:
                target: The column to be told; the dataset's own where None.
                features: The columns to tell it from; every fit one where None.
                positive: The class whose probability is told; the rarer one where None.
                threshold: From which probability on the answer is the positive class.
                costs: What the two errors cost; they give the threshold where none is named.
                test_share: Rows held out to judge by.
                clusters: How many; as many as fit best where None.
                contamination: The share of the training rows that is to be called unusual; a twentieth
                    where None.
                time_column: The newest rows are held out by it; of a forecast, its time.
                horizon: How many steps are forecast.
                season: After how many steps things come again; as usual for such steps where None.
                aggregate: What becomes of several rows at one time.
                user_column: Of a recommendation, who took something.
                item_column: What was taken.
                rating_column: How much it counts; each time alike where None.
                monotonic: Columns of numbers with which the answer may only grow, or only fall; for
                    ``gradient_boosting`` of a number or of two classes, where it is proven of the trees.
                seed: Of the split and of whatever draws in training.
    """

    dataset_id: str
    model_type: ModelsTrainJsonTrainingWishModelKind
    name: str
    options: ModelsTrainJsonTrainingWishOptions | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.models_train_json_training_wish_options import (
            ModelsTrainJsonTrainingWishOptions,
        )  # noqa: PLC0415

        dataset_id = self.dataset_id

        model_type: str = self.model_type

        name = self.name

        options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "dataset_id": dataset_id,
                "model_type": model_type,
                "name": name,
            }
        )
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.models_train_json_training_wish_options import (
            ModelsTrainJsonTrainingWishOptions,
        )  # noqa: PLC0415

        d = dict(src_dict)
        dataset_id = d.pop("dataset_id")

        model_type = check_models_train_json_training_wish_model_kind(d.pop("model_type"))

        name = d.pop("name")

        _options = d.pop("options", UNSET)
        options: ModelsTrainJsonTrainingWishOptions | Unset
        if isinstance(_options, Unset):
            options = UNSET
        else:
            options = ModelsTrainJsonTrainingWishOptions.from_dict(_options)

        models_train_json_training_wish = cls(
            dataset_id=dataset_id,
            model_type=model_type,
            name=name,
            options=options,
        )

        return models_train_json_training_wish
