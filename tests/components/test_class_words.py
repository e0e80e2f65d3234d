"""Answers in the target's own words: in tables, in charts, in prose, and never as markup."""

import dataclasses

import pytest
from streamlit.testing.v1 import AppTest

from components import (
    calibration_chart,
    class_words,
    curve_charts,
    decision_charts,
    metric_cards,
    prediction_table,
)
from components.class_words import UNNAMED, ClassWords
from components.theme import Palette
from engine.builder.service import BuilderService
from tests.components import trials
from tests.components.records import HOSTILE

CHURNED = ClassWords("churned", "yes", "no")
COLOURS = Palette(
    **{field.name: "#0f766e" for field in dataclasses.fields(Palette)}
    | {"is_dark": False, "series": ("#0f766e",) * 7}
)


@pytest.fixture(scope="module")
def found():
    return trials.findings()


@pytest.mark.parametrize(
    ("labels", "other"),
    [
        (["yes", "no", None, "no"], "churned = no"),
        (["yes", "no", "perhaps"], "churned ≠ yes"),
        (["yes"], "churned ≠ yes"),
    ],
)
def test_the_other_class_has_its_word_where_there_is_only_one_other(labels, other):
    words = class_words.named("churned", "yes", labels)
    assert (words.said(1), words.said(0)) == ("churned = yes", other)


def test_without_words_the_classes_are_0_and_1():
    assert (UNNAMED.cell(1), UNNAMED.cell(0), UNNAMED.said(1)) == (1, 0, "class 1")


def test_only_0_and_1_are_turned_into_words():
    assert [CHURNED.cell(x) for x in (1, 0, 2, "1", None)] == ["yes", "no", 2, "1", None]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('TARGET = "churned"\nPOSITIVE = "yes"\nimport os\n', ("churned", "yes")),
        ('POSITIVE = "yes"\n', None),
        ("TARGET = 3\nPOSITIVE = 4\n", None),
        ('TARGET = "a"\nPOSITIVE = chosen()\n', None),
        ("def (", None),
        ("(" * 3_000, None),
        ("\x00", None),
    ],
)
def test_code_names_its_positive_class_by_constants_or_not_at_all(code, expected):
    assert BuilderService().positive_class(code) == expected


def test_the_form_always_names_it():
    spec, _, _ = BuilderService().sample(0)
    code = BuilderService().generate(spec)
    assert BuilderService().positive_class(code) == ("Hired", "yes")


def test_the_rows_say_the_words(found):
    table = prediction_table.frame(found.result, found.labels, found.payload, 0.35, CHURNED)
    assert list(table.columns[:3]) == ["Row", "Probability of churned = yes", "Decision"]
    assert set(table["Decision"]) == set(table["Truth"]) == {"yes", "no"}
    right = table[table["Outcome"] == "true positive"]
    assert set(right["Decision"]) == set(right["Truth"]) == {"yes"}
    loose = prediction_table.unchecked({"predictions": [1, 0, "1", {}]}, {}, CHURNED)
    assert loose["Decision"].tolist() == ["yes", "no", "1", "{}"]


def test_the_charts_say_the_words(found):
    seen = found.evaluation
    matrix, said = decision_charts.confusion(seen.confusion, 0.35, COLOURS, CHURNED)
    assert matrix.layout.xaxis.ticktext == matrix.layout.yaxis.ticktext == ("no", "yes")
    assert "positive is churned = yes" in said
    # In this order the counts stand in the cells: truth down, decision across.
    assert f"<b>{seen.confusion.false_positive:,}</b>" in matrix.data[0].text[0][1]
    spread, said = calibration_chart.scores(
        found.result["probabilities"], found.labels, seen, 0.35, COLOURS, classes=CHURNED
    )
    by_name = {trace.name: trace for trace in spread.data if trace.type == "histogram"}
    assert set(by_name) == {"churned = no", "churned = yes"}
    assert len(by_name["churned = yes"].x) == seen.positives
    assert f"churned = yes: {seen.positives} rows" in said
    curve, _ = curve_charts.precision_recall(seen, seen.precision_recall, 0.35, COLOURS, CHURNED)
    assert "are churned = yes" in curve.data[0].name


def test_words_that_look_alike_stay_two_classes(found):
    alike = ClassWords("t", "x" * 90 + "1", "x" * 90 + "2")
    matrix, _ = decision_charts.confusion(found.evaluation.confusion, 0.35, COLOURS, alike)
    assert tuple(matrix.data[0].x) == (0, 1)
    spread, _ = calibration_chart.scores(
        found.result["probabilities"], found.labels, found.evaluation, 0.35, COLOURS, classes=alike
    )
    drawn = [len(trace.x) for trace in spread.data if trace.type == "histogram"]
    assert sum(drawn) == len(found.labels)
    assert len(drawn) == 2


def test_hostile_words_are_no_tags_in_charts(found):
    words = ClassWords("<b>t</b>", "<i>%{x}</i>", "<a>")
    seen = found.evaluation
    for figure, _ in (
        decision_charts.confusion(seen.confusion, 0.35, COLOURS, words),
        curve_charts.precision_recall(seen, seen.precision_recall, 0.35, COLOURS, words),
        calibration_chart.reliability(seen, seen.calibration, 0.35, COLOURS, words),
        calibration_chart.scores(
            found.result["probabilities"], found.labels, seen, 0.35, COLOURS, classes=words
        ),
    ):
        text = str(figure.to_plotly_json())
        assert "&lt;i&gt;" in text
        assert not any(tag in text for tag in ("<i>", "<a>", "<b>t"))


def explorer(target, positive, negative, tab):
    import streamlit as st

    from components import metric_cards, threshold_explorer
    from components.class_words import ClassWords
    from tests.components import trials

    st.session_state["x-tab"] = tab
    words = ClassWords(target, positive, negative)
    found = trials.findings(classes=words)
    metric_cards.show(found.evaluation, words)
    threshold_explorer.show(found, key="x")


def drawn(tab="Ranking", target="churned", positive="yes", negative="no"):
    app = AppTest.from_function(
        explorer,
        default_timeout=60,
        kwargs={"target": target, "positive": positive, "negative": negative, "tab": tab},
    ).run()
    assert not app.exception, app.exception
    return app


def test_the_screen_says_once_what_positive_means_and_what_the_slider_decides():
    app = drawn()
    assert any(c.value.startswith("Positive means **churned \\= yes**") for c in app.caption)
    assert app.slider[0].label == "Rows at or above this probability are called churned \\= yes"
    cards = {metric.label: metric.help for metric in app.metric}
    assert "“yes” rows" in cards["Recall at 0.35"]


def test_the_coefficients_say_what_becomes_more_likely():
    assert any(
        "makes **churned \\= yes** more likely" in c.value for c in drawn("Coefficients").caption
    )


def test_every_number_has_a_meaning_in_words():
    for key in metric_cards.MEANINGS:
        assert "{" not in metric_cards.meaning(key, CHURNED)


@pytest.mark.parametrize("tab", ["Ranking", "Coefficients", "Decisions"])
def test_hostile_words_are_never_markup_on_the_screen(tab):
    app = drawn(tab, HOSTILE, HOSTILE, None)
    said = [e.value for e in [*app.markdown, *app.caption]]
    said += [
        app.slider[0].label,
        *(n.help for n in app.number_input),
        *(m.help for m in app.metric),
    ]
    assert any("onerror" in text for text in said)
    for text in said:
        assert "<img" not in text.replace("\\<", "")
        assert "![" not in text.replace("\\!", "")
