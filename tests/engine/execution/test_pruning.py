"""What earlier versions left goes when nobody uses it, and never before."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docker
import pytest

from engine.errors import Unavailable
from engine.execution import image, pruning
from engine.execution.leases import Lease
from engine.execution.pruning import DAY_S, HOUR_S, outdated, prune
from engine.execution.rootfs import Rootfs
from engine.settings import ROOT
from tests.conftest import missing

HOLDER = """
import sys, time
from pathlib import Path
from engine.execution.leases import Lease

lease = Lease([Path(sys.argv[1])])
print("held", flush=True)
time.sleep(60)
"""


def tree(folder: Path, name: str, idle_s: float) -> Path:
    made = folder / name
    (made / "usr" / "lib").mkdir(parents=True)
    (made / "usr" / "lib" / "file").write_text("content")
    used = time.time() - idle_s
    os.utime(made, (used, used))
    return made


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"build.lock"}


def test_trees_of_earlier_versions_go_but_the_newest_two_stay_for_a_day(tmp_path: Path):
    tree(tmp_path, "runner-wanted", 30 * DAY_S)
    for hours in (2, 3, 4, 30):
        tree(tmp_path, f"runner-{hours}", hours * HOUR_S)
    tree(tmp_path, "base-old", 2 * DAY_S)
    tree(tmp_path, "base-young", 5 * HOUR_S)
    assert set(prune(tmp_path, {"runner-wanted"})) == {"runner-4", "runner-30", "base-old"}
    assert names(tmp_path) == {"runner-wanted", "runner-2", "runner-3", "base-young"}


def test_tree_that_was_used_within_the_hour_stays_however_many_there_are(tmp_path: Path):
    for minutes in range(1, 6):
        tree(tmp_path, f"runner-{minutes}", minutes * 60)
    assert prune(tmp_path, set()) == []


def test_tree_that_a_living_engine_holds_stays_until_that_engine_is_killed(tmp_path: Path):
    held = tree(tmp_path, "base-held", 3 * DAY_S)
    engine = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(held)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    try:
        assert engine.stdout.readline() == "held\n"
        os.utime(held, (0, 0))
        assert prune(tmp_path, set()) == []
    finally:
        engine.kill()
        engine.wait()
    assert prune(tmp_path, set()) == ["base-held"]


def test_taking_a_tree_counts_as_its_use(tmp_path: Path):
    taken = tree(tmp_path, "runner-taken", 3 * DAY_S)
    Lease([taken]).close()
    assert prune(tmp_path, set()) == []


def test_lease_that_is_dropped_lets_go(tmp_path: Path):
    taken = tree(tmp_path, "runner-taken", 0)
    lease = Lease([taken])
    os.utime(taken, (0, 0))
    assert prune(tmp_path, set()) == []
    del lease
    assert prune(tmp_path, set()) == ["runner-taken"]


def test_tree_that_is_gone_cannot_be_held(tmp_path: Path):
    base = tree(tmp_path, "base-1", 0)
    with pytest.raises(Unavailable, match="removed just now"):
        Rootfs(base, tmp_path / "runner-gone").hold()
    os.utime(base, (0, 0))
    assert prune(tmp_path, set()) == ["base-1"]


def test_half_of_a_killed_build_goes_and_other_files_stay(tmp_path: Path):
    tree(tmp_path, "building-xyz", 0)
    tree(tmp_path, "notes", 30 * DAY_S)
    prune(tmp_path, set())
    assert names(tmp_path) == {"notes"}


def test_folder_that_is_not_there_holds_nothing_to_remove(tmp_path: Path):
    assert prune(tmp_path / "none", set()) == []


def test_only_the_newest_two_of_the_unused_outlive_an_hour():
    assert outdated({"a": 2 * HOUR_S, "b": 90, "c": 3 * HOUR_S, "d": 4 * HOUR_S}) == ["c", "d"]


@pytest.fixture
def client() -> Any:
    try:
        made = docker.from_env()
        made.ping()
    except docker.errors.DockerException:
        missing("Docker")
    return made


class Images:
    """Tiny images under a name that no studio has."""

    def __init__(self, client: Any, folder: Path) -> None:
        self.client, self.folder = client, folder
        self.name = f"studio-pruning-test-{uuid.uuid4().hex[:8]}"

    def build(self, part: str, name: str, below: str = "scratch") -> str:
        """Build one image from a tree of its own; returns its tag."""
        made = tree(self.folder, name, 0)
        layer = image.Layer(f"{self.name}/{part}:{name}", made, "", name)
        image._build(self.client, layer, below)
        return layer.tag

    def tags(self) -> set[str]:
        """What there is now."""
        found = self.client.images.list(filters={"reference": f"{self.name}/*"})
        return {tag for each in found for tag in each.tags}

    def prune(self) -> list[str]:
        """As a version that wants ``base-wanted`` and ``runner-wanted``."""
        wanted = Rootfs(self.folder / "base-wanted", self.folder / "runner-wanted")
        return image.prune(self.client, wanted, self.name)


@pytest.fixture
def images(client: Any, tmp_path: Path) -> Iterator[Images]:
    made = Images(client, tmp_path / "trees")
    yield made
    for tag in made.tags():
        client.images.remove(tag, force=True)


def lose(*trees: Path) -> None:
    for each in trees:
        each.rename(each.with_name(f"gone-{each.name}"))


@pytest.mark.docker
def test_image_goes_with_its_tree_and_the_wanted_one_stays(
    images: Images, monkeypatch: pytest.MonkeyPatch
):
    base = images.build("base", "base-old")
    tags = {images.build("box", f"runner-{name}", base) for name in ("old", "held", "wanted")}
    lose(*(images.folder / name for name in ("base-old", "runner-old", "runner-wanted")))
    assert images.prune() == []  # they are too young
    monkeypatch.setattr(pruning, "DAY_S", 0)
    assert set(images.prune()) == {base, f"{images.name}/box:runner-old"}
    assert images.tags() == tags - {f"{images.name}/box:runner-old"}


@pytest.mark.docker
def test_image_of_a_container_stays_until_the_container_is_gone(
    images: Images, monkeypatch: pytest.MonkeyPatch
):
    tag = images.build("box", "runner-old")
    lose(images.folder / "runner-old")
    monkeypatch.setattr(pruning, "DAY_S", 0)
    container = images.client.containers.create(tag, command=["/none"], network_mode="none")
    try:
        assert images.prune() == []
        assert images.tags() == {tag}
    finally:
        container.remove()
    assert images.prune() == [tag]


@pytest.mark.docker
def test_image_of_another_users_trees_is_left_to_that_user(
    images: Images, monkeypatch: pytest.MonkeyPatch
):
    tag = images.build("box", "runner-old")
    lose(images.folder / "runner-old")
    monkeypatch.setattr(pruning, "DAY_S", 0)
    elsewhere = Rootfs(Path("/elsewhere/base-wanted"), Path("/elsewhere/runner-wanted"))
    assert image.prune(images.client, elsewhere, images.name) == []
    images.folder.rename(images.folder.with_name("moved"))  # that user's folder is gone
    assert image.prune(images.client, elsewhere, images.name) == [tag]
