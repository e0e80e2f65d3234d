"""What a box tells of the program that ran in it; inherited by one class per sandbox.

How the box was made makes no difference to it, so that boxes by forks alone are asked.
"""

from __future__ import annotations

import pytest

from engine.execution.model import Job, Status
from tests.engine.execution import programs
from tests.engine.execution.sandbox_suite import RunsCode


class ProgramSuite(RunsCode):
    """An answer that is none, an error and its place, chance and what is printed."""

    def test_terminal_escapes_are_taken_out_of_printed_text(self):
        printed = "\\x1b[31mred\\x1b[0m\\x1b]0;t\\x07 \\u202eabc"
        code = f"def execute(d):\n    print('{printed}')\n    return {{}}"
        assert self.run(code).output == "red abc\n"

    def test_an_error_shows_the_users_frames_and_no_others(self):
        outcome = self.run(
            "def inner():\n    return 1 / 0\n\ndef execute(d):\n    return inner()\n"
        )
        assert outcome.status is Status.USER_ERROR
        assert outcome.error.type == "ZeroDivisionError"
        assert outcome.error.line == 2
        assert "return 1 / 0" in outcome.error.traceback
        assert "/opt/" not in outcome.error.traceback
        assert "sandbox" not in outcome.error.traceback

    def test_an_error_within_a_library_names_the_users_line(self):
        outcome = self.run(programs.DEEP_LIBRARY_ERROR)
        assert outcome.status is Status.USER_ERROR
        assert outcome.error.line == 6
        assert "/opt/packages" not in outcome.error.traceback

    def test_a_syntax_error_names_its_line(self):
        outcome = self.run("x = 1\ndef execute(d:\n    pass\n")
        assert (outcome.status, outcome.error.type) == (Status.USER_ERROR, "SyntaxError")
        assert outcome.error.line == 2

    def test_code_without_the_function_is_told_so(self):
        outcome = self.run("x = 1")
        assert outcome.status is Status.USER_ERROR
        assert "defines no function execute" in outcome.error.message

    @pytest.mark.parametrize(
        ("body", "part"),
        [
            ("return 5", "not a dict"),
            ("return {'a': {'b': [1.0, float('nan')]}}", "result['a']['b'][1] is nan"),
            ("return {'a': float('inf')}", "is inf"),
            ("return {'a': object()}", "result['a'] is a object"),
            ("return {'a': {1, 2}}", "a set"),
            ("a = []\n    a.append(a)\n    return {'a': a}", "itself"),
            ("a = []\n    for _ in range(90): a = [a]\n    return {'a': a}", "deeper than 64"),
            ("return {'a': 'x' * 9_000_000}", "limit is 8388608"),
            ("return {1: 1, '1': 2}", "one key twice"),
            ("return {'a': '\\ud800'}", "UTF-8"),
            ("import os; os._exit(0)", "exit code 0"),
            ("import os; os._exit(3)", "exit code 3"),
            ("return {'a': list(range(2_100_000))[:2_100_000]}", "8388608|values"),
        ],
    )
    def test_a_result_that_is_no_json_is_refused_with_its_place(self, body: str, part: str):
        outcome = self.run(f"def execute(d):\n    {body}\n")
        assert outcome.status is Status.RESULT_INVALID, outcome
        assert any(each in outcome.problem for each in part.split("|")), outcome.problem
        assert outcome.result is None

    @pytest.mark.parametrize("body", ["raise SystemExit(3)", "import sys; sys.exit('bye')"])
    def test_leaving_by_exit_is_the_users_error(self, body: str):
        outcome = self.run(f"def execute(d):\n    {body}\n")
        assert (outcome.status, outcome.error.type) == (Status.USER_ERROR, "SystemExit")

    def test_an_exception_that_cannot_be_described_is_still_a_value(self):
        code = (
            "class E(Exception):\n    def __str__(self): raise SystemExit\n"
            "def execute(d):\n    raise E()\n"
        )
        assert self.run(code).status is Status.USER_ERROR

    def test_parallel_jobs_of_scikit_learn_run_in_turn(self):
        code = (
            "import numpy as np\nfrom sklearn.linear_model import LogisticRegression\n"
            "from sklearn.model_selection import cross_val_score\n"
            "def execute(d):\n    X = np.arange(40.0).reshape(-1, 1)\n    y = X[:, 0] % 2\n"
            "    return {'s': cross_val_score(LogisticRegression(), X, y, n_jobs=4).tolist()}"
        )
        outcome = self.run(code)
        assert outcome.status is Status.OK, outcome
        assert outcome.output == ""

    def test_a_seed_makes_two_runs_draw_alike(self):
        code = (
            "import random, numpy as np\n"
            "def execute(d):\n    return {'a': random.random(), 'b': np.random.rand()}"
        )
        drawn = [
            self.pool.run(Job(run_id="s", code=code, payload={}, seed=seed)).result
            for seed in (7, 7, 8)
        ]
        assert drawn[0] == drawn[1] != drawn[2]

    def test_the_random_state_differs_between_runs(self):
        code = (
            "import random, numpy as np\n"
            "def execute(d):\n    return {'a': random.random(), 'b': np.random.rand()}"
        )
        one, other = self.run(code).result, self.run(code).result
        assert one["a"] != other["a"]
        assert one["b"] != other["b"]
