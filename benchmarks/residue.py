"""What a thousand mixed runs leave behind on the machine: counted before and after.

Runs end well, by an error, by time, memory, threads, a crash, too much output, a file left in
scratch, a daemon thread, a wish to cancel; on each sandbox that works here. Prints a table and
writes ``benchmarks/results/residue.json``. Run: python benchmarks/residue.py
"""

from __future__ import annotations

import collections
import gc
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import docker  # noqa: E402 - the line above finds it
import docker.errors  # noqa: E402 - as above

from engine.execution.command import FIRST_UID, UIDS  # noqa: E402 - as above
from engine.execution.docker_options import KIND, LABEL  # noqa: E402 - as above
from engine.execution.identity import lock_folder  # noqa: E402 - as above
from engine.execution.model import Job, Limits, Status  # noqa: E402 - as above
from engine.execution.service import ExecutionService  # noqa: E402 - as above
from engine.settings import Settings  # noqa: E402 - as above

RESULTS = ROOT / "benchmarks" / "results" / "residue.json"
RUNS, THREADS = 1_000, 4
BODIES = {
    "ok": "return {'n': 1}",
    "file": "open('/tmp/left', 'w').write('x' * 1_000_000)\n    return {}",
    "thread": "import threading, time\n    threading.Thread(target=time.sleep, args=(99,), "
    "daemon=True).start()\n    return {}",
    "error": "raise ValueError('no')",
    "exit": "import os; os._exit(3)",
    "crash": "import ctypes; ctypes.string_at(0)",
    "time": "while True: pass",
    "memory": "return {'n': len(bytearray(2 << 30))}",
    "threads": "import threading, time\n    for _ in range(500): "
    "threading.Thread(target=time.sleep, args=(9,)).start()",
    "output": "while True: print('x' * 100_000)",
    "cancel": "import time; time.sleep(60)",
}
# Mostly short ones, as in life: the long ones are a tenth of all.
MIX = ["ok", "ok", "ok", "file", "thread", "error", "exit", "crash", "memory"] * 4 + [
    "time", "threads", "output", "cancel",
]  # fmt: skip
# While boxes stand ready, these must be more: else the counting would see nothing.
SEEN = ("processes", "control_groups", "own_descriptors", "own_threads")
SPARED = {"time": 0.3}


def main() -> int:
    """Count, run, count again; 1 when anything is left."""
    found: dict[str, float] = {}
    left = 0
    for name in ("docker", "bubblewrap"):
        with tempfile.TemporaryDirectory() as folder:
            # Others on this machine make temporary files too; these are ours alone.
            data_dir, tempfile.tempdir = Path(folder) / "data", str(Path(folder) / "tmp")
            data_dir.mkdir()
            Path(tempfile.tempdir).mkdir()
            before = _count(data_dir)
            endings = _perform(name, data_dir)
            if not endings:
                print(f"{name} does not work here; it is left out")
                continue
            gc.collect()
            time.sleep(1)  # the kernel takes down namespaces in its own time
            after = _count(data_dir)
            tempfile.tempdir = None
        print(f"{name}: {dict(sorted(endings.items()))}")
        for what, count in after.items():
            print(f"  {what:24} before {before[what]:6} after {count:6}")
            found[f"{name}_{what}_left"] = count - before[what]
            left += max(count - before[what], 0)
        found[f"{name}_runs"] = sum(endings.values())
        found[f"{name}_kinds_of_ending"] = len(endings)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    print(f"left in all: {left}")
    return 1 if left else 0


def _perform(name: str, data_dir: Path) -> dict[str, int]:
    service = ExecutionService(Settings(sandbox=name, data_dir=data_dir))
    endings: collections.Counter[str] = collections.Counter()
    before = _count(data_dir)
    try:
        if service.run(_job("ok")).status is not Status.OK:
            return {}
        now = _count(data_dir)
        if os.geteuid() == 0 and not all(now[each] > before[each] for each in SEEN):
            sys.exit(f"the counting misses what is there: {before} {now}")
        with ThreadPoolExecutor(THREADS) as threads:
            work = (MIX[number % len(MIX)] for number in range(RUNS))
            endings.update(threads.map(lambda kind: _one(service, kind), work))
    finally:
        service.close()
    return dict(endings)


def _one(service: ExecutionService, kind: str) -> str:
    cancel = threading.Event()
    if kind == "cancel":
        threading.Timer(0.3, cancel.set).start()
    return service.run(_job(kind), cancel).status.value


def _job(kind: str) -> Job:
    code = f"def execute(testData):\n    {BODIES[kind]}\n"
    limits = Limits(wall_s=SPARED.get(kind, 20.0))
    return Job(run_id=kind, code=code, payload={}, limits=limits)


def _count(data_dir: Path) -> dict[str, int]:
    """What a box is made of, as far as it can be seen from the host."""
    counts: dict[str, Callable[[], int]] = {
        "processes": lambda: sum(map(_is_of_a_box, Path("/proc").glob("[0-9]*"))),
        "containers": _containers,
        "control_groups": lambda: sum(1 for _ in _groups()),
        "mounts": lambda: len(Path("/proc/self/mountinfo").read_text().splitlines()),
        "files": lambda: (
            sum(1 for _ in data_dir.rglob("*"))
            + sum(1 for each in lock_folder(data_dir).glob("*") if not each.name.endswith(".lock"))
        ),
        "temporary_files": lambda: len(list(Path(tempfile.gettempdir()).iterdir())),
        "own_descriptors": lambda: len(list(Path("/proc/self/fd").iterdir())),
        "own_threads": threading.active_count,
        "own_children": lambda: len(
            Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
        ),
    }
    return {name: count() for name, count in counts.items()}


def _is_of_a_box(process: Path) -> bool:
    # By its own status: the folder of a process that nobody may read belongs to root.
    try:
        told = (process / "status").read_text("ascii", "replace")
    except OSError:
        return False
    users = next(line.split()[1:] for line in told.splitlines() if line.startswith("Uid:"))
    return any(FIRST_UID <= int(user) < FIRST_UID + UIDS for user in users)


def _containers() -> int:
    try:
        client = docker.from_env()
        return len(client.containers.list(all=True, filters={"label": f"{LABEL}={KIND}"}))
    except docker.errors.DockerException:
        return 0


def _groups() -> list[Path]:
    root = Path("/sys/fs/cgroup")
    return [
        path for top in root.rglob("algoapi-studio") for path in top.rglob("*") if path.is_dir()
    ]


if __name__ == "__main__":
    sys.exit(main())
