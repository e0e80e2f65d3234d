from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.models_train_json_training_wish_options_method import (
    check_models_train_json_training_wish_options_method,
)
from ..models.models_train_json_training_wish_options_method import (
    ModelsTrainJsonTrainingWishOptionsMethod,
)
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.models_train_json_training_wish_options_costs import (
        ModelsTrainJsonTrainingWishOptionsCosts,
    )


T = TypeVar("T", bound="ModelsTrainJsonTrainingWishOptions")


@_attrs_define
class ModelsTrainJsonTrainingWishOptions:
    """How a model is to be trained.

    Attributes:
        target: The column to be told; the dataset's own where None.
        features: The columns to tell it from; every fit one where None.
        positive: The class whose probability is told; the rarer one where None.
        threshold: From which probability on the answer is the positive class.
        costs: What the two errors cost; they give the threshold where none is named.
        test_share: Rows held out to judge by.
        time_column: The newest rows are held out by it; of a forecast, its time.
        seed: Of the split and of whatever draws in training.

        Attributes:
            algorithm (ModelsTrainJsonTrainingWishOptionsMethod | None | Unset):
            target (None | str | Unset):
            features (list[str] | None | Unset):
            positive (None | str | Unset):
            threshold (float | None | Unset):
            costs (ModelsTrainJsonTrainingWishOptionsCosts | None | Unset):
            test_share (float | Unset):  Default: 0.25.
            time_column (None | str | Unset):
            seed (int | Unset):  Default: 0.
    """

    algorithm: ModelsTrainJsonTrainingWishOptionsMethod | None | Unset = UNSET
    target: None | str | Unset = UNSET
    features: list[str] | None | Unset = UNSET
    positive: None | str | Unset = UNSET
    threshold: float | None | Unset = UNSET
    costs: ModelsTrainJsonTrainingWishOptionsCosts | None | Unset = UNSET
    test_share: float | Unset = 0.25
    time_column: None | str | Unset = UNSET
    seed: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        from ..models.models_train_json_training_wish_options_costs import (
            ModelsTrainJsonTrainingWishOptionsCosts,
        )  # noqa: PLC0415

        algorithm: None | str | Unset
        if isinstance(self.algorithm, Unset):
            algorithm = UNSET
        elif isinstance(self.algorithm, str):
            algorithm = self.algorithm
        else:
            algorithm = self.algorithm

        target: None | str | Unset
        if isinstance(self.target, Unset):
            target = UNSET
        else:
            target = self.target

        features: list[str] | None | Unset
        if isinstance(self.features, Unset):
            features = UNSET
        elif isinstance(self.features, list):
            features = self.features

        else:
            features = self.features

        positive: None | str | Unset
        if isinstance(self.positive, Unset):
            positive = UNSET
        else:
            positive = self.positive

        threshold: float | None | Unset
        if isinstance(self.threshold, Unset):
            threshold = UNSET
        else:
            threshold = self.threshold

        costs: dict[str, Any] | None | Unset
        if isinstance(self.costs, Unset):
            costs = UNSET
        elif isinstance(self.costs, ModelsTrainJsonTrainingWishOptionsCosts):
            costs = self.costs.to_dict()
        else:
            costs = self.costs

        test_share = self.test_share

        time_column: None | str | Unset
        if isinstance(self.time_column, Unset):
            time_column = UNSET
        else:
            time_column = self.time_column

        seed = self.seed

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if algorithm is not UNSET:
            field_dict["algorithm"] = algorithm
        if target is not UNSET:
            field_dict["target"] = target
        if features is not UNSET:
            field_dict["features"] = features
        if positive is not UNSET:
            field_dict["positive"] = positive
        if threshold is not UNSET:
            field_dict["threshold"] = threshold
        if costs is not UNSET:
            field_dict["costs"] = costs
        if test_share is not UNSET:
            field_dict["test_share"] = test_share
        if time_column is not UNSET:
            field_dict["time_column"] = time_column
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.models_train_json_training_wish_options_costs import (
            ModelsTrainJsonTrainingWishOptionsCosts,
        )  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_algorithm(
            data: object,
        ) -> ModelsTrainJsonTrainingWishOptionsMethod | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                algorithm_method = check_models_train_json_training_wish_options_method(data)

                return algorithm_method
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelsTrainJsonTrainingWishOptionsMethod | None | Unset, data)

        algorithm = _parse_algorithm(d.pop("algorithm", UNSET))

        def _parse_target(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        target = _parse_target(d.pop("target", UNSET))

        def _parse_features(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                features_type_0 = cast(list[str], data)

                return features_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        features = _parse_features(d.pop("features", UNSET))

        def _parse_positive(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        positive = _parse_positive(d.pop("positive", UNSET))

        def _parse_threshold(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        threshold = _parse_threshold(d.pop("threshold", UNSET))

        def _parse_costs(data: object) -> ModelsTrainJsonTrainingWishOptionsCosts | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                costs_costs = ModelsTrainJsonTrainingWishOptionsCosts.from_dict(data)

                return costs_costs
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelsTrainJsonTrainingWishOptionsCosts | None | Unset, data)

        costs = _parse_costs(d.pop("costs", UNSET))

        test_share = d.pop("test_share", UNSET)

        def _parse_time_column(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        time_column = _parse_time_column(d.pop("time_column", UNSET))

        seed = d.pop("seed", UNSET)

        models_train_json_training_wish_options = cls(
            algorithm=algorithm,
            target=target,
            features=features,
            positive=positive,
            threshold=threshold,
            costs=costs,
            test_share=test_share,
            time_column=time_column,
            seed=seed,
        )

        return models_train_json_training_wish_options
