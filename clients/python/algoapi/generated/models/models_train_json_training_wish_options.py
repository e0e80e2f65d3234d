from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.models_train_json_training_wish_options_aggregate_type_0 import (
    check_models_train_json_training_wish_options_aggregate_type_0,
)
from ..models.models_train_json_training_wish_options_aggregate_type_0 import (
    ModelsTrainJsonTrainingWishOptionsAggregateType0,
)
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
    from ..models.models_train_json_training_wish_options_monotonic_type_0 import (
        ModelsTrainJsonTrainingWishOptionsMonotonicType0,
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

        Attributes:
            algorithm (ModelsTrainJsonTrainingWishOptionsMethod | None | Unset):
            target (None | str | Unset):
            features (list[str] | None | Unset):
            positive (None | str | Unset):
            threshold (float | None | Unset):
            costs (ModelsTrainJsonTrainingWishOptionsCosts | None | Unset):
            test_share (float | Unset):  Default: 0.25.
            time_column (None | str | Unset):
            clusters (int | None | Unset):
            contamination (float | None | Unset):
            horizon (int | None | Unset):
            season (int | None | Unset):
            aggregate (ModelsTrainJsonTrainingWishOptionsAggregateType0 | None | Unset):
            user_column (None | str | Unset):
            item_column (None | str | Unset):
            rating_column (None | str | Unset):
            monotonic (ModelsTrainJsonTrainingWishOptionsMonotonicType0 | None | Unset):
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
    clusters: int | None | Unset = UNSET
    contamination: float | None | Unset = UNSET
    horizon: int | None | Unset = UNSET
    season: int | None | Unset = UNSET
    aggregate: ModelsTrainJsonTrainingWishOptionsAggregateType0 | None | Unset = UNSET
    user_column: None | str | Unset = UNSET
    item_column: None | str | Unset = UNSET
    rating_column: None | str | Unset = UNSET
    monotonic: ModelsTrainJsonTrainingWishOptionsMonotonicType0 | None | Unset = UNSET
    seed: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        from ..models.models_train_json_training_wish_options_costs import (
            ModelsTrainJsonTrainingWishOptionsCosts,
        )  # noqa: PLC0415
        from ..models.models_train_json_training_wish_options_monotonic_type_0 import (
            ModelsTrainJsonTrainingWishOptionsMonotonicType0,
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

        clusters: int | None | Unset
        if isinstance(self.clusters, Unset):
            clusters = UNSET
        else:
            clusters = self.clusters

        contamination: float | None | Unset
        if isinstance(self.contamination, Unset):
            contamination = UNSET
        else:
            contamination = self.contamination

        horizon: int | None | Unset
        if isinstance(self.horizon, Unset):
            horizon = UNSET
        else:
            horizon = self.horizon

        season: int | None | Unset
        if isinstance(self.season, Unset):
            season = UNSET
        else:
            season = self.season

        aggregate: None | str | Unset
        if isinstance(self.aggregate, Unset):
            aggregate = UNSET
        elif isinstance(self.aggregate, str):
            aggregate = self.aggregate
        else:
            aggregate = self.aggregate

        user_column: None | str | Unset
        if isinstance(self.user_column, Unset):
            user_column = UNSET
        else:
            user_column = self.user_column

        item_column: None | str | Unset
        if isinstance(self.item_column, Unset):
            item_column = UNSET
        else:
            item_column = self.item_column

        rating_column: None | str | Unset
        if isinstance(self.rating_column, Unset):
            rating_column = UNSET
        else:
            rating_column = self.rating_column

        monotonic: dict[str, Any] | None | Unset
        if isinstance(self.monotonic, Unset):
            monotonic = UNSET
        elif isinstance(self.monotonic, ModelsTrainJsonTrainingWishOptionsMonotonicType0):
            monotonic = self.monotonic.to_dict()
        else:
            monotonic = self.monotonic

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
        if clusters is not UNSET:
            field_dict["clusters"] = clusters
        if contamination is not UNSET:
            field_dict["contamination"] = contamination
        if horizon is not UNSET:
            field_dict["horizon"] = horizon
        if season is not UNSET:
            field_dict["season"] = season
        if aggregate is not UNSET:
            field_dict["aggregate"] = aggregate
        if user_column is not UNSET:
            field_dict["user_column"] = user_column
        if item_column is not UNSET:
            field_dict["item_column"] = item_column
        if rating_column is not UNSET:
            field_dict["rating_column"] = rating_column
        if monotonic is not UNSET:
            field_dict["monotonic"] = monotonic
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.models_train_json_training_wish_options_costs import (
            ModelsTrainJsonTrainingWishOptionsCosts,
        )  # noqa: PLC0415
        from ..models.models_train_json_training_wish_options_monotonic_type_0 import (
            ModelsTrainJsonTrainingWishOptionsMonotonicType0,
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

        def _parse_clusters(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        clusters = _parse_clusters(d.pop("clusters", UNSET))

        def _parse_contamination(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        contamination = _parse_contamination(d.pop("contamination", UNSET))

        def _parse_horizon(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        horizon = _parse_horizon(d.pop("horizon", UNSET))

        def _parse_season(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        season = _parse_season(d.pop("season", UNSET))

        def _parse_aggregate(
            data: object,
        ) -> ModelsTrainJsonTrainingWishOptionsAggregateType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                aggregate_type_0 = check_models_train_json_training_wish_options_aggregate_type_0(
                    data
                )

                return aggregate_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelsTrainJsonTrainingWishOptionsAggregateType0 | None | Unset, data)

        aggregate = _parse_aggregate(d.pop("aggregate", UNSET))

        def _parse_user_column(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_column = _parse_user_column(d.pop("user_column", UNSET))

        def _parse_item_column(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        item_column = _parse_item_column(d.pop("item_column", UNSET))

        def _parse_rating_column(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        rating_column = _parse_rating_column(d.pop("rating_column", UNSET))

        def _parse_monotonic(
            data: object,
        ) -> ModelsTrainJsonTrainingWishOptionsMonotonicType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                monotonic_type_0 = ModelsTrainJsonTrainingWishOptionsMonotonicType0.from_dict(data)

                return monotonic_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelsTrainJsonTrainingWishOptionsMonotonicType0 | None | Unset, data)

        monotonic = _parse_monotonic(d.pop("monotonic", UNSET))

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
            clusters=clusters,
            contamination=contamination,
            horizon=horizon,
            season=season,
            aggregate=aggregate,
            user_column=user_column,
            item_column=item_column,
            rating_column=rating_column,
            monotonic=monotonic,
            seed=seed,
        )

        return models_train_json_training_wish_options
