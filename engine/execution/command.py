"""How Python is started in a box; the same in every sandbox."""

from __future__ import annotations

# Isolated from the environment and the user's site, no bytecode written, UTF-8 throughout.
PYTHON = ["/usr/bin/python3", "-I", "-S", "-B", "-X", "utf8", "/opt/studio/sandbox/boot.py"]
TEMPLATE = ["template"]
SCRATCH = "/tmp"  # noqa: S108 - inside the box, where it is a file system of the run's own
ENVIRONMENT = {
    "HOME": SCRATCH,
    "LANG": "C.UTF-8",
    "PATH": "/usr/bin",
    "TMPDIR": SCRATCH,
    # One processor's worth of time: more threads only cost memory.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    # No process can be started, so parallel jobs run in turn instead of failing.
    "JOBLIB_MULTIPROCESSING": "0",
    "LOKY_MAX_CPU_COUNT": "1",
}
READY_S = 40.0
FIRST_UID, UIDS = 710_000, 1_000


def uid(turn: int) -> int:
    """A user number that nobody has, another one for each box of a while."""
    return FIRST_UID + turn % UIDS
