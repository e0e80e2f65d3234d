from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.churn_answer_source import check_churn_answer_source
from ..models.churn_answer_source import ChurnAnswerSource
from ..models.churn_answer_tier import check_churn_answer_tier
from ..models.churn_answer_tier import ChurnAnswerTier
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.churn_offer_answer import ChurnOfferAnswer
    from ..models.reason import Reason


T = TypeVar("T", bound="ChurnAnswer")


@_attrs_define
class ChurnAnswer:
    """How likely the customer is to leave, and why.

    Attributes:
        probability_bp (int): That the customer leaves, in basis points.
        tier (ChurnAnswerTier): low below 1,500 basis points, medium below 3,500, high below 6,000, very high.
        reasons (list[Reason]): Basis points that add up to the probability, the base first.
        source (ChurnAnswerSource): What gave the probability.
        offer (ChurnOfferAnswer | None | Unset): Null if none was asked.
        log_odds_milli (int | None | Unset): The scorecard's sum, in thousandths; null of a model.
        model_version (None | str | Unset): Null of the default.
    """

    probability_bp: int
    tier: ChurnAnswerTier
    reasons: list[Reason]
    source: ChurnAnswerSource
    offer: ChurnOfferAnswer | None | Unset = UNSET
    log_odds_milli: int | None | Unset = UNSET
    model_version: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.churn_offer_answer import ChurnOfferAnswer  # noqa: PLC0415
        from ..models.reason import Reason  # noqa: PLC0415

        probability_bp = self.probability_bp

        tier: str = self.tier

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        source: str = self.source

        offer: dict[str, Any] | None | Unset
        if isinstance(self.offer, Unset):
            offer = UNSET
        elif isinstance(self.offer, ChurnOfferAnswer):
            offer = self.offer.to_dict()
        else:
            offer = self.offer

        log_odds_milli: int | None | Unset
        if isinstance(self.log_odds_milli, Unset):
            log_odds_milli = UNSET
        else:
            log_odds_milli = self.log_odds_milli

        model_version: None | str | Unset
        if isinstance(self.model_version, Unset):
            model_version = UNSET
        else:
            model_version = self.model_version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "probability_bp": probability_bp,
                "tier": tier,
                "reasons": reasons,
                "source": source,
            }
        )
        if offer is not UNSET:
            field_dict["offer"] = offer
        if log_odds_milli is not UNSET:
            field_dict["log_odds_milli"] = log_odds_milli
        if model_version is not UNSET:
            field_dict["model_version"] = model_version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.churn_offer_answer import ChurnOfferAnswer  # noqa: PLC0415
        from ..models.reason import Reason  # noqa: PLC0415

        d = dict(src_dict)
        probability_bp = d.pop("probability_bp")

        tier = check_churn_answer_tier(d.pop("tier"))

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = Reason.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        source = check_churn_answer_source(d.pop("source"))

        def _parse_offer(data: object) -> ChurnOfferAnswer | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                offer_type_0 = ChurnOfferAnswer.from_dict(data)

                return offer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChurnOfferAnswer | None | Unset, data)

        offer = _parse_offer(d.pop("offer", UNSET))

        def _parse_log_odds_milli(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        log_odds_milli = _parse_log_odds_milli(d.pop("log_odds_milli", UNSET))

        def _parse_model_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_version = _parse_model_version(d.pop("model_version", UNSET))

        churn_answer = cls(
            probability_bp=probability_bp,
            tier=tier,
            reasons=reasons,
            source=source,
            offer=offer,
            log_odds_milli=log_odds_milli,
            model_version=model_version,
        )

        return churn_answer
