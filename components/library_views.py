"""How the answers of each algorithm are shown: what comes first, and which picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import plotly.graph_objects as go

from components import (
    picture_forecast,
    picture_items,
    picture_order,
    picture_price,
    picture_route,
    picture_score,
    picture_sentiment,
)
from components.picture_score import Scale
from components.theme import Palette

Json = Mapping[str, Any]
Drawn = tuple[go.Figure, str] | None
"""A picture and its words; None where this answer has none."""


@dataclass(frozen=True)
class View:
    """How an answer is shown.

    Attributes:
        headline: Fields of the answer, the most important first.
        picture: Draws it from the request, the answer and the colours.
        title: Over the picture.
        unit: The ending of a name whose unit the reasons' points have; empty for plain points.
        words: What stands above a field of the headline, where its name says too little.
        is_of_reasons: Whether the picture is of the reasons already.
        is_slow: Whether an answer takes so long that it is asked for by a button.
    """

    headline: tuple[str, ...] = ()
    picture: Callable[[Json, Json, Palette], Drawn] | None = None
    title: str = ""
    unit: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    is_of_reasons: bool = False
    is_slow: bool = False


FRAUD: Final = Scale("score", (0, 25, 50, 80, 100), ("low", "elevated", "high", "critical"))
CHURN: Final = Scale(
    "probability_bp", (0, 1_500, 3_500, 6_000, 10_000), ("low", "medium", "high", "very high")
)
CREDIT: Final = Scale(
    "score",
    (300, 540, 620, 700, 850),
    ("high risk", "elevated risk", "moderate risk", "low risk"),
    is_good=True,
)
LEAD: Final = Scale("score", (0, 40, 70, 100), ("cold", "warm", "hot"), is_good=True)

VIEWS: Final[dict[str, View]] = {
    "churn-prediction": View(
        ("probability_bp", "tier", "offer.is_worth", "offer.expected_gain_cents"),
        picture_score.on(CHURN),
        "How likely, by tier",
        unit="_bp",
        words={"is_worth": "Offer pays", "expected_gain_cents": "Gain expected"},
    ),
    "credit-scoring": View(
        ("score", "band", "default_probability_bp"),
        picture_score.on(CREDIT),
        "The score on its bands",
    ),
    "demand-forecasting": View(
        ("steps.0.value", "steps.0.low_80", "steps.0.high_80", "method"),
        picture_forecast.draw,
        "History and forecast",
        words={"value": "Next value", "low_80": "Low (80 % range)", "high_80": "High (80 % range)"},
    ),
    "dynamic-pricing": View(
        ("price_cents", "markup_bp", "margin_bp"), picture_price.draw, "The price and its bounds"
    ),
    "fraud-detection": View(
        ("score", "band", "is_flagged"), picture_score.on(FRAUD), "The score on its bands"
    ),
    "inventory-optimization": View(
        ("quantity_units", "reorder_point_units", "due_units", "cost_cents_per_year"),
        picture_order.draw,
        "What a year costs by the quantity",
        words={
            "quantity_units": "Order at once",
            "reorder_point_units": "Order when left",
            "due_units": "To order now",
            "cost_cents_per_year": "Cost a year",
        },
    ),
    "lead-scoring": View(("score", "tier"), picture_score.on(LEAD), "The score on its tiers"),
    "recommendation-collab": View(
        ("items.0.item", "items.0.score", "method"),
        picture_items.draw,
        "How well each item suits",
        words={"item": "Best item", "score": "Score (millionths)"},
    ),
    "sentiment-analysis": View(
        ("label", "compound"),
        picture_sentiment.draw,
        "The words and their weights",
        unit="_milli",
        words={"compound": "Compound (-1 to 1)"},
        is_of_reasons=True,
    ),
    "route-optimization": View(
        ("total_m", "saved_bp", "stops", "fewest_vehicles"),
        picture_route.draw,
        "The way of each vehicle",
        words={
            "total_m": "Way in all",
            "saved_bp": "Saved over nearest first",
            "fewest_vehicles": "Vehicles needed",
        },
        is_slow=True,
    ),
}


def view(slug: str) -> View:
    """The one of an algorithm; one without gets its first plain fields and no picture."""
    return VIEWS.get(slug, View())
