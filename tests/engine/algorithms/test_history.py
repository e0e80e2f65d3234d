"""The history by itself: what git holds is what was given."""

from __future__ import annotations

import os
import subprocess

import pytest

from engine.algorithms.history import History
from engine.errors import InvalidInput, NotFound

ID = "0123456789abcdef" * 2


@pytest.fixture
def history(tmp_path):
    return History(tmp_path / "algorithms")


def keep(history, code, spec=None):
    with history.locked(ID):
        return history.commit(ID, code, spec, "Why\n\nBecause.", "Ada")


def test_log_is_newest_first(history):
    first, second = keep(history, "a = 1\n"), keep(history, "a = 2\n")
    assert history.log(ID) == (second, first)
    assert first.message == "Why\n\nBecause."


def test_log_of_nothing_is_empty(history):
    assert history.log(ID) == ()


def test_repository_is_plain_git_with_two_files(history, tmp_path):
    made = keep(history, "a = 1\n", {"b": 1, "a": None})
    folder = tmp_path / "algorithms" / ID
    done = subprocess.run(
        ["git", "-C", folder, "-c", "safe.directory=*", "ls-tree", "--name-only", made.sha],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["algorithm.py", "spec.json"]
    assert history.spec(ID, made.sha) == {"b": 1, "a": None}


def test_repository_owned_by_someone_else_is_still_read(history, tmp_path):
    made = keep(history, "a = 1\n")
    if os.geteuid() == 0:
        for path in [tmp_path / "algorithms" / ID, *(tmp_path / "algorithms" / ID).rglob("*")]:
            os.chown(path, 12345, 12345)
    assert history.code(ID, made.sha) == "a = 1\n"


@pytest.mark.parametrize("sha", ["HEAD", "--output=/tmp/x", "main", "", "z" * 40])
def test_what_is_not_a_commit_is_refused(history, sha):
    keep(history, "a = 1\n")
    with pytest.raises(InvalidInput):
        history.code(ID, sha)


@pytest.mark.parametrize("wanted", ["..", "a/../../b", "A" * 32, ID + "\n", "-" * 32])
def test_what_is_not_an_id_is_not_found(history, wanted):
    with pytest.raises(NotFound):
        history.log(wanted)
