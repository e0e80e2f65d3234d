from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.column_facts_role_hint import check_column_facts_role_hint
from ..models.column_facts_role_hint import ColumnFactsRoleHint
from ..models.column_type import check_column_type
from ..models.column_type import ColumnType
from ..models.feature_type import check_feature_type
from ..models.feature_type import FeatureType
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.histogram import Histogram


T = TypeVar("T", bound="ColumnFacts")


@_attrs_define
class ColumnFacts:
    """One column, in numbers.

    Attributes:
        name: Unique in the cleaned table.
        header: As it stands in the file.
        exceptions: Values that do not fit the type.
        is_numeric: Whether the cleaned table holds numbers here.
        feature_type: What the column is to a model.
        is_corrected: Whether a person named the type.
        auc: How well this column alone ranks the target (0.5 is chance), when one is set.

        Attributes:
            name (str):
            header (str):
            type_ (ColumnType): What the values of a column are.
            confidence (float):
            missing (int):
            distinct (int):
            invalid (int):
            untidy (int):
            histogram (Histogram): Counts per bin (numbers) or per value (the most frequent ones).
            examples (list[str] | Unset):
            exceptions (list[str] | Unset):
            minimum (float | None | Unset):
            maximum (float | None | Unset):
            mean (float | None | Unset):
            median (float | None | Unset):
            decimal_mark (None | str | Unset):
            date_format (None | str | Unset):
            unit (None | str | Unset):
            is_numeric (bool | Unset):  Default: False.
            is_id_like (bool | Unset):  Default: False.
            is_constant (bool | Unset):  Default: False.
            is_dropped (bool | Unset):  Default: False.
            feature_type (FeatureType | Unset): What a column is to a model: the nine kinds that decide how it becomes a
                feature.
            is_mixed (bool | Unset):  Default: False.
            is_corrected (bool | Unset):  Default: False.
            is_high_cardinality (bool | Unset):  Default: False.
            role_hint (ColumnFactsRoleHint | Unset):  Default: 'feature'.
            auc (float | None | Unset):
    """

    name: str
    header: str
    type_: ColumnType
    confidence: float
    missing: int
    distinct: int
    invalid: int
    untidy: int
    histogram: Histogram
    examples: list[str] | Unset = UNSET
    exceptions: list[str] | Unset = UNSET
    minimum: float | None | Unset = UNSET
    maximum: float | None | Unset = UNSET
    mean: float | None | Unset = UNSET
    median: float | None | Unset = UNSET
    decimal_mark: None | str | Unset = UNSET
    date_format: None | str | Unset = UNSET
    unit: None | str | Unset = UNSET
    is_numeric: bool | Unset = False
    is_id_like: bool | Unset = False
    is_constant: bool | Unset = False
    is_dropped: bool | Unset = False
    feature_type: FeatureType | Unset = UNSET
    is_mixed: bool | Unset = False
    is_corrected: bool | Unset = False
    is_high_cardinality: bool | Unset = False
    role_hint: ColumnFactsRoleHint | Unset = "feature"
    auc: float | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.histogram import Histogram  # noqa: PLC0415

        name = self.name

        header = self.header

        type_: str = self.type_

        confidence = self.confidence

        missing = self.missing

        distinct = self.distinct

        invalid = self.invalid

        untidy = self.untidy

        histogram = self.histogram.to_dict()

        examples: list[str] | Unset = UNSET
        if not isinstance(self.examples, Unset):
            examples = self.examples

        exceptions: list[str] | Unset = UNSET
        if not isinstance(self.exceptions, Unset):
            exceptions = self.exceptions

        minimum: float | None | Unset
        if isinstance(self.minimum, Unset):
            minimum = UNSET
        else:
            minimum = self.minimum

        maximum: float | None | Unset
        if isinstance(self.maximum, Unset):
            maximum = UNSET
        else:
            maximum = self.maximum

        mean: float | None | Unset
        if isinstance(self.mean, Unset):
            mean = UNSET
        else:
            mean = self.mean

        median: float | None | Unset
        if isinstance(self.median, Unset):
            median = UNSET
        else:
            median = self.median

        decimal_mark: None | str | Unset
        if isinstance(self.decimal_mark, Unset):
            decimal_mark = UNSET
        else:
            decimal_mark = self.decimal_mark

        date_format: None | str | Unset
        if isinstance(self.date_format, Unset):
            date_format = UNSET
        else:
            date_format = self.date_format

        unit: None | str | Unset
        if isinstance(self.unit, Unset):
            unit = UNSET
        else:
            unit = self.unit

        is_numeric = self.is_numeric

        is_id_like = self.is_id_like

        is_constant = self.is_constant

        is_dropped = self.is_dropped

        feature_type: str | Unset = UNSET
        if not isinstance(self.feature_type, Unset):
            feature_type = self.feature_type

        is_mixed = self.is_mixed

        is_corrected = self.is_corrected

        is_high_cardinality = self.is_high_cardinality

        role_hint: str | Unset = UNSET
        if not isinstance(self.role_hint, Unset):
            role_hint = self.role_hint

        auc: float | None | Unset
        if isinstance(self.auc, Unset):
            auc = UNSET
        else:
            auc = self.auc

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "header": header,
                "type": type_,
                "confidence": confidence,
                "missing": missing,
                "distinct": distinct,
                "invalid": invalid,
                "untidy": untidy,
                "histogram": histogram,
            }
        )
        if examples is not UNSET:
            field_dict["examples"] = examples
        if exceptions is not UNSET:
            field_dict["exceptions"] = exceptions
        if minimum is not UNSET:
            field_dict["minimum"] = minimum
        if maximum is not UNSET:
            field_dict["maximum"] = maximum
        if mean is not UNSET:
            field_dict["mean"] = mean
        if median is not UNSET:
            field_dict["median"] = median
        if decimal_mark is not UNSET:
            field_dict["decimal_mark"] = decimal_mark
        if date_format is not UNSET:
            field_dict["date_format"] = date_format
        if unit is not UNSET:
            field_dict["unit"] = unit
        if is_numeric is not UNSET:
            field_dict["is_numeric"] = is_numeric
        if is_id_like is not UNSET:
            field_dict["is_id_like"] = is_id_like
        if is_constant is not UNSET:
            field_dict["is_constant"] = is_constant
        if is_dropped is not UNSET:
            field_dict["is_dropped"] = is_dropped
        if feature_type is not UNSET:
            field_dict["feature_type"] = feature_type
        if is_mixed is not UNSET:
            field_dict["is_mixed"] = is_mixed
        if is_corrected is not UNSET:
            field_dict["is_corrected"] = is_corrected
        if is_high_cardinality is not UNSET:
            field_dict["is_high_cardinality"] = is_high_cardinality
        if role_hint is not UNSET:
            field_dict["role_hint"] = role_hint
        if auc is not UNSET:
            field_dict["auc"] = auc

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.histogram import Histogram  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        header = d.pop("header")

        type_ = check_column_type(d.pop("type"))

        confidence = d.pop("confidence")

        missing = d.pop("missing")

        distinct = d.pop("distinct")

        invalid = d.pop("invalid")

        untidy = d.pop("untidy")

        histogram = Histogram.from_dict(d.pop("histogram"))

        examples = cast(list[str], d.pop("examples", UNSET))

        exceptions = cast(list[str], d.pop("exceptions", UNSET))

        def _parse_minimum(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        minimum = _parse_minimum(d.pop("minimum", UNSET))

        def _parse_maximum(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        maximum = _parse_maximum(d.pop("maximum", UNSET))

        def _parse_mean(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        mean = _parse_mean(d.pop("mean", UNSET))

        def _parse_median(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        median = _parse_median(d.pop("median", UNSET))

        def _parse_decimal_mark(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        decimal_mark = _parse_decimal_mark(d.pop("decimal_mark", UNSET))

        def _parse_date_format(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        date_format = _parse_date_format(d.pop("date_format", UNSET))

        def _parse_unit(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        unit = _parse_unit(d.pop("unit", UNSET))

        is_numeric = d.pop("is_numeric", UNSET)

        is_id_like = d.pop("is_id_like", UNSET)

        is_constant = d.pop("is_constant", UNSET)

        is_dropped = d.pop("is_dropped", UNSET)

        _feature_type = d.pop("feature_type", UNSET)
        feature_type: FeatureType | Unset
        if isinstance(_feature_type, Unset):
            feature_type = UNSET
        else:
            feature_type = check_feature_type(_feature_type)

        is_mixed = d.pop("is_mixed", UNSET)

        is_corrected = d.pop("is_corrected", UNSET)

        is_high_cardinality = d.pop("is_high_cardinality", UNSET)

        _role_hint = d.pop("role_hint", UNSET)
        role_hint: ColumnFactsRoleHint | Unset
        if isinstance(_role_hint, Unset):
            role_hint = UNSET
        else:
            role_hint = check_column_facts_role_hint(_role_hint)

        def _parse_auc(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        auc = _parse_auc(d.pop("auc", UNSET))

        column_facts = cls(
            name=name,
            header=header,
            type_=type_,
            confidence=confidence,
            missing=missing,
            distinct=distinct,
            invalid=invalid,
            untidy=untidy,
            histogram=histogram,
            examples=examples,
            exceptions=exceptions,
            minimum=minimum,
            maximum=maximum,
            mean=mean,
            median=median,
            decimal_mark=decimal_mark,
            date_format=date_format,
            unit=unit,
            is_numeric=is_numeric,
            is_id_like=is_id_like,
            is_constant=is_constant,
            is_dropped=is_dropped,
            feature_type=feature_type,
            is_mixed=is_mixed,
            is_corrected=is_corrected,
            is_high_cardinality=is_high_cardinality,
            role_hint=role_hint,
            auc=auc,
        )

        return column_facts
