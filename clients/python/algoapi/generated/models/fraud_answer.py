from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.fraud_answer_band import check_fraud_answer_band
from ..models.fraud_answer_band import FraudAnswerBand
from ..models.fraud_answer_source import check_fraud_answer_source
from ..models.fraud_answer_source import FraudAnswerSource
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.reason import Reason


T = TypeVar("T", bound="FraudAnswer")


@_attrs_define
class FraudAnswer:
    """A score, what is to be done, and why.

    Attributes:
        score (int): 0 nothing speaks for fraud.
        band (FraudAnswerBand): low below 25, elevated below 50, high below 80, critical.
        is_flagged (bool): Whether the score reaches the threshold.
        threshold (int): As asked.
        reasons (list[Reason]): Their points add up to the score; the strongest first.
        source (FraudAnswerSource): What gave the score.
        probability_bp (int | None | Unset): What the model said, in basis points; null of the default.
        model_version (None | str | Unset): Null of the default.
    """

    score: int
    band: FraudAnswerBand
    is_flagged: bool
    threshold: int
    reasons: list[Reason]
    source: FraudAnswerSource
    probability_bp: int | None | Unset = UNSET
    model_version: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.reason import Reason  # noqa: PLC0415

        score = self.score

        band: str = self.band

        is_flagged = self.is_flagged

        threshold = self.threshold

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        source: str = self.source

        probability_bp: int | None | Unset
        if isinstance(self.probability_bp, Unset):
            probability_bp = UNSET
        else:
            probability_bp = self.probability_bp

        model_version: None | str | Unset
        if isinstance(self.model_version, Unset):
            model_version = UNSET
        else:
            model_version = self.model_version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "score": score,
                "band": band,
                "is_flagged": is_flagged,
                "threshold": threshold,
                "reasons": reasons,
                "source": source,
            }
        )
        if probability_bp is not UNSET:
            field_dict["probability_bp"] = probability_bp
        if model_version is not UNSET:
            field_dict["model_version"] = model_version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reason import Reason  # noqa: PLC0415

        d = dict(src_dict)
        score = d.pop("score")

        band = check_fraud_answer_band(d.pop("band"))

        is_flagged = d.pop("is_flagged")

        threshold = d.pop("threshold")

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = Reason.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        source = check_fraud_answer_source(d.pop("source"))

        def _parse_probability_bp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        probability_bp = _parse_probability_bp(d.pop("probability_bp", UNSET))

        def _parse_model_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_version = _parse_model_version(d.pop("model_version", UNSET))

        fraud_answer = cls(
            score=score,
            band=band,
            is_flagged=is_flagged,
            threshold=threshold,
            reasons=reasons,
            source=source,
            probability_bp=probability_bp,
            model_version=model_version,
        )

        return fraud_answer
