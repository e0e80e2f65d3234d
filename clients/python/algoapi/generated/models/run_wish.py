from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.run_wish_test_data_type_0 import RunWishTestDataType0


T = TypeVar("T", bound="RunWish")


@_attrs_define
class RunWish:
    """What a run gets.

    Attributes:
        test_data (None | RunWishTestDataType0 | Unset): What `execute` gets; without it the algorithm's dataset, split
            by its spec.
        labels (list[int] | None | Unset): Held-out labels for the rows of `testFeatures`; the code never sees them.
        revision_id (None | str | Unset): Which revision; without it the newest.
    """

    test_data: None | RunWishTestDataType0 | Unset = UNSET
    labels: list[int] | None | Unset = UNSET
    revision_id: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.run_wish_test_data_type_0 import RunWishTestDataType0  # noqa: PLC0415

        test_data: dict[str, Any] | None | Unset
        if isinstance(self.test_data, Unset):
            test_data = UNSET
        elif isinstance(self.test_data, RunWishTestDataType0):
            test_data = self.test_data.to_dict()
        else:
            test_data = self.test_data

        labels: list[int] | None | Unset
        if isinstance(self.labels, Unset):
            labels = UNSET
        elif isinstance(self.labels, list):
            labels = self.labels

        else:
            labels = self.labels

        revision_id: None | str | Unset
        if isinstance(self.revision_id, Unset):
            revision_id = UNSET
        else:
            revision_id = self.revision_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if test_data is not UNSET:
            field_dict["test_data"] = test_data
        if labels is not UNSET:
            field_dict["labels"] = labels
        if revision_id is not UNSET:
            field_dict["revision_id"] = revision_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.run_wish_test_data_type_0 import RunWishTestDataType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_test_data(data: object) -> None | RunWishTestDataType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                test_data_type_0 = RunWishTestDataType0.from_dict(data)

                return test_data_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RunWishTestDataType0 | Unset, data)

        test_data = _parse_test_data(d.pop("test_data", UNSET))

        def _parse_labels(data: object) -> list[int] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                labels_type_0 = cast(list[int], data)

                return labels_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[int] | None | Unset, data)

        labels = _parse_labels(d.pop("labels", UNSET))

        def _parse_revision_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        revision_id = _parse_revision_id(d.pop("revision_id", UNSET))

        run_wish = cls(
            test_data=test_data,
            labels=labels,
            revision_id=revision_id,
        )

        return run_wish
