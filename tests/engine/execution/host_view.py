"""What the host sees of a template and its boxes; read from the kernel, not from our records."""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from engine.execution.box import Backend
from engine.execution.model import Limits


def template_pid(backend: Backend) -> int:
    """The number of the process that forks boxes now."""
    box = backend.open(Limits())
    try:
        return parent(first_process(box))
    finally:
        box.discard()


def first_process(box) -> int:
    """The number of a forked box's first process."""
    told = Path(f"/proc/self/fdinfo/{box._pidfd}").read_text("ascii")
    return int(told.split("Pid:")[1].split()[0])


def parent(pid: int) -> int:
    return int(_status(pid)["PPid"])


def children(pid: int) -> dict[int, str]:
    """The processes that a process started, and the state of each."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        status = _status(int(folder.name))
        if status.get("PPid") == str(pid):
            found[int(folder.name)] = status["State"][0]
    return found


def nursery_pid(backend: Backend) -> int:
    """The number of the process that holds the libraries: the template's first child."""
    return min(children(template_pid(backend)))


def bounded(engine: str) -> list[int]:
    """How many processes each box's control group holds."""
    boxes = [Path(group) for group in groups(engine) if "template" not in group]
    told = [
        (group / "cgroup.procs").read_text("ascii").split() for group in boxes if _is_leaf(group)
    ]
    return [len(each) for each in told]


def _is_leaf(group: Path) -> bool:
    return not any(child.is_dir() for child in group.iterdir())


def is_there(pid: int) -> bool:
    """Whether a process lives; one that has ended and waits for its parent does not."""
    return _status(pid).get("State", "Z")[0] not in "ZX"


def descriptors(pid: int | str) -> int:
    return len(list(Path(f"/proc/{pid}/fd").iterdir()))


def count_in_memory(pid: int, text: bytes) -> int:
    """How often a text stands in a process's memory; needs root."""
    found = 0
    maps = Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in maps:
            place, rights = line.split()[:2]
            start, end = (int(part, 16) for part in place.split("-"))
            if rights.startswith("r") and start < 1 << 47:
                with contextlib.suppress(OSError):
                    memory.seek(start)
                    found += memory.read(end - start).count(text)
    return found


def groups(engine: str) -> set[str]:
    """The control groups of an engine, by name."""
    root = Path("/sys/fs/cgroup")
    return {str(path) for path in root.glob(f"**/algoapi-studio/{engine}/**/") if path.is_dir()}


def processes(engine: str) -> list[str]:
    """The processes in an engine's control groups, and those of its containers."""
    found = subprocess.run(
        ["docker", "ps", "-q", "--filter", f"label=studio.engine={engine}"],
        capture_output=True, text=True, check=False,
    ).stdout.split()  # fmt: skip
    for group in groups(engine):
        with contextlib.suppress(OSError):
            found += (Path(group) / "cgroup.procs").read_text("ascii").split()
    return found


def eventually(holds: Callable[[], object], seconds: float = 10.0) -> bool:
    """Whether something comes true in time."""
    give_up = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > give_up:
            return False
        time.sleep(0.05)
    return True


def _status(pid: int) -> dict[str, str]:
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return {}
    return {name: rest.strip() for name, _, rest in (line.partition(":") for line in lines)}
