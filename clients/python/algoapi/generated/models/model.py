from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.model_kind import check_model_kind
from ..models.model_kind import ModelKind
from ..models.model_state import check_model_state
from ..models.model_state import ModelState
from ..types import UNSET, Unset
from typing import cast
import datetime

if TYPE_CHECKING:
    from ..models.metric import Metric
    from ..models.model_card_type_0 import ModelCardType0
    from ..models.options import Options


T = TypeVar("T", bound="Model")


@_attrs_define
class Model:
    """A model as it stands.

    Attributes:
        version: The first characters of its content's hash; empty until it is ready.
        expires_at: When it is removed; None for one that is pinned, or not ready.
        metrics: Of the held-out rows; None until it is ready.
        card: What a reader should know of it; None until it is ready.

        Attributes:
            id (str):
            name (str):
            kind (ModelKind): What a model answers.
            owner (str):
            dataset_id (None | str):
            state (ModelState): Where a model stands.
            options (Options): How a model is to be trained.

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
            is_pinned (bool):
            problem (None | str):
            remedy (None | str):
            created_at (datetime.datetime):
            ready_at (datetime.datetime | None):
            expires_at (datetime.datetime | None):
            version (str | Unset):  Default: ''.
            artifact_sha256 (None | str | Unset):
            metrics (list[Metric] | None | Unset):
            card (ModelCardType0 | None | Unset):
    """

    id: str
    name: str
    kind: ModelKind
    owner: str
    dataset_id: None | str
    state: ModelState
    options: Options
    is_pinned: bool
    problem: None | str
    remedy: None | str
    created_at: datetime.datetime
    ready_at: datetime.datetime | None
    expires_at: datetime.datetime | None
    version: str | Unset = ""
    artifact_sha256: None | str | Unset = UNSET
    metrics: list[Metric] | None | Unset = UNSET
    card: ModelCardType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.metric import Metric  # noqa: PLC0415
        from ..models.model_card_type_0 import ModelCardType0  # noqa: PLC0415
        from ..models.options import Options  # noqa: PLC0415

        id = self.id

        name = self.name

        kind: str = self.kind

        owner = self.owner

        dataset_id: None | str
        dataset_id = self.dataset_id

        state: str = self.state

        options = self.options.to_dict()

        is_pinned = self.is_pinned

        problem: None | str
        problem = self.problem

        remedy: None | str
        remedy = self.remedy

        created_at = self.created_at.isoformat()

        ready_at: None | str
        if isinstance(self.ready_at, datetime.datetime):
            ready_at = self.ready_at.isoformat()
        else:
            ready_at = self.ready_at

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        version = self.version

        artifact_sha256: None | str | Unset
        if isinstance(self.artifact_sha256, Unset):
            artifact_sha256 = UNSET
        else:
            artifact_sha256 = self.artifact_sha256

        metrics: list[dict[str, Any]] | None | Unset
        if isinstance(self.metrics, Unset):
            metrics = UNSET
        elif isinstance(self.metrics, list):
            metrics = []
            for metrics_type_0_item_data in self.metrics:
                metrics_type_0_item = metrics_type_0_item_data.to_dict()
                metrics.append(metrics_type_0_item)

        else:
            metrics = self.metrics

        card: dict[str, Any] | None | Unset
        if isinstance(self.card, Unset):
            card = UNSET
        elif isinstance(self.card, ModelCardType0):
            card = self.card.to_dict()
        else:
            card = self.card

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "name": name,
                "kind": kind,
                "owner": owner,
                "dataset_id": dataset_id,
                "state": state,
                "options": options,
                "is_pinned": is_pinned,
                "problem": problem,
                "remedy": remedy,
                "created_at": created_at,
                "ready_at": ready_at,
                "expires_at": expires_at,
            }
        )
        if version is not UNSET:
            field_dict["version"] = version
        if artifact_sha256 is not UNSET:
            field_dict["artifact_sha256"] = artifact_sha256
        if metrics is not UNSET:
            field_dict["metrics"] = metrics
        if card is not UNSET:
            field_dict["card"] = card

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metric import Metric  # noqa: PLC0415
        from ..models.model_card_type_0 import ModelCardType0  # noqa: PLC0415
        from ..models.options import Options  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        kind = check_model_kind(d.pop("kind"))

        owner = d.pop("owner")

        def _parse_dataset_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        dataset_id = _parse_dataset_id(d.pop("dataset_id"))

        state = check_model_state(d.pop("state"))

        options = Options.from_dict(d.pop("options"))

        is_pinned = d.pop("is_pinned")

        def _parse_problem(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        problem = _parse_problem(d.pop("problem"))

        def _parse_remedy(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        remedy = _parse_remedy(d.pop("remedy"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_ready_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ready_at_type_0 = datetime.datetime.fromisoformat(data)

                return ready_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ready_at = _parse_ready_at(d.pop("ready_at"))

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        version = d.pop("version", UNSET)

        def _parse_artifact_sha256(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        artifact_sha256 = _parse_artifact_sha256(d.pop("artifact_sha256", UNSET))

        def _parse_metrics(data: object) -> list[Metric] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                metrics_type_0 = []
                _metrics_type_0 = data
                for metrics_type_0_item_data in _metrics_type_0:
                    metrics_type_0_item = Metric.from_dict(metrics_type_0_item_data)

                    metrics_type_0.append(metrics_type_0_item)

                return metrics_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Metric] | None | Unset, data)

        metrics = _parse_metrics(d.pop("metrics", UNSET))

        def _parse_card(data: object) -> ModelCardType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                card_type_0 = ModelCardType0.from_dict(data)

                return card_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ModelCardType0 | None | Unset, data)

        card = _parse_card(d.pop("card", UNSET))

        model = cls(
            id=id,
            name=name,
            kind=kind,
            owner=owner,
            dataset_id=dataset_id,
            state=state,
            options=options,
            is_pinned=is_pinned,
            problem=problem,
            remedy=remedy,
            created_at=created_at,
            ready_at=ready_at,
            expires_at=expires_at,
            version=version,
            artifact_sha256=artifact_sha256,
            metrics=metrics,
            card=card,
        )

        return model
