"""The command's service on a real sandbox, and without one."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from engine.attacks.model import AttackReport
from engine.attacks.service import AttackService
from engine.attacks.table import lines
from engine.errors import InvalidInput
from engine.settings import ROOT
from tests.conftest import missing


@pytest.fixture
def attacks(settings):
    return AttackService(settings)


@pytest.mark.bubblewrap
def test_chosen_attacks_on_a_real_sandbox_hold_and_are_told_as_they_go(attacks):
    heard = []

    report = attacks.attack("bubblewrap", only="f", listener=lambda *told: heard.append(told))

    (sandbox,) = report.sandboxes
    if sandbox.state != "ready":
        missing(f"bubblewrap ({sandbox.detail})")
    assert report.is_held, "\n".join(lines(report))
    names = {each.name for each in sandbox.boundary}
    assert names == {"files", "forged_frames", "forged_answer", "fork_bomb"}
    assert sum(group.programs for group in sandbox.groups) >= 15
    assert heard[0] == ("bubblewrap", 0, sandbox.programs)
    assert heard[-1] == ("bubblewrap", sandbox.programs, sandbox.programs)
    text = "\n".join(lines(report))
    assert text.endswith("Everything held.")
    assert "LEAKED" not in text


@pytest.mark.bubblewrap
def test_many_programs_in_one_box_give_the_same_verdicts(attacks):
    (alone,) = attacks.attack("bubblewrap", only="ge").sandboxes
    (quick,) = attacks.attack("bubblewrap", only="ge", is_alone=False).sandboxes
    if alone.state != "ready":
        missing(f"bubblewrap ({alone.detail})")
    assert [(g.name, g.programs, g.held) for g in alone.groups] == [
        (g.name, g.programs, g.held) for g in quick.groups
    ]


def test_a_sandbox_that_is_not_there_has_not_held(attacks, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    monkeypatch.setenv("DOCKER_HOST", "unix:///nonexistent/docker.sock")

    report = attacks.attack("both", only="f")

    assert [sandbox.state == "ready" for sandbox in report.sandboxes] == [False, False]
    assert not report.is_held
    assert sum("NOT ATTACKED" in line for line in lines(report)) == 2


def test_unknown_name_is_refused(attacks):
    with pytest.raises(InvalidInput, match="begins with 'nothing_like_this'"):
        attacks.attack("bubblewrap", only="nothing_like_this")


def test_report_of_no_sandbox_or_no_program_or_no_control_has_not_held():
    assert not AttackReport(sandboxes=()).is_held


@pytest.mark.bubblewrap
def test_command_prints_json_alone_and_says_by_its_code_whether_all_held(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "engine", "attack", "--backend=bubblewrap", "--json", "--only=open"],
        cwd=ROOT,
        env=os.environ | {"STUDIO_DATA_DIR": str(tmp_path / "var")},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    report = json.loads(done.stdout)
    if report["sandboxes"][0]["state"] != "ready":
        missing("bubblewrap")
    assert report["is_held"] is True
    assert report["sandboxes"][0]["programs"] >= 4
    assert done.returncode == 0
