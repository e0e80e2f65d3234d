from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.about import About
    from ..models.algorithm import Algorithm


T = TypeVar("T", bound="AlgorithmPage")


@_attrs_define
class AlgorithmPage:
    """Some of the studio's own algorithms, last made first, and the catalog.

    Attributes:
        items (list[Algorithm]):
        next_ (None | str): Ask for the following page with it as `cursor`.
        catalog (list[About] | Unset): Ready to be asked; in every page alike.
    """

    items: list[Algorithm]
    next_: None | str
    catalog: list[About] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.about import About  # noqa: PLC0415
        from ..models.algorithm import Algorithm  # noqa: PLC0415

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_: None | str
        next_ = self.next_

        catalog: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.catalog, Unset):
            catalog = []
            for catalog_item_data in self.catalog:
                catalog_item = catalog_item_data.to_dict()
                catalog.append(catalog_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "next": next_,
            }
        )
        if catalog is not UNSET:
            field_dict["catalog"] = catalog

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.about import About  # noqa: PLC0415
        from ..models.algorithm import Algorithm  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = Algorithm.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_ = _parse_next_(d.pop("next"))

        _catalog = d.pop("catalog", UNSET)
        catalog: list[About] | Unset = UNSET
        if _catalog is not UNSET:
            catalog = []
            for catalog_item_data in _catalog:
                catalog_item = About.from_dict(catalog_item_data)

                catalog.append(catalog_item)

        algorithm_page = cls(
            items=items,
            next_=next_,
            catalog=catalog,
        )

        algorithm_page.additional_properties = d
        return algorithm_page

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
