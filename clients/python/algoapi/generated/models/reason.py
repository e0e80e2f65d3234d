from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="Reason")


@_attrs_define
class Reason:
    """What one fact added to a score.

    Attributes:
        name: Of the field, or of the column, that it speaks of; of a column it is hostile text.
        words: For a person, one sentence.
        points: How much it added; the points of all reasons add up to the score.

        Attributes:
            name (str):
            words (str):
            points (float): What it added, in the unit of the score.
    """

    name: str
    words: str
    points: float

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        words = self.words

        points = self.points

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "words": words,
                "points": points,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        words = d.pop("words")

        points = d.pop("points")

        reason = cls(
            name=name,
            words=words,
            points=points,
        )

        return reason
