"""What is put out for the attackers is real, is seen when touched, and is taken in again."""

from __future__ import annotations

import os
import socket

import pytest

from engine.attacks.canary import VARIABLE, Canary


def test_every_touch_from_outside_is_seen_and_put_right():
    with Canary() as canary:
        assert [control.name for control in canary.prove() if not control.is_seen] == []
        assert canary.touched() == ()
        assert canary.path.read_text() == canary.file_secret


def test_nothing_is_left_afterwards(tmp_path):
    with Canary(near=tmp_path / "var") as canary:
        assert os.environ[VARIABLE] == canary.variable_secret
        paths = [*canary.paths, canary.path.parent]
        port = canary.payload()["port"]
        assert all(path.exists() for path in paths)
    assert not any(path.exists() for path in paths)
    assert VARIABLE not in os.environ
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), 1)


def test_the_file_beside_the_data_is_watched_too(tmp_path):
    with Canary(near=tmp_path) as canary:
        canary.paths[1].write_text("x")
        assert canary.touched() == ("the file was changed",)


def test_a_folder_that_others_may_not_enter_fails_the_proof(tmp_path, monkeypatch):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    monkeypatch.setattr("tempfile.tempdir", str(closed))
    with Canary() as canary:
        unseen = [control.name for control in canary.prove() if not control.is_seen]
    assert unseen == ["anyone on the host may read the file"]


def test_secrets_are_told_apart():
    with Canary() as canary:
        assert canary.secrets_in(f"x{canary.file_secret}y") == ("the file's content",)
        assert canary.secrets_in(f"{canary.variable_secret}") == ("the environment",)
        assert canary.secrets_in("canary-") == ()
