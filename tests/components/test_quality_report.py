"""The parts of the quality report, drawn from made-up records."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import before_after, column_table, dataset_list, reading_facts
from components.theme import palette
from tests.components import records


def drawn(script: Callable[[], None]) -> AppTest:
    at = AppTest.from_function(script, default_timeout=20).run()
    assert not at.exception
    return at


def markdown_of(at: AppTest) -> str:
    kinds = (at.markdown, at.caption, at.error, at.warning, at.info, at.success, at.toggle)
    return "\n".join(
        str(getattr(element, "value", "")) + str(getattr(element, "label", ""))
        for kind in kinds
        for element in kind
    )


def summary() -> None:
    from components import quality_summary
    from tests.components import records

    quality_summary.show(records.report(), 50)


def refused_summary() -> None:
    from components import quality_summary
    from tests.components import records

    quality_summary.show(records.refused(), 50)


def fixes() -> None:
    import streamlit as st

    from components import fix_list
    from tests.components import records

    report = records.report().model_copy(update={"fixes_applied": records.fixes()})
    tried = report.model_copy(update={"score_after": report.score_after - 3})
    st.session_state["off"] = fix_list.show(report, lambda _: tried, {}, key="d")


def issues() -> None:
    from components import issue_list
    from tests.components import records

    issue_list.show(records.report().issues)


def columns() -> None:
    from components import column_table
    from tests.components import records

    column_table.show(records.columns(), 12_411)


def rejected() -> None:
    from components import rejected_rows
    from tests.components import records

    rejected_rows.show(records.report())


def reading() -> None:
    from components import reading_facts
    from tests.components import records

    reading_facts.show(records.report().reading)


def table() -> None:
    from components import before_after
    from tests.components import records

    before_after.show(records.preview)


def target() -> None:
    import streamlit as st

    from components import target_chooser
    from tests.components import records

    target_chooser.show(records.columns(), "churned", key="d")
    st.session_state["chosen"] = target_chooser.chosen(records.columns(), "churned", key="d")


def alternatives(at: AppTest, kind: str) -> list[str]:
    return [chart.proto.alt for chart in at.get(kind)]


def test_usable_report_is_drawn_without_a_banner() -> None:
    at = drawn(summary)
    assert not at.error
    assert [text.value for text in at.text][:2] == ["12,411 of 12,482", "71"]


def test_refused_report_says_why_and_what_would_help() -> None:
    at = drawn(refused_summary)
    assert "training needs 50" in at.error[0].value
    assert "What would help" in at.error[0].value


def test_each_chart_says_in_words_what_it_shows() -> None:
    said = alternatives(drawn(summary), "plotly_chart")
    assert said[0] == "Quality score 78 of 100; training needs at least 50."
    assert "missing cells 9.1" in said[1]


def test_losses_drawn_lead_from_one_hundred_to_the_score() -> None:
    report = records.report()
    assert 100 - report.losses.total == pytest.approx(report.data_quality_score)


def test_issues_are_listed_worst_first() -> None:
    shown = drawn(issues).dataframe[0].value
    assert list(shown["Severity"]) == ["● error", "▲ warning", "○ note"]


def test_columns_table_has_a_histogram_and_a_share_for_each() -> None:
    shown = drawn(columns).dataframe[0].value
    assert len(shown) == 9
    assert list(shown["Spread"].iloc[0])[:3] == [3, 8, 19]
    assert shown["Missing"].iloc[2] == pytest.approx(100 * 2_904 / 12_411)


def test_rows_set_aside_are_shown_raw_and_add_up() -> None:
    at = drawn(rejected)
    assert "12,482 rows in the file = 12,411 kept + 71 set aside" in at.caption[0].value
    assert records.HOSTILE in list(at.dataframe[0].value["As it stands in the file"])


def test_reading_is_told_in_words() -> None:
    assert [text.value for text in drawn(reading).text][:4] == [
        "cp1252",
        "semicolon",
        "double quote",
        "line 4",
    ]


def test_second_page_of_the_preview_starts_where_the_first_ended() -> None:
    at = drawn(table)
    assert list(at.dataframe[0].value["line"])[:2] == [5, 6]
    assert len(at.dataframe) == 2


def test_target_in_force_is_the_one_offered_first() -> None:
    at = drawn(target)
    assert at.session_state["chosen"] == "churned"
    at.selectbox[0].set_value(0).run()
    assert at.session_state["chosen"] is None


@pytest.mark.parametrize("script", [fixes, reading, refused_summary, rejected])
def test_hostile_text_never_reaches_markdown_unescaped(script: Callable[[], None]) -> None:
    text = re.sub(r"\\.", "", markdown_of(drawn(script)))
    assert "](http" not in text
    assert "<img" not in text
    assert "$e^x$" not in text


def test_repeated_and_reserved_names_get_numbers() -> None:
    preview = records.preview(total=1).model_copy(
        update={"columns": ("a", "a", "line", "a (2)", "b", "c")}
    )
    table = before_after.styled(
        preview, preview.before, palette(), range(len(preview.columns)), is_after=False
    )
    assert list(table.data.columns) == ["line", "a", "a (2)", "line (2)", "a (2) (2)", "b", "c"]


def marks(preview: Any, *, is_after: bool) -> Any:
    cells = preview.after if is_after else preview.before
    styled = before_after.styled(
        preview, cells, palette(), range(len(preview.columns)), is_after=is_after
    )
    styled._compute()
    return styled.ctx


def test_changed_cells_are_marked_and_others_are_not() -> None:
    drawn_marks = marks(records.preview(total=3), is_after=True)
    assert drawn_marks[0, 2] == [("background-color", palette().changed)]
    assert drawn_marks[0, 1] == []


def test_only_changing_and_dropped_columns_are_left_when_asked_for() -> None:
    preview = records.preview(total=3)
    assert before_after.places(preview, is_short=True) == (1, 2, 5)
    assert before_after.places(preview, is_short=False) == (0, 1, 2, 3, 4, 5)


def test_removed_row_is_marked_across() -> None:
    drawn_marks = marks(records.preview(total=9), is_after=False)
    assert {tuple(drawn_marks[7, place]) for place in range(1, 7)} == {
        (("background-color", palette().removed),)
    }


def test_preview_without_rows_is_an_empty_table() -> None:
    preview = records.preview(total=0)
    table = before_after.styled(
        preview, preview.before, palette(), range(len(preview.columns)), is_after=False
    )
    assert len(table.data) == 0


def test_header_is_counted_as_an_editor_counts() -> None:
    reading_of = records.report().reading
    assert reading_facts.header(reading_of) == "line 4"
    without = reading_of.model_copy(update={"header_row": None})
    assert "named by number" in reading_facts.header(without)


def test_unusual_separator_is_quoted() -> None:
    assert reading_facts.mark("¦") == "“¦”"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ("score 78", "good")),
        ({"score": 60.0}, ("score 60", "fair")),
        ({"score": 49.96, "is_usable": False}, ("score 49", "poor")),
        ({"is_usable": False}, ("score 78", "poor")),
        ({"state": "failed", "score": None}, ("refused", "poor")),
        ({"state": "sanitizing", "score": None}, ("cleaning", "quiet")),
        ({"state": "received", "score": None}, ("waiting", "quiet")),
    ],
)
def test_dataset_is_judged_in_a_word(changes: dict[str, Any], said: tuple[str, str]) -> None:
    assert dataset_list.verdict(records.dataset(**changes), 50) == said


def test_column_that_gives_the_target_away_is_said_so() -> None:
    column = records.columns()[1].model_copy(update={"auc": 0.991})
    assert "ranks the target alone (AUC 0.99)" in column_table._notes(column)


def column_in_full() -> None:
    from components import column_card
    from tests.components import records

    column_card.show(records.columns()[2], 12_411)


def test_column_in_full_tells_its_numbers_and_draws_its_spread() -> None:
    at = drawn(column_in_full)
    shown = dict(zip([c.value for c in at.caption], [t.value for t in at.text], strict=False))
    assert shown["Missing"] == "2,904 (23.4 %)"
    assert shown["Largest"] == "184,000"
    assert "d 42" in alternatives(at, "plotly_chart")[0]
