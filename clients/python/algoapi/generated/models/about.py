from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.learns import Learns


T = TypeVar("T", bound="About")


@_attrs_define
class About:
    """What an algorithm is, for a person who chooses.

    Attributes:
        slug: Its name in addresses.
        title: Its name on a screen.
        summary: What it answers, one sentence of at most 90 characters.
        keywords: Other words that people look for it by.
        icon: The name of a Material symbol.
        learns: How it learns from own rows; None for one that does not.
        most_at_once: How many requests one batch may hold.

        Attributes:
            slug (str):
            title (str):
            summary (str):
            keywords (list[str]):
            icon (str):
            learns (Learns | None | Unset):
            most_at_once (int | Unset):  Default: 1000.
    """

    slug: str
    title: str
    summary: str
    keywords: list[str]
    icon: str
    learns: Learns | None | Unset = UNSET
    most_at_once: int | Unset = 1000
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.learns import Learns  # noqa: PLC0415

        slug = self.slug

        title = self.title

        summary = self.summary

        keywords = self.keywords

        icon = self.icon

        learns: dict[str, Any] | None | Unset
        if isinstance(self.learns, Unset):
            learns = UNSET
        elif isinstance(self.learns, Learns):
            learns = self.learns.to_dict()
        else:
            learns = self.learns

        most_at_once = self.most_at_once

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "slug": slug,
                "title": title,
                "summary": summary,
                "keywords": keywords,
                "icon": icon,
            }
        )
        if learns is not UNSET:
            field_dict["learns"] = learns
        if most_at_once is not UNSET:
            field_dict["most_at_once"] = most_at_once

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.learns import Learns  # noqa: PLC0415

        d = dict(src_dict)
        slug = d.pop("slug")

        title = d.pop("title")

        summary = d.pop("summary")

        keywords = cast(list[str], d.pop("keywords"))

        icon = d.pop("icon")

        def _parse_learns(data: object) -> Learns | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                learns_type_0 = Learns.from_dict(data)

                return learns_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Learns | None | Unset, data)

        learns = _parse_learns(d.pop("learns", UNSET))

        most_at_once = d.pop("most_at_once", UNSET)

        about = cls(
            slug=slug,
            title=title,
            summary=summary,
            keywords=keywords,
            icon=icon,
            learns=learns,
            most_at_once=most_at_once,
        )

        about.additional_properties = d
        return about

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
