from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.credit_answer_band import check_credit_answer_band
from ..models.credit_answer_band import CreditAnswerBand
from ..models.credit_answer_source import check_credit_answer_source
from ..models.credit_answer_source import CreditAnswerSource
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.reason import Reason


T = TypeVar("T", bound="CreditAnswer")


@_attrs_define
class CreditAnswer:
    """A score, and the points that it is made of.

    Attributes:
        score (int): 850 is the best.
        band (CreditAnswerBand): Low risk from 700 on, moderate from 620, elevated from 540.
        default_probability_bp (int): How likely it is not paid back, in basis points.
        reasons (list[Reason]): Their points add up to the score; the costliest first.
        source (CreditAnswerSource): What gave the score.
        model_version (None | str | Unset): Null of the default.
    """

    score: int
    band: CreditAnswerBand
    default_probability_bp: int
    reasons: list[Reason]
    source: CreditAnswerSource
    model_version: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.reason import Reason  # noqa: PLC0415

        score = self.score

        band: str = self.band

        default_probability_bp = self.default_probability_bp

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        source: str = self.source

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
                "default_probability_bp": default_probability_bp,
                "reasons": reasons,
                "source": source,
            }
        )
        if model_version is not UNSET:
            field_dict["model_version"] = model_version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reason import Reason  # noqa: PLC0415

        d = dict(src_dict)
        score = d.pop("score")

        band = check_credit_answer_band(d.pop("band"))

        default_probability_bp = d.pop("default_probability_bp")

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = Reason.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        source = check_credit_answer_source(d.pop("source"))

        def _parse_model_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_version = _parse_model_version(d.pop("model_version", UNSET))

        credit_answer = cls(
            score=score,
            band=band,
            default_probability_bp=default_probability_bp,
            reasons=reasons,
            source=source,
            model_version=model_version,
        )

        return credit_answer
