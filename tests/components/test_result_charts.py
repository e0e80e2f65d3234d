"""Charts of results: what they draw, and that they say it in words."""

import dataclasses

import pytest

from components import (
    calibration_chart,
    chart_frame,
    curve_charts,
    decision_charts,
    forest_chart,
    prediction_table,
)
from components.theme import Palette
from tests.components import trials

COLOURS = Palette(
    **{field.name: "#0f766e" for field in dataclasses.fields(Palette)}
    | {"is_dark": False, "series": ("#0f766e", "#2563eb", "#c2650c")}
)


@pytest.fixture(scope="module")
def found():
    return trials.findings()


def texts(figure):
    return str(figure.to_plotly_json())


def test_both_thresholds_stand_on_the_roc_curve(found):
    evaluation = found.evaluation
    figure, words = curve_charts.roc(evaluation, evaluation.roc, 0.6, COLOURS)
    names = [trace.name for trace in figure.data]
    assert "Saved threshold 0.350" in names
    assert "Explored 0.600" in names
    counts = evaluation.sweep.at(0.6)
    chosen = next(trace for trace in figure.data if trace.name == "Explored 0.600")
    assert chosen.y[0] == pytest.approx(counts.recall)
    assert f"{evaluation.metric('roc_auc').value:.3f}" in words
    assert "guessing is 0.5" in words


def test_moving_the_threshold_moves_every_chart(found):
    evaluation = found.evaluation
    probabilities, labels = found.result["probabilities"], found.labels

    def drawn(threshold):
        return [
            curve_charts.roc(evaluation, evaluation.roc, threshold, COLOURS),
            curve_charts.precision_recall(
                evaluation, evaluation.precision_recall, threshold, COLOURS
            ),
            calibration_chart.reliability(evaluation, evaluation.calibration, threshold, COLOURS),
            calibration_chart.scores(probabilities, labels, evaluation, threshold, COLOURS),
            decision_charts.confusion(evaluation.sweep.at(threshold), threshold, COLOURS),
            decision_charts.costs(
                evaluation, evaluation.sweep, threshold, evaluation.costs, COLOURS
            ),
        ]

    for (before, _), (after, _) in zip(drawn(0.3), drawn(0.7), strict=True):
        assert before.to_plotly_json() != after.to_plotly_json()


def test_the_cost_chart_marks_the_cheapest_threshold(found):
    evaluation = found.evaluation
    _, words = decision_charts.costs(evaluation, evaluation.sweep, 0.5, evaluation.costs, COLOURS)
    assert f"Lowest {evaluation.best_cost:g} at {evaluation.best_threshold:.3f}" in words


def test_the_counts_of_the_confusion_add_up_to_all_rows(found):
    counts = found.evaluation.sweep.at(0.35)
    figure, words = decision_charts.confusion(counts, 0.35, COLOURS)
    assert f"{counts.true_positive} true positives" in words
    assert counts.total == found.evaluation.rows
    assert f"<b>{counts.true_positive:,}</b>" in texts(figure)


def test_a_hostile_name_is_no_tag_in_a_chart(found):
    figure, _ = forest_chart.odds_ratios(found.coefficients.rows, COLOURS)
    assert "<img" not in texts(figure)
    assert "&lt;img" in texts(figure)
    overlay, _ = curve_charts.overlay([(trials.HOSTILE, found.evaluation)], COLOURS)
    assert "<img" not in texts(overlay)


def test_a_separated_level_is_not_among_the_odds_ratios(found):
    figure, words = forest_chart.odds_ratios(found.coefficients.rows, COLOURS)
    assert "Rome" not in texts(figure)
    assert "Rome" not in words
    assert "age 1.04" in words


def test_every_number_is_drawn_beside_its_dummy(found):
    figure, words = forest_chart.metrics(found.evaluation.metrics, COLOURS)
    assert {trace.name for trace in figure.data} == {"This run, with 95 % interval", "Dummy"}
    assert "Log loss" in words
    assert "dummy" in words


def test_the_table_of_rows_follows_the_threshold(found):
    low = prediction_table.frame(found.result, found.labels, found.payload, 0.0)
    high = prediction_table.frame(found.result, found.labels, found.payload, 1.0)
    assert set(low["Decision"]) == {1}
    assert set(high["Decision"]) == {0}
    assert set(low["Outcome"]) == {"true positive", "false positive"}
    assert list(low.columns[:5]) == [
        "Row",
        "Probability of class 1",
        "Decision",
        "Truth",
        "Outcome",
    ]


def test_a_feature_named_as_a_column_of_ours_keeps_its_own_column():
    payload = {"featureNames": ["Row", "Row"], "testFeatures": [[7, 8]]}
    table = prediction_table.frame({"predictions": [1]}, [1], payload, 0.5)
    assert table["Row"].tolist() == [1]
    assert table.iloc[0].astype(str).tolist()[-2:] == ["7", "8"]


def test_unchecked_answers_are_shown_as_text_or_not_at_all():
    table = prediction_table.unchecked({"predictions": ["<b>", {}]}, {})
    assert table["Decision"].tolist() == ["<b>", "{}"]
    assert prediction_table.unchecked({"predictions": 3}, {}) is None
    assert prediction_table.unchecked({"predictions": [1], "probabilities": [1, 2]}, {}) is None


def test_a_label_loses_tags_and_invisible_characters():
    assert chart_frame.label("a\u202e<b>x</b>") == "a&lt;b&gt;x&lt;/b&gt;"
