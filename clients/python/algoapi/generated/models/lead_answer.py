from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.lead_answer_source import check_lead_answer_source
from ..models.lead_answer_source import LeadAnswerSource
from ..models.lead_answer_tier import check_lead_answer_tier
from ..models.lead_answer_tier import LeadAnswerTier
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.reason import Reason


T = TypeVar("T", bound="LeadAnswer")


@_attrs_define
class LeadAnswer:
    """A score, why, and whom to call first.

    Attributes:
        score (int): Of the lead that was asked about.
        tier (LeadAnswerTier): cold below 40, warm below 70, hot.
        reasons (list[Reason]): Their points add up to the score.
        call_order (list[int]): Whom to call first: 0 is the lead itself, 1 the first of the others.
        scores (list[int]): Of the lead itself, then of the others as they came.
        source (LeadAnswerSource): What gave the score.
        probability_bp (int | None | Unset): What the model said, in basis points; null of the default.
        model_version (None | str | Unset): Null of the default.
    """

    score: int
    tier: LeadAnswerTier
    reasons: list[Reason]
    call_order: list[int]
    scores: list[int]
    source: LeadAnswerSource
    probability_bp: int | None | Unset = UNSET
    model_version: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.reason import Reason  # noqa: PLC0415

        score = self.score

        tier: str = self.tier

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        call_order = self.call_order

        scores = self.scores

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
                "tier": tier,
                "reasons": reasons,
                "call_order": call_order,
                "scores": scores,
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

        tier = check_lead_answer_tier(d.pop("tier"))

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = Reason.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        call_order = cast(list[int], d.pop("call_order"))

        scores = cast(list[int], d.pop("scores"))

        source = check_lead_answer_source(d.pop("source"))

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

        lead_answer = cls(
            score=score,
            tier=tier,
            reasons=reasons,
            call_order=call_order,
            scores=scores,
            source=source,
            probability_bp=probability_bp,
            model_version=model_version,
        )

        return lead_answer
