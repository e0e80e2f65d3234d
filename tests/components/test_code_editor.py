"""What the editor's wrapper takes from the bridge; the browser's part is in the journeys."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from components.code_editor import Diagnostic, code_editor

    rev = st.session_state.get("rev", 1)
    state = code_editor("x = 1", rev, [Diagnostic(1, 1, "<b>no</b>")], key="editor")
    st.text(state.text)
    st.text(str(state.is_run_requested))


def drawn(**held: object) -> AppTest:
    app = AppTest.from_function(page)
    for key, value in held.items():
        app.session_state[key] = value
    app.run()
    assert not app.exception
    return app


def test_nothing_typed_gives_the_program_s_text() -> None:
    assert [text.value for text in drawn().text] == ["x = 1", "False"]


def test_text_typed_over_the_present_one_is_taken() -> None:
    app = drawn(editor={"text": {"rev": 1, "seq": 7, "text": "x = 2"}})
    assert app.text[0].value == "x = 2"


def test_text_typed_over_an_older_one_is_not_taken() -> None:
    app = drawn(rev=2, editor={"text": {"rev": 1, "seq": 7, "text": "x = 2"}})
    assert app.text[0].value == "x = 1"


def test_text_that_is_not_a_record_is_not_taken() -> None:
    assert drawn(editor={"text": "x = 3"}).text[0].value == "x = 1"
