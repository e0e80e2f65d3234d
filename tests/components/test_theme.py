"""The theme as shipped: every pair of colours that carries meaning can be read."""

import tomllib
from typing import Any

import pytest

from components.theme import blend, score_tone
from engine.settings import ROOT

CONFIG: dict[str, Any] = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
KINDS = ("light", "dark")
HUES = ("red", "orange", "yellow", "green", "blue", "violet", "gray")


def theme(kind: str) -> dict[str, Any]:
    return CONFIG["theme"][kind]


def contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast ratio."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    channels = [value / 255 for value in bytes.fromhex(colour.removeprefix("#"))]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("textColor", "backgroundColor"),
        ("textColor", "secondaryBackgroundColor"),
        ("linkColor", "backgroundColor"),
        ("codeTextColor", "codeBackgroundColor"),
        ("dataframeHeaderTextColor", "dataframeHeaderBackgroundColor"),
        *((f"{hue}TextColor", f"{hue}BackgroundColor") for hue in HUES),
        *((f"{hue}TextColor", "backgroundColor") for hue in HUES),
    ],
)
def test_text_reads_on_its_ground(kind: str, text: str, ground: str) -> None:
    assert contrast(theme(kind)[text], theme(kind)[ground]) >= 4.5


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
def test_captions_read_though_they_are_drawn_at_sixty_percent(kind: str, ground: str) -> None:
    page = theme(kind)[ground]
    assert contrast(blend(theme(kind)["textColor"], page, 0.6), page) >= 4.5


@pytest.mark.parametrize("kind", KINDS)
def test_sidebar_text_reads(kind: str) -> None:
    sidebar = theme(kind)["sidebar"]
    assert contrast(theme(kind)["textColor"], sidebar["backgroundColor"]) >= 4.5
    assert contrast(theme(kind)["textColor"], sidebar["secondaryBackgroundColor"]) >= 4.5


@pytest.mark.parametrize("kind", KINDS)
def test_primary_button_carries_white_text_and_stands_out_from_the_page(kind: str) -> None:
    primary = theme(kind)["primaryColor"]
    assert contrast("#ffffff", primary) >= 4.5
    # The open tab's name is written in it.
    assert contrast(primary, theme(kind)["backgroundColor"]) >= 4.5


@pytest.mark.parametrize("kind", KINDS)
def test_every_chart_series_stands_out_from_the_page(kind: str) -> None:
    for colour in theme(kind)["chartCategoricalColors"]:
        assert contrast(colour, theme(kind)["backgroundColor"]) >= 3


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("hue", ["green", "orange"])
def test_text_reads_on_marked_cells(kind: str, hue: str) -> None:
    mark = blend(theme(kind)[f"{hue}Color"], theme(kind)["backgroundColor"], 0.24)
    assert contrast(theme(kind)["textColor"], mark) >= 4.5


def test_light_and_dark_say_the_same_things() -> None:
    assert theme("light").keys() == theme("dark").keys()


@pytest.mark.parametrize("kind", KINDS)
def test_graded_charts_get_the_ten_steps_they_need(kind: str) -> None:
    assert len(theme(kind)["chartSequentialColors"]) == 10
    assert len(theme(kind)["chartDivergingColors"]) == 10


def test_fonts_are_local_files_with_their_licences() -> None:
    faces = CONFIG["theme"]["fontFaces"]
    for face in faces:
        assert face["url"].startswith("app/static/")
        assert (ROOT / "static" / face["url"].removeprefix("app/static/")).is_file()
    for licence in ("inter", "jetbrains-mono"):
        assert "SIL OPEN FONT LICENSE" in (ROOT / "static" / f"{licence}-LICENSE.txt").read_text()


def test_the_server_stays_local_and_quiet() -> None:
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["server"]["allowedHosts"] == ["localhost", "127.0.0.1"]
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"


@pytest.mark.parametrize(
    ("score", "tone"), [(0, "poor"), (49.9, "poor"), (50, "fair"), (74.9, "fair"), (75, "good")]
)
def test_score_reads_by_its_distance_from_the_minimum(score: float, tone: str) -> None:
    assert score_tone(score, 50) == tone
