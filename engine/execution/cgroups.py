"""Bounds for boxes that no container engine bounds: the kernel's control groups."""

from __future__ import annotations

import contextlib
import os
import platform
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from engine.execution.model import Limits

ROOT = Path("/sys/fs/cgroup")
NAME = "algoapi-studio"
PERIOD_US = 100_000
REMOVE_S = 2.0
# All boxes together would else weigh as much as one ordinary process of a busy machine.
SHARE = 16
# From this kernel on, a user's processes are counted per user namespace, so per box.
COUNTS_PER_NAMESPACE = (5, 14)


class Group(Protocol):
    """The control group of one box."""

    def add(self, pid: int) -> None:
        """Bound a process."""

    def memory_kills(self) -> int:
        """Processes ended for want of memory."""

    def process_denials(self) -> int:
        """Processes refused for being one too many."""

    def remove(self) -> None:
        """Remove the group; its processes have ended."""


class Hierarchy(Protocol):
    """A way to make groups on this machine."""

    label: str

    def make(self, name: str, limits: Limits) -> Group:
        """Make a group with these bounds."""

    def names(self) -> list[str]:
        """The engines that have groups."""

    def clear(self, name: str) -> None:
        """Remove what an engine left, its processes included."""


class Folders:
    """A group that is one folder per controller.

    Args:
        folders: Made already, bounds written.
        kills: The file and key that count memory kills.
        denials: The file that counts refused processes.
    """

    def __init__(self, folders: Iterable[Path], kills: Path, denials: Path) -> None:
        self._folders = list(folders)
        self._kills, self._denials = kills, denials

    def add(self, pid: int) -> None:
        """Bound a process."""
        for folder in self._folders:
            (folder / "cgroup.procs").write_text(str(pid), "ascii")

    def memory_kills(self) -> int:
        """Processes ended for want of memory."""
        return _count(self._kills, "oom_kill")

    def process_denials(self) -> int:
        """Processes refused for being one too many."""
        return _count(self._denials, "max")

    def remove(self) -> None:
        """Remove the folders, waiting a moment for the last process."""
        for folder in self._folders:
            _remove(folder)


class Version1:
    """Control groups v1, which only root may make."""

    label = "cgroup v1"
    controllers = ("memory", "pids", "cpu")

    def make(self, name: str, limits: Limits) -> Group:
        """Make a group with these bounds."""
        memory, pids, cpu = (ROOT / each / NAME / name for each in self.controllers)
        is_first = not cpu.parent.exists()
        for folder in (memory, pids, cpu):
            folder.mkdir(parents=True)
        if is_first:
            for parent in (cpu.parent, cpu.parent.parent):
                (parent / "cpu.shares").write_text(str(1024 * SHARE), "ascii")
        total = str(limits.memory_mb << 20)
        (memory / "memory.limit_in_bytes").write_text(total, "ascii")
        with contextlib.suppress(OSError):  # absent where the kernel does not count swap
            (memory / "memory.memsw.limit_in_bytes").write_text(total, "ascii")
        # One more than for a container: bubblewrap itself is counted.
        (pids / "pids.max").write_text(str(limits.processes + 1), "ascii")
        (cpu / "cpu.cfs_period_us").write_text(str(PERIOD_US), "ascii")
        (cpu / "cpu.cfs_quota_us").write_text(str(int(limits.cpus * PERIOD_US)), "ascii")
        return Folders((memory, pids, cpu), memory / "memory.oom_control", pids / "pids.events")

    def names(self) -> list[str]:
        """The engines that have groups."""
        return _subfolders(ROOT / self.controllers[0] / NAME)

    def clear(self, name: str) -> None:
        """Remove what an engine left."""
        for each in self.controllers:
            _clear(ROOT / each / NAME / name)


class Version2:
    """Control groups v2, in a folder where this user may make them.

    Args:
        base: A folder whose children may have memory, pids and cpu bounds.
    """

    label = "cgroup v2"

    def __init__(self, base: Path) -> None:
        self._base = base

    def make(self, name: str, limits: Limits) -> Group:
        """Make a group with these bounds."""
        engine, _, box = name.partition("/")
        parent = self._base / engine
        parent.mkdir(exist_ok=True)
        _enable(parent)
        (parent / "cpu.weight").write_text(str(100 * SHARE), "ascii")
        folder = parent / box
        folder.mkdir()
        (folder / "memory.max").write_text(str(limits.memory_mb << 20), "ascii")
        with contextlib.suppress(OSError):  # absent where the kernel does not count swap
            (folder / "memory.swap.max").write_text("0", "ascii")
        (folder / "pids.max").write_text(str(limits.processes + 1), "ascii")
        quota = int(limits.cpus * PERIOD_US)
        (folder / "cpu.max").write_text(f"{quota} {PERIOD_US}", "ascii")
        return Folders([folder], folder / "memory.events", folder / "pids.events")

    def names(self) -> list[str]:
        """The engines that have groups."""
        return _subfolders(self._base)

    def clear(self, name: str) -> None:
        """Remove what an engine left."""
        _clear(self._base / name)


def best() -> Hierarchy | None:
    """The first way that passes a trial; None leaves only per-process bounds."""
    for hierarchy in _candidates():
        trial = f"trial-{os.getpid()}/box"
        try:
            group = hierarchy.make(trial, Limits())
            group.process_denials()
            group.remove()
        except OSError:
            continue
        finally:
            hierarchy.clear(trial.partition("/")[0])
        return hierarchy
    return None


def counts_processes() -> bool:
    """Whether a process's own bound on processes counts a box's apart from those of other boxes."""
    kernel = platform.release().split("-")[0].split(".")[:2]
    return tuple(int(part) for part in kernel) >= COUNTS_PER_NAMESPACE


def parent_of_containers(driver: str) -> str | None:
    """A group for our containers that weighs as much as they are; None where it is not ours."""
    if driver != "cgroupfs" or os.geteuid() != 0:
        return None
    for controller, file, weight in (("cpu", "cpu.shares", 1024), ("", "cpu.weight", 100)):
        folder = ROOT / controller / f"{NAME}.docker"
        with contextlib.suppress(OSError):
            if (ROOT / controller / "cgroup.procs").exists():
                folder.mkdir(exist_ok=True)
                (folder / file).write_text(str(weight * SHARE), "ascii")
                return f"/{folder.name}"
    return None


def _candidates() -> list[Hierarchy]:
    found: list[Hierarchy] = []
    with contextlib.suppress(OSError):
        if (ROOT / "cgroup.controllers").exists():
            found.append(Version2(_delegated()))
    if os.geteuid() == 0 and (ROOT / "memory" / "memory.limit_in_bytes").exists():
        found.append(Version1())
    return found


def _delegated() -> Path:
    """A folder of our own with the controllers switched on; moves us into a leaf if need be."""
    if os.geteuid() == 0:
        parent = ROOT
    else:
        own = Path("/proc/self/cgroup").read_text("ascii").strip().rpartition(":")[2]
        parent = ROOT / own.lstrip("/")
        leaf = parent / f"{NAME}-engine"
        leaf.mkdir(exist_ok=True)
        (leaf / "cgroup.procs").write_text(str(os.getpid()), "ascii")
    _enable(parent)
    base = parent / NAME
    base.mkdir(exist_ok=True)
    _enable(base)
    (base / "cpu.weight").write_text(str(100 * SHARE), "ascii")
    return base


def _enable(folder: Path) -> None:
    (folder / "cgroup.subtree_control").write_text("+memory +pids +cpu", "ascii")


def _count(file: Path, key: str) -> int:
    with contextlib.suppress(OSError):
        for line in file.read_text("ascii").splitlines():
            if line.startswith(f"{key} "):
                return int(line.split()[1])
    return 0


def _subfolders(folder: Path) -> list[str]:
    with contextlib.suppress(OSError):
        return [each.name for each in folder.iterdir() if each.is_dir()]
    return []


def _clear(folder: Path) -> None:
    for inner in _subfolders(folder):
        _clear(folder / inner)
    with contextlib.suppress(OSError):
        for line in (folder / "cgroup.procs").read_text("ascii").split():
            os.kill(int(line), 9)
    _remove(folder)


def _remove(folder: Path) -> None:
    give_up = time.monotonic() + REMOVE_S
    while folder.is_dir() and time.monotonic() < give_up:
        with contextlib.suppress(OSError):
            folder.rmdir()
            return
        time.sleep(0.01)
