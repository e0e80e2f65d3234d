from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="Metric")


@_attrs_define
class Metric:
    """One number, its 95 % interval, and what a model that knows nothing would get.

    Attributes:
        key: A stable name, such as `roc_auc`.
        label: The name that a person reads.
        value: The number, or None where it is undefined (see `note`).
        low: Lower end of the interval, None where no honest interval exists.
        high: Upper end of the interval.
        baseline: The same number for the dummy that always says the prevalence.
        method: How the interval was made: `Wilson`, `DeLong`, `bootstrap` or empty.
        is_higher_better: False for losses.
        note: Why a value or an interval is absent, in words.

        Attributes:
            key (str):
            label (str):
            value (float | None):
            low (float | None | Unset):
            high (float | None | Unset):
            baseline (float | None | Unset):
            method (str | Unset):  Default: ''.
            is_higher_better (bool | Unset):  Default: True.
            note (str | Unset):  Default: ''.
    """

    key: str
    label: str
    value: float | None
    low: float | None | Unset = UNSET
    high: float | None | Unset = UNSET
    baseline: float | None | Unset = UNSET
    method: str | Unset = ""
    is_higher_better: bool | Unset = True
    note: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        label = self.label

        value: float | None
        value = self.value

        low: float | None | Unset
        if isinstance(self.low, Unset):
            low = UNSET
        else:
            low = self.low

        high: float | None | Unset
        if isinstance(self.high, Unset):
            high = UNSET
        else:
            high = self.high

        baseline: float | None | Unset
        if isinstance(self.baseline, Unset):
            baseline = UNSET
        else:
            baseline = self.baseline

        method = self.method

        is_higher_better = self.is_higher_better

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "label": label,
                "value": value,
            }
        )
        if low is not UNSET:
            field_dict["low"] = low
        if high is not UNSET:
            field_dict["high"] = high
        if baseline is not UNSET:
            field_dict["baseline"] = baseline
        if method is not UNSET:
            field_dict["method"] = method
        if is_higher_better is not UNSET:
            field_dict["is_higher_better"] = is_higher_better
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        key = d.pop("key")

        label = d.pop("label")

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        def _parse_low(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        low = _parse_low(d.pop("low", UNSET))

        def _parse_high(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        high = _parse_high(d.pop("high", UNSET))

        def _parse_baseline(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        baseline = _parse_baseline(d.pop("baseline", UNSET))

        method = d.pop("method", UNSET)

        is_higher_better = d.pop("is_higher_better", UNSET)

        note = d.pop("note", UNSET)

        metric = cls(
            key=key,
            label=label,
            value=value,
            low=low,
            high=high,
            baseline=baseline,
            method=method,
            is_higher_better=is_higher_better,
            note=note,
        )

        return metric
