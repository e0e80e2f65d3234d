"""What the code check says, and where."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.algorithms import tidying
from engine.algorithms.check import check
from engine.settings import ROOT

HEAD = "def execute(testData):\n    return {}\n\n\n"
CORPORA = ROOT / "data" / "corpora"
SEEDS = [path.read_bytes().decode() for path in sorted(CORPORA.glob("*/[a-d]*.py"))]


def errors(code: str) -> list[tuple[int, int, str]]:
    return [(i.line, i.column, i.problem) for i in check(code).issues if i.severity == "error"]


def test_place_is_counted_in_characters_from_one():
    code = 'def execute(testData):\n    größe = "é"; open("x")\n    return {"g": größe}\n'
    assert errors(code) == [(2, 18, "`open` is not allowed.")]


def test_several_faults_are_all_reported_in_the_order_of_the_text():
    code = HEAD + "import os\nimport numpy as np\nnp.load('x')\neval('1')\n"
    assert [line for line, _, _ in errors(code)] == [5, 7, 8]


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        ("import os", "testData"),
        ("import requests", "network"),
        ("import subprocess", "one process"),
        ("import matplotlib.pyplot", "draws the charts"),
        ("import pickle", "JSON"),
        ("import nothing_known", "scikit-learn"),
        ("open('x')", "__main__"),
        ("eval('1')", "expression"),
        ("x.__class__", "type(value)"),
        ("async def f(): pass", "without async"),
    ],
)
def test_remedy_says_what_to_do_instead(code, remedy):
    issue = next(i for i in check(HEAD + "x = 1\n" + code + "\n").issues if i.severity == "error")
    assert remedy in issue.remedy


@pytest.mark.parametrize(
    "code",
    [
        "(" * 5_000,
        "x = " + "(" * 90 + ")" * 90,
        "x = " + "-" * 4_000 + "1",
        "x = " + "not " * 1_000 + "1",
        "x = " + "lambda:" * 600 + "1",
        "x = a" + ".b" * 2_000,
        "x = " + "1+" * 2_000 + "1",
        "x = f'{" + "(" * 400 + "}'",
        "\n".join(" " * depth + "if 1:" for depth in range(200)),
        "\n".join(["if 1:", *(f"    x = [\\\n{'[' * 80}" for _ in range(3))]),
        "x" * 10_000,
        "'a'" * 200_000,
        "\n" * 20_000,
        "x = '\x00'",
        "x = 1\rimport os",
        "x = '\ud800'",
        "\ufeffx = 1",
        "x = '\u202e'",
        "1" * 5_000,
        "b'é'",
        "x = 5 5",
        "if 1:\nx",
        "[[[[",
        "'''",
        "\\",
        "\t x\n\ty",
        "# coding: rot13\nx = 1",
        "\uff45val('1')",
    ],
)
def test_text_that_cannot_be_read_is_an_issue_never_a_crash(code):
    report = check(code)
    assert not report.safe
    assert report.formatted_code == code
    assert report.issues[0].line >= 1
    assert report.issues[0].column >= 1


def test_empty_text_is_told_what_is_missing():
    report = check("")
    assert report.safe
    assert "execute" in report.issues[0].problem


def test_wrong_entry_is_a_warning():
    report = check("def execute(a, b):\n    return {'a': a, 'b': b}\n")
    assert report.safe
    assert [i.severity for i in report.issues] == ["warning"]


def test_lint_is_a_warning_with_its_place():
    report = check("def execute(testData):\n    x = 1\n    return {}\n")
    assert report.safe
    (issue,) = report.issues
    assert (issue.line, issue.column, issue.severity) == (2, 5, "warning")


def test_undefined_name_is_said_once():
    report = check("def execute(testData):\n    return {'x': nothing}\n")
    assert [(i.line, i.severity) for i in report.issues] == [(2, "error")]


def test_code_is_formatted():
    assert check("def execute( testData ):\n  return { 'a':1 }").formatted_code == (
        'def execute(testData):\n    return {"a": 1}\n'
    )


def test_without_ruff_the_code_stays_as_it_came(monkeypatch):
    monkeypatch.setattr(tidying, "_binary", lambda: None)
    code = "def execute( testData ):\n  x = 1\n  return { 'a':1 }"
    report = check(code)
    assert report.safe
    assert report.formatted_code == code


@pytest.mark.parametrize(
    "body",
    [
        "open = testData['open']\n    return {'x': open[0]}",
        "return {'x': '{:.2f} {}'.format(1, 2)}",
        "return {'x': type(testData).__name__, 'y': testData.__class__.__name__}",
        "return {'x': getattr(testData, 'items')}",
        "from math import sqrt\n    return {'x': sqrt(4)}",
        "df = pd.DataFrame(testData)\n    return {'x': len(df.query('a > 1 and b == \"x\"'))}",
        "df = pd.DataFrame(testData)\n    low = 1\n    return {'x': len(df.query('a > @low'))}",
        "df = pd.DataFrame(testData)\n    return {'x': df.query('`a b`.str.len() > 1').to_json()}",
        "df = pd.DataFrame(testData)\n    return {'x': df.to_csv(index=False)}",
        "return {'x': pd.api.types.is_numeric_dtype(testData)}",
        "return {'x': [np.nan, np.pi, np.inf, np.linalg.norm([1.0])]}",
        "_, *rest = testData\n    return {'x': rest}",
    ],
)
def test_ordinary_phrase_passes(body):
    report = check(
        f"import numpy as np\nimport pandas as pd\n\n\ndef execute(testData):\n    {body}\n"
    )
    assert [i for i in report.issues if i.severity == "error"] == []


def test_main_guard_may_read_files():
    guard = (
        'if __name__ == "__main__":\n    import sys\n    import csv\n    import pandas as pd\n'
        "    from pathlib import Path\n    with open(sys.argv[1]) as f:\n"
        "        print(list(csv.reader(f)))\n"
        '    print(execute(pd.read_csv("x")), Path("x").read_text())\n'
    )
    assert errors(HEAD + guard) == []
    assert errors(HEAD + guard.replace("==", "!=")) != []
    assert errors(HEAD + guard + "else:\n    import os\n") != []
    assert (
        errors(HEAD + "def f():\n" + "".join(f"    {line}\n" for line in guard.splitlines())) != []
    )


def test_main_guard_does_not_lend_its_names_to_the_function():
    code = "def execute(testData):\n    return {'x': sys.argv}\n\n\n"
    assert (
        errors(code + 'if __name__ == "__main__":\n    import sys\n\n    print(sys.argv)\n') != []
    )


def test_main_guard_still_refuses_processes_and_network():
    for module in ("subprocess", "socket", "ctypes", "pickle"):
        assert errors(HEAD + f'if __name__ == "__main__":\n    import {module}\n') != []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_a_report(code):
    check(code)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(SEEDS), st.data())
def test_any_mutilated_program_gives_a_report(code, data):
    start = data.draw(st.integers(0, len(code)))
    end = data.draw(st.integers(start, min(len(code), start + 40)))
    report = check(
        code[:start] + data.draw(st.text("()[]{}:.,'\"@=_\n \\fa0", max_size=6)) + code[end:]
    )
    assert all(issue.line >= 1 and issue.column >= 1 for issue in report.issues)


def test_time_grows_with_the_length_of_the_program_and_no_faster():
    def seconds(lines: int) -> float:
        body = "".join(f"    x{n}: list[int] = [testData[{n}]]\n" for n in range(lines))
        start = time.process_time()
        check("def execute(testData):\n" + body + "    return {}\n")
        return time.process_time() - start

    seconds(10)
    assert seconds(4_000) < 20 * seconds(500)
