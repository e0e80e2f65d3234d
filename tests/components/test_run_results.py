"""Components of results on the screen, drawn with hostile names and every ending."""

import pytest
from streamlit.testing.v1 import AppTest

from components import check_list, coefficient_table, recent_runs, run_comparison, run_words
from engine.algorithms.model import CheckIssue
from engine.evaluation.service import EvaluationService
from engine.execution.model import Status
from engine.runs.model import RunState
from tests.components import trials


def drawn(script, **values):
    app = AppTest.from_function(script, default_timeout=60, kwargs=values).run()
    assert not app.exception, app.exception
    return app


def explorer(explain=True, has_probabilities=True, rows=160):
    from components import caution_list, metric_cards, threshold_explorer
    from tests.components import trials

    found = trials.findings(rows=rows, explain=explain, has_probabilities=has_probabilities)
    metric_cards.show(found.evaluation)
    caution_list.show(found.evaluation.warnings)
    threshold_explorer.show(found, key="x")


def failure(status):
    from components import envelope_card, run_verdict
    from engine.execution.model import Status
    from tests.components import trials

    run = trials.failed(Status(status))
    run_verdict.headline(run)
    run_verdict.failure(run)
    run_verdict.log(run)
    envelope_card.show(run.envelope)


def traceback():
    from components import run_verdict
    from engine.execution.model import Status
    from engine.runs.model import RunError
    from tests.components import trials

    error = RunError(
        problem="The code raised ValueError in line 12.",
        remedy="",
        type="ValueError",
        message=trials.HOSTILE,
        traceback=f'File "algorithm.py", line 12, in execute\nValueError: {trials.HOSTILE}',
        line=12,
    )
    run_verdict.failure(trials.failed(Status.USER_ERROR, error))


def comparison():
    from components import class_words, run_comparison, run_list
    from tests.components import trials

    runs = [trials.run(1), trials.run(2, payload_sha256="c" * 64), trials.run(3, evaluation=None)]
    run_list.show(runs, {}, key="list")
    run_comparison.caveats(runs, [class_words.UNNAMED] * len(runs))
    run_comparison.numbers(runs)
    run_comparison.curves(runs, key="roc")
    run_comparison.choices("1", None)
    run_comparison.choices("2", ())
    run_comparison.code("3", "- a\n+ b")


def values(app):
    return {metric.label: metric.value for metric in app.metric}


def test_cards_show_the_value_its_interval_and_the_dummy():
    app = drawn(explorer)
    assert {"ROC AUC", "Log loss", "Recall at 0.35", "Precision at 0.35"} <= set(values(app))
    captions = " ".join(caption.value for caption in app.caption)
    assert "DeLong" in captions
    assert "bootstrap" in captions
    assert "Wilson" in captions


def test_only_the_open_tab_is_drawn():
    app = drawn(explorer)
    assert [tab.label for tab in app.tabs] == [
        "Ranking",
        "Calibration",
        "Decisions",
        "Coefficients",
        "Rows",
        "All numbers",
    ]
    assert len(app.get("plotly_chart")) == 2


@pytest.mark.parametrize(
    "tab", ["Ranking", "Calibration", "Decisions", "Coefficients", "Rows", "All numbers"]
)
@pytest.mark.parametrize("explain", [True, False])
def test_every_tab_draws_and_each_chart_has_its_words(tab, explain):
    app = AppTest.from_function(explorer, default_timeout=60, kwargs={"explain": explain})
    app.session_state["x-tab"] = tab
    app.run()
    assert not app.exception, app.exception
    charts = app.get("plotly_chart")
    assert len(charts) == {"Ranking": 2, "Calibration": 2, "Decisions": 2, "Rows": 0}.get(tab, 1)
    assert all(len(chart.proto.alt) > 40 for chart in charts)


def test_the_slider_changes_what_is_said_of_the_threshold():
    app = drawn(explorer)
    before = values(app)
    app.slider(key="x-threshold").set_value(0.9).run()
    after = values(app)
    assert after["Recall"] < before["Recall"]
    assert after["Cost"] != before["Cost"]


def test_the_buttons_jump_to_the_cheapest_and_back_to_the_saved_threshold():
    app = drawn(explorer)
    app.button(key="x-to-Cheapest").click().run()
    assert app.slider(key="x-threshold").value != 0.35
    app.button(key="x-to-Saved").click().run()
    assert app.slider(key="x-threshold").value == 0.35


def test_dearer_misses_move_the_cheapest_threshold_down():
    app = drawn(explorer)

    def cheapest():
        return float(app.button(key="x-to-Cheapest").label.split()[-1])

    before = cheapest()
    app.number_input(key="x-fn").set_value(200.0).run()
    assert cheapest() < before


def test_answers_without_probabilities_have_no_slider_and_still_their_counts():
    app = drawn(explorer, has_probabilities=False)
    assert len(app.slider) == 0
    assert "Accuracy at 0.35" in values(app)
    assert app.tabs[0].label == "Decisions"


def test_a_small_test_set_is_warned_of_in_words():
    app = drawn(explorer, rows=30)
    assert any("only 30 test rows" in markdown.value for markdown in app.markdown)


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.OK])
def test_every_ending_has_words_and_a_remedy(status):
    app = drawn(failure, status=status.value)
    said = app.error[0].value
    assert run_words.ENDINGS[status.value].split(":")[0] in said
    assert len(said.split("\n\n")[1]) > 20


def test_a_traceback_is_shown_as_code_and_its_text_is_never_markup():
    app = drawn(traceback)
    assert '<img src=x onerror="window.pwned=1">' in app.code[0].value
    for element in [*app.markdown, *app.caption, *app.error]:
        assert "<img" not in element.value.replace("\\<", "")


def test_every_state_has_a_word_and_a_tone():
    assert set(run_words.STATES) == {state.value for state in RunState}


def test_a_list_says_of_a_run_what_its_own_page_says():
    runs = [trials.run(number, state=state) for number, state in enumerate(RunState, 1)]
    shown = [(item.badge, item.tone) for item in recent_runs.items(runs)]
    assert shown == [run_words.state(run) for run in runs]


def test_runs_side_by_side_are_drawn_with_their_caveats():
    app = drawn(comparison)
    assert "did not get the same test data" in app.warning[0].value
    table = app.dataframe[1].value
    assert table.columns[0] == "Number"
    assert table.columns[3].startswith("2")
    assert table.iloc[:, 3].eq("0").all()
    assert len(app.get("plotly_chart")) == 1


def comparison_with_a_failure():
    from components import class_words, run_comparison
    from engine.runs.model import RunState
    from tests.components import trials

    runs = [trials.run(1), trials.run(2, evaluation=None, state=RunState.FAILED)]
    run_comparison.caveats(runs, [class_words.UNNAMED] * len(runs))
    run_comparison.numbers(runs)


def test_a_run_without_numbers_is_named_and_no_empty_table_is_drawn():
    app = drawn(comparison_with_a_failure)
    said = [caption.value for caption in app.caption]
    assert "Run 2 failed, so it has no numbers to compare." in said
    assert not app.dataframe


def test_every_state_without_numbers_has_words():
    assert set(run_comparison.LACKING) == set(run_words.STATES)


def hostile_words():
    from components import caution_list, check_list
    from engine.algorithms.model import CheckIssue
    from engine.evaluation.model import Severity, Warning_
    from tests.components import trials

    problem = f"The module `os` is not allowed {trials.HOSTILE}"
    check_list.show([CheckIssue(line=1, column=1, problem=problem, remedy="", severity="error")])
    caution_list.show(
        [Warning_(kind="x", problem=problem, remedy="Do `y`.", severity=Severity.CAUTION)]
    )


def test_commands_in_messages_are_code_and_the_rest_is_never_markup():
    app = drawn(hostile_words)
    said = [m.value for m in [*app.markdown, *app.caption]]
    assert sum("`os`" in words for words in said) == 2
    assert any("`y`" in words for words in said)
    for words in said:
        assert "<img" not in words.replace("\\<", "")
        assert "![" not in words.replace("\\!", "")


def test_remarks_beside_the_lines_hold_no_marks_of_code():
    issue = CheckIssue(
        line=3, column=2, problem="`os` is not allowed.", remedy="Use `math`.", severity="error"
    )
    (remark,) = check_list.diagnostics([issue])
    assert remark.message == "os is not allowed. Use math."


def test_a_level_names_what_it_is_compared_with():
    levels = [("age", "age", False), ("city = Rome", "city", False), ("city = Oslo", "city", True)]
    table = EvaluationService().coefficients(
        {
            "inference": [
                {"name": name, "source_column": column, "coefficient": 0.5, "is_separated": alone}
                | {"std_error": 0.2, "low": 0.1, "high": 0.9}
                for name, column, alone in levels
            ],
            "config": {"references": {"city": "k\u00f6ln\u202e"}},
        }
    )
    notes = ["", "compared with köln", "separated, compared with köln"]
    assert list(coefficient_table.frame(table)["Note"]) == notes


@pytest.mark.parametrize(
    ("milliseconds", "words"), [(85, "85 ms"), (1_432, "1.4 s"), (125_000, "2 min 5 s")]
)
def test_a_duration_is_said_as_a_person_says_it(milliseconds, words):
    assert run_words.duration(milliseconds) == words
