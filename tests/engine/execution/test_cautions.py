"""Warnings are read from what an engine and a kernel say, and say no more than that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.execution import engine_cautions, forks, kernel_cautions
from engine.execution.engine_facts import EngineFacts, Version

ENGINES = Path(__file__).parent / "engines"


def read(name: str, runtime: str = "") -> EngineFacts:
    told = json.loads((ENGINES / f"{name}.json").read_text("utf-8"))
    return EngineFacts.read(told["version"], told["info"], runtime)


def kinds(engine: EngineFacts) -> list[str]:
    return [each.kind for each in engine_cautions.cautions(engine)]


# The first was recorded from a real engine; the others have the shape of their versions.
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("debian-12-docker-20.10", ["old-runc", "rootful", "no-lsm", "docker-io_uring"]),
        ("docker-28-rootless-patched", []),
        ("docker-28-old-runc", ["old-runc", "rootful"]),
        (
            "docker-1.13-on-centos-7",
            ["rootful", "no-swap-limit", "runc-unknown", "docker-io_uring"],
        ),
        (
            "docker-24-rootless-without-cgroups",
            ["old-runc", "no-lsm", "no-seccomp", "no-cgroups", "docker-io_uring"],
        ),
        ("podman-4-rootless", []),
    ],
)
def test_each_engine_gets_the_warnings_that_it_deserves(name: str, expected: list[str]):
    assert kinds(read(name)) == expected


def test_no_recorded_engine_is_left_out():
    named = next(
        mark.args[1]
        for mark in test_each_engine_gets_the_warnings_that_it_deserves.pytestmark
        if mark.name == "parametrize"
    )
    assert {path.stem for path in ENGINES.glob("*.json")} == {name for name, _ in named}


def test_debians_runc_is_told_by_its_whole_version_and_may_be_repaired():
    engine = read("debian-12-docker-20.10")
    (warning,) = (each for each in engine_cautions.cautions(engine) if each.kind == "old-runc")
    assert engine.runc == "1.1.5+ds1-1+deb12u1"
    assert "CVE-2024-21626" in warning.problem
    assert "CVE-2025-52881" in warning.problem
    assert "distribution" in warning.remedy


def test_runc_from_its_own_project_is_not_excused_by_a_distribution():
    (warning, _) = engine_cautions.cautions(read("docker-28-old-runc"))
    assert warning.problem.startswith("runc 1.2.5 has")
    assert "CVE-2024-21626" not in warning.problem
    assert "CVE-2025-31133" in warning.problem
    assert "distribution" not in warning.remedy


def test_another_runtime_than_runc_is_not_warned_of_runcs_holes():
    engine = read("debian-12-docker-20.10", runtime="runsc")
    assert engine.runtime == "runsc"
    assert "old-runc" not in kinds(engine)


@pytest.mark.parametrize(
    ("written", "is_warned"),
    [
        ("1.0.0-rc10", True),
        ("1.0.0~rc93+ds1", True),
        ("1.1.11", True),
        ("1.1.12", True),
        ("1.2.7", True),
        ("1.2.8", False),
        ("1.2.10", False),
        ("1.3.0-rc.1", True),
        ("1.3.2", True),
        ("1.3.3", False),
        ("1.4.0-rc.2", True),
        ("1.4.0-rc.3", False),
        ("1.4.0", False),
        ("2.0.0", False),
    ],
)
def test_runc_is_old_on_each_line_of_versions_until_its_own_repair(written: str, is_warned: bool):
    told = {"Components": [{"Name": "runc", "Version": written}]}
    info = {"DefaultRuntime": "runc", "SecurityOptions": ["name=rootless", "name=selinux"]}
    assert ("old-runc" in kinds(EngineFacts.read(told, info))) is is_warned


def test_engine_that_remaps_users_is_not_said_to_run_as_root():
    info = {"SecurityOptions": ["name=seccomp,profile=builtin", "name=apparmor", "name=userns"]}
    assert "rootful" not in kinds(EngineFacts.read({}, info))


@pytest.mark.parametrize("text", ["", "dev", "library-import", "<unknown>"])
def test_text_that_is_no_version_is_no_version(text: str):
    assert Version.parse(text) is None


def test_release_candidate_comes_before_its_release():
    written = ["20.10.24+dfsg1", "v25.0.0-rc.1", "25.0.0", "28.2.2"]
    parsed = [Version.parse(each) for each in written]
    assert parsed == sorted(parsed)
    assert len(set(parsed)) == len(parsed)


def switches(folder: Path, **values: str) -> Path:
    for name, value in values.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{value}\n", "ascii")
    return folder


def test_ubuntu_that_keeps_namespaces_from_users_is_named_with_its_switch(tmp_path: Path):
    shown = switches(tmp_path, kernel__apparmor_restrict_unprivileged_userns="1")
    (warning,) = kernel_cautions.restrictions(shown)
    assert "kernel.apparmor_restrict_unprivileged_userns=0" in warning.remedy


def test_open_kernel_has_no_restriction_to_name(tmp_path: Path):
    shown = switches(
        tmp_path,
        kernel__apparmor_restrict_unprivileged_userns="0",
        kernel__unprivileged_userns_clone="1",
        user__max_user_namespaces="63432",
    )
    assert kernel_cautions.restrictions(shown) == ()


def test_kernel_without_user_namespaces_is_named(tmp_path: Path):
    shown = switches(tmp_path, kernel__unprivileged_userns_clone="0", user__max_user_namespaces="0")
    assert len(kernel_cautions.restrictions(shown)) == 2


def test_old_bubblewrap_without_groups_gets_both_warnings():
    found = kernel_cautions.cautions((0, 6, 2), has_groups=False)
    assert [each.kind for each in found[:2]] == ["no-cgroups", "bubblewrap-nesting"]
    assert "0.6.2" in found[1].problem


def test_young_bubblewrap_with_groups_gets_neither():
    found = kernel_cautions.cautions((0, 8, 0), has_groups=True)
    assert not {"no-cgroups", "bubblewrap-nesting"} & {each.kind for each in found}


def test_boxes_that_cannot_be_forked_say_why():
    (note,) = forks.cautions("this user may not make control groups")
    assert "this user may not make control groups" in note.problem
    assert note.severity == "note"
    assert forks.cautions("") == ()
