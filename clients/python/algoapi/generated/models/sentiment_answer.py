from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.sentiment_answer_label import check_sentiment_answer_label
from ..models.sentiment_answer_label import SentimentAnswerLabel
from typing import cast

if TYPE_CHECKING:
    from ..models.reason import Reason


T = TypeVar("T", bound="SentimentAnswer")


@_attrs_define
class SentimentAnswer:
    """How a text sounds, and why.

    Attributes:
        label (SentimentAnswerLabel): neutral between compounds of -0.05 and 0.05.
        compound (float): From -1 negative to 1 positive.
        valence_milli (int): The sum that the compound is made from, in thousandths of a word's valence.
        reasons (list[Reason]): Words in their order, then marks, in thousandths; they add up to the valence.
        words (int): How many the text was taken apart into.
        known_words (int): How many of them the lexicon has.
    """

    label: SentimentAnswerLabel
    compound: float
    valence_milli: int
    reasons: list[Reason]
    words: int
    known_words: int

    def to_dict(self) -> dict[str, Any]:
        from ..models.reason import Reason  # noqa: PLC0415

        label: str = self.label

        compound = self.compound

        valence_milli = self.valence_milli

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        words = self.words

        known_words = self.known_words

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "label": label,
                "compound": compound,
                "valence_milli": valence_milli,
                "reasons": reasons,
                "words": words,
                "known_words": known_words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reason import Reason  # noqa: PLC0415

        d = dict(src_dict)
        label = check_sentiment_answer_label(d.pop("label"))

        compound = d.pop("compound")

        valence_milli = d.pop("valence_milli")

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = Reason.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        words = d.pop("words")

        known_words = d.pop("known_words")

        sentiment_answer = cls(
            label=label,
            compound=compound,
            valence_milli=valence_milli,
            reasons=reasons,
            words=words,
            known_words=known_words,
        )

        return sentiment_answer
