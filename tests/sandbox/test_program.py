"""What the child says of the user's code, without a box around it."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest

from sandbox.program import Program
from sandbox.result import InvalidResult, to_json


def answer(code: str, payload: object = None) -> dict:
    return json.loads(Program(code, "execute").perform(payload))


def test_numpy_and_pandas_become_plain_numbers_and_lists():
    value = {
        "scalar": np.int64(3),
        "array": np.array([[1.5, 2.0]]),
        "column": pd.Series([1, 2]),
        "flag": np.bool_(True),
        "tuple": (1, 2),
    }
    assert json.loads(to_json(value)) == {
        "scalar": 3, "array": [[1.5, 2.0]], "column": [1, 2], "flag": True, "tuple": [1, 2],
    }  # fmt: skip


def test_nan_in_an_array_is_refused_with_its_place():
    with pytest.raises(InvalidResult, match=r"result\['a'\]\[1\] is nan"):
        to_json({"a": np.array([1.0, np.nan])})


def test_a_missing_date_is_refused_in_words():
    with pytest.raises(InvalidResult, match=r"NaT|JSON"):
        to_json({"a": pd.NaT})


def test_a_dataclass_in_the_code_works():
    code = (
        "from __future__ import annotations\nfrom dataclasses import dataclass\n"
        "@dataclass\nclass P:\n    x: int\ndef execute(d):\n    return {'x': P(3).x}"
    )
    assert answer(code) == {"result": {"x": 3}}


def test_the_main_block_of_a_script_does_not_run():
    code = "def execute(d):\n    return {}\nif __name__ == '__main__':\n    raise ValueError"
    assert answer(code) == {"result": {}}


def test_a_chain_of_errors_keeps_only_the_users_frames():
    code = (
        "import json\ndef execute(d):\n    try:\n        json.loads('{')\n"
        "    except ValueError as error:\n        raise RuntimeError('bad') from error"
    )
    error = answer(code)["error"]
    assert (error["type"], error["line"]) == ("RuntimeError", 6)
    assert "JSONDecodeError" in error["traceback"]
    assert "decoder.py" not in error["traceback"]


def test_a_very_long_message_is_cut():
    error = answer("def execute(d):\n    raise ValueError('x' * 10**6)")["error"]
    assert len(error["message"]) < 5_000
    assert len(error["traceback"]) < 25_000
