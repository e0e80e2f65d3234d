from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.pricing_answer_source import check_pricing_answer_source
from ..models.pricing_answer_source import PricingAnswerSource
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.elasticity import Elasticity
    from ..models.price_point import PricePoint
    from ..models.price_step import PriceStep


T = TypeVar("T", bound="PricingAnswer")


@_attrs_define
class PricingAnswer:
    """A price, its bounds, and how it came about.

    Attributes:
        price_cents (int): In cents.
        floor_cents (int): The least price with the asked markup, in cents.
        lowest_cents (int): The least price that the cap allows, in cents.
        highest_cents (int): The greatest price that the cap allows, in cents.
        markup_bp (int): (price - cost) / cost in basis points, rounded down.
        margin_bp (int): (price - cost) / price in basis points, rounded down.
        is_at_floor (bool): Whether the floor, and nothing else, set the price.
        steps (list[PriceStep]): Their cents add up to the price.
        source (PricingAnswerSource): What the starting price came from: base_cents, your sales, or your model.
        best_cents (int | None | Unset): What earns most on the curve, in cents; null without one.
        curve (list[PricePoint] | Unset): What is expected between the bounds.
        elasticity (Elasticity | None | Unset): Null without observations.
        model_version (None | str | Unset): Null without a model.
    """

    price_cents: int
    floor_cents: int
    lowest_cents: int
    highest_cents: int
    markup_bp: int
    margin_bp: int
    is_at_floor: bool
    steps: list[PriceStep]
    source: PricingAnswerSource
    best_cents: int | None | Unset = UNSET
    curve: list[PricePoint] | Unset = UNSET
    elasticity: Elasticity | None | Unset = UNSET
    model_version: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.elasticity import Elasticity  # noqa: PLC0415
        from ..models.price_point import PricePoint  # noqa: PLC0415
        from ..models.price_step import PriceStep  # noqa: PLC0415

        price_cents = self.price_cents

        floor_cents = self.floor_cents

        lowest_cents = self.lowest_cents

        highest_cents = self.highest_cents

        markup_bp = self.markup_bp

        margin_bp = self.margin_bp

        is_at_floor = self.is_at_floor

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        source: str = self.source

        best_cents: int | None | Unset
        if isinstance(self.best_cents, Unset):
            best_cents = UNSET
        else:
            best_cents = self.best_cents

        curve: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.curve, Unset):
            curve = []
            for curve_item_data in self.curve:
                curve_item = curve_item_data.to_dict()
                curve.append(curve_item)

        elasticity: dict[str, Any] | None | Unset
        if isinstance(self.elasticity, Unset):
            elasticity = UNSET
        elif isinstance(self.elasticity, Elasticity):
            elasticity = self.elasticity.to_dict()
        else:
            elasticity = self.elasticity

        model_version: None | str | Unset
        if isinstance(self.model_version, Unset):
            model_version = UNSET
        else:
            model_version = self.model_version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "price_cents": price_cents,
                "floor_cents": floor_cents,
                "lowest_cents": lowest_cents,
                "highest_cents": highest_cents,
                "markup_bp": markup_bp,
                "margin_bp": margin_bp,
                "is_at_floor": is_at_floor,
                "steps": steps,
                "source": source,
            }
        )
        if best_cents is not UNSET:
            field_dict["best_cents"] = best_cents
        if curve is not UNSET:
            field_dict["curve"] = curve
        if elasticity is not UNSET:
            field_dict["elasticity"] = elasticity
        if model_version is not UNSET:
            field_dict["model_version"] = model_version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.elasticity import Elasticity  # noqa: PLC0415
        from ..models.price_point import PricePoint  # noqa: PLC0415
        from ..models.price_step import PriceStep  # noqa: PLC0415

        d = dict(src_dict)
        price_cents = d.pop("price_cents")

        floor_cents = d.pop("floor_cents")

        lowest_cents = d.pop("lowest_cents")

        highest_cents = d.pop("highest_cents")

        markup_bp = d.pop("markup_bp")

        margin_bp = d.pop("margin_bp")

        is_at_floor = d.pop("is_at_floor")

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = PriceStep.from_dict(steps_item_data)

            steps.append(steps_item)

        source = check_pricing_answer_source(d.pop("source"))

        def _parse_best_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        best_cents = _parse_best_cents(d.pop("best_cents", UNSET))

        _curve = d.pop("curve", UNSET)
        curve: list[PricePoint] | Unset = UNSET
        if _curve is not UNSET:
            curve = []
            for curve_item_data in _curve:
                curve_item = PricePoint.from_dict(curve_item_data)

                curve.append(curve_item)

        def _parse_elasticity(data: object) -> Elasticity | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                elasticity_type_0 = Elasticity.from_dict(data)

                return elasticity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Elasticity | None | Unset, data)

        elasticity = _parse_elasticity(d.pop("elasticity", UNSET))

        def _parse_model_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_version = _parse_model_version(d.pop("model_version", UNSET))

        pricing_answer = cls(
            price_cents=price_cents,
            floor_cents=floor_cents,
            lowest_cents=lowest_cents,
            highest_cents=highest_cents,
            markup_bp=markup_bp,
            margin_bp=margin_bp,
            is_at_floor=is_at_floor,
            steps=steps,
            source=source,
            best_cents=best_cents,
            curve=curve,
            elasticity=elasticity,
            model_version=model_version,
        )

        return pricing_answer
