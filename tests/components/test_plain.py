"""Text from files is shown as itself, whatever it tries."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from components.plain import charted, plain, prose, tidy


def drawn(markdown: str) -> str:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).renderInline(markdown)


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://tracker.invalid/p.png)",
        "[click](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "**bold** _it_ ~~gone~~ `code`",
        ":red[text] :material/home: $e^x$",
        "# heading",
    ],
)
def test_markdown_in_a_name_stays_text(text: str) -> None:
    html = drawn(plain(text))
    assert re.search(r"<(?!/?p)", html) is None


@given(st.text(max_size=200) | st.text(alphabet="_*a1é ", max_size=20))
def test_any_text_makes_no_markup(text: str) -> None:
    assert "<" not in drawn(plain(text))


def test_name_of_a_column_is_read_aloud_as_it_is_written() -> None:
    assert plain("support_calls_2") == "support_calls_2"
    assert plain("_id_") == r"\_id\_"


@pytest.mark.parametrize("text", ["http://evil.invalid", "www.evil.invalid", "me@evil.invalid"])
def test_address_is_broken_so_that_no_link_is_made_of_it(text: str) -> None:
    assert "\u2060" in plain(text)
    assert not re.search(r"https?://|www\.|\w@\w", plain(text).replace("\\", ""))


def test_chart_label_holds_no_tag() -> None:
    assert charted('<a href="http://evil.invalid">x</a>', 60).count("<") == 0


def test_direction_changing_and_control_characters_are_removed() -> None:
    assert tidy("a\u202egpj.exe\x00\u200b") == "agpj.exe"


def test_long_text_is_cut_with_an_ellipsis() -> None:
    assert tidy("x" * 500, 10) == "x" * 9 + "…"


def test_lines_become_one_line() -> None:
    assert tidy("a\n\n  b\tc") == "a b c"


def test_prose_keeps_commands_as_code() -> None:
    assert prose("Run `make run`, then *wait*.") == "Run `make run`\\, then \\*wait\\*\\."


def test_prose_with_one_backtick_has_no_code() -> None:
    assert "<code>" not in drawn(prose("a ` b"))


@given(st.text(alphabet="`<>![]()*_$ab ", max_size=60))
def test_prose_makes_nothing_but_code(text: str) -> None:
    assert re.sub(r"</?code>", "", drawn(prose(text))).count("<") == 0
