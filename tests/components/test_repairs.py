"""Repairs drawn from made-up records: their switches, their effects, and a corrected type."""

from typing import Any

import pytest

from components import effect_note
from engine.datasets.risk import Effect
from tests.components import records
from tests.components.test_quality_report import drawn, fixes, markdown_of


def no_fixes() -> None:
    from components import fix_list
    from tests.components import records

    report = records.report().model_copy(update={"fixes_applied": ()})
    fix_list.show(report, lambda _: report, {}, key="d")


def test_untouched_switches_ask_for_nothing() -> None:
    assert drawn(fixes).session_state["off"] is None


def test_fix_switched_off_joins_those_that_were_off() -> None:
    at = drawn(fixes)
    switch = next(toggle for toggle in at.toggle if "Blanks trimmed" in toggle.label)
    switch.set_value(False).run()
    assert at.session_state["off"] is None
    assert "(-3.0 with 1 switch moved)" in markdown_of(at)
    at.button(key="clean-with-d").click().run()
    assert at.session_state["off"] == ("dup", "trim:city")


def test_fix_switched_on_again_leaves_none_off() -> None:
    at = drawn(fixes)
    switch = next(toggle for toggle in at.toggle if "Repeated rows" in toggle.label)
    switch.set_value(True).run()
    at.button(key="clean-with-d").click().run()
    assert at.session_state["off"] == ()


def test_switches_put_back_are_as_they_were_and_ask_for_nothing() -> None:
    at = drawn(fixes)
    switch = next(toggle for toggle in at.toggle if "Blanks trimmed" in toggle.label)
    switch.set_value(False).run()
    at.button(key="put-back-d").click().run()
    assert next(t for t in at.toggle if "Blanks trimmed" in t.label).value is True
    assert not at.button


def test_fixes_on_evidence_come_before_safe_ones() -> None:
    labels = [toggle.label for toggle in drawn(fixes).toggle]
    assert "Codes for" in labels[0]
    assert "Constant column" in labels[-1]


def test_clean_table_says_that_nothing_had_to_be_repaired() -> None:
    assert "Nothing had to be repaired" in drawn(no_fixes).success[0].value


def correctable() -> None:
    import streamlit as st

    from components import column_card
    from tests.components import records

    def correct(name: str, kind: object) -> None:
        st.session_state["corrected"] = (name, str(kind))

    column = records.columns()[2].model_copy(update={"is_corrected": True})
    column_card.show(column, 12_411, correct)


def test_type_corrected_in_one_choice_and_taken_back_by_one_click() -> None:
    at = drawn(correctable)
    name = records.columns()[2].name
    box = next(box for box in at.selectbox if box.label == "Its type is")
    box.set_value("text" if box.value != "text" else "integer").run()
    assert at.session_state["corrected"][0] == name
    at = drawn(correctable)
    next(b for b in at.button if b.label == "Back to what was found").click().run()
    assert at.session_state["corrected"] == (name, "None")


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"gain": 0.1, "low": 0.05, "high": 0.15}, "raises the AUC by 0.100 (+0.050 to +0.150)"),
        ({"gain": -0.1, "low": -0.15, "high": -0.05}, "lowers the AUC by 0.100"),
        ({"gain": 0.01, "low": -0.02, "high": 0.04}, "no measurable difference in the AUC"),
        ({"gain": 0, "low": 0, "high": 0, "is_same": True}, "none, it learns from the same cells"),
        ({"gain": 0, "low": -1e-9, "high": 1e-9}, "none to be seen (AUC 0.700 either way)"),
        ({"note": "the time for it was up"}, "not measured (the time for it was up)"),
    ],
)
def test_effect_of_a_fix_is_said_in_words(facts: dict[str, Any], said: str) -> None:
    effect = Effect(fix_id="x", measure="roc_auc", with_fix=0.8, without=0.7, **facts)
    assert said in effect_note.words(effect)
