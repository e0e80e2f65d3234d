"""What to warn of about a container engine that works."""

from __future__ import annotations

from collections.abc import Iterator

from engine.execution.engine_facts import EngineFacts, Version
from engine.parts import Caution

REPAIRS_OF_2025 = "CVE-2025-31133, CVE-2025-52565, CVE-2025-52881 (mended in 1.2.8 and 1.3.3)"
CARRIED_BACK = (
    " A distribution may have carried repairs back under its older number: its security tracker "
    "tells."
)


def cautions(engine: EngineFacts) -> tuple[Caution, ...]:
    """Everything to be known of this engine, risks first."""
    found = [*_runtime(engine), *_root(engine), *_walls(engine), *_bounds(engine), *_age(engine)]
    return tuple(sorted(found, key=lambda each: each.severity != "risk"))


def _runtime(engine: EngineFacts) -> Iterator[Caution]:
    if not engine.uses_runc:
        return
    number = Version.parse(engine.runc)
    if number is None:
        if engine.name == "Docker":
            yield Caution(
                kind="runc-unknown",
                title="runc of unknown age",
                severity="note",
                problem="Docker does not say which runc starts its containers, so its known "
                "holes cannot be looked up.",
                remedy="Run `runc --version`: 1.2.8, 1.3.3 and later have them mended.",
            )
        return
    # Debian's 1.1.5+ds1-1+deb12u1 has a repair that its number does not show.
    packaged = CARRIED_BACK if "+" in engine.runc or "ubuntu" in engine.runc else ""
    holes = [
        *(["CVE-2024-21626 (mended in 1.1.12)"] if number < Version(1, 1, 12) else []),
        *([REPAIRS_OF_2025] if _is_before_the_repairs_of_2025(number) else []),
    ]
    if holes:
        yield Caution(
            kind="old-runc",
            title="Old runc",
            severity="risk",
            problem=f"runc {engine.runc} has known ways out of a container by its number: "
            f"{'; '.join(holes)}.",
            remedy=f"Update runc to 1.2.8, 1.3.3 or later.{packaged}",
        )


def _is_before_the_repairs_of_2025(number: Version) -> bool:
    return (
        number < Version(1, 2, 8)
        or Version(1, 3, 0, 0) <= number < Version(1, 3, 3)
        or Version(1, 4, 0, 0) <= number < Version(1, 4, 0, 3)
    )


def _root(engine: EngineFacts) -> Iterator[Caution]:
    if engine.is_rootless or "userns" in engine.security:
        return
    yield Caution(
        kind="rootful",
        title="Engine with root's rights",
        severity="risk",
        problem=f"{engine.name} runs as root and gives containers no user namespace. The code "
        "runs as a user of its own without rights, but a hole in the engine would lead to root.",
        remedy='Run the engine rootless, or put "userns-remap": "default" into '
        "/etc/docker/daemon.json and restart it. Then run `python -m engine doctor` again.",
    )


def _walls(engine: EngineFacts) -> Iterator[Caution]:
    if not engine.security & {"apparmor", "selinux"}:
        yield Caution(
            kind="no-lsm",
            title="No AppArmor or SELinux",
            severity="risk",
            problem="Neither AppArmor nor SELinux confines the containers: one wall less behind "
            "the namespaces and the system call filter.",
            remedy="Use a kernel with AppArmor or SELinux (Debian: apt-get install apparmor), "
            "then restart the engine.",
        )
    if "seccomp" not in engine.security:
        yield Caution(
            kind="no-seccomp",
            title="No system call filter of the engine's own",
            severity="risk",
            problem=f"{engine.name} filters no system calls by itself. The box's own filter is "
            "in force when the code runs, and is then the only one.",
            remedy="Use an engine and a kernel with seccomp, and not its profile `unconfined`.",
        )


def _bounds(engine: EngineFacts) -> Iterator[Caution]:
    unbounded = [name for name in ("memory", "processes", "processor") if name not in engine.bounds]
    if not engine.cgroup or unbounded:
        what = "memory, processes and processor time"
        yield Caution(
            kind="no-cgroups",
            title="No control groups",
            severity="risk",
            problem=f"{engine.name} cannot bound {', '.join(unbounded) or what} here: it has no "
            "control groups for that.",
            remedy="Let the engine use control groups; for a rootless one, version 2 with the "
            "memory, pids and cpu controllers delegated to its user.",
        )
    elif "swap" not in engine.bounds:
        yield Caution(
            kind="no-swap-limit",
            title="Swap is not counted",
            severity="risk",
            problem="The kernel counts no swap for containers: on a machine with swap, a run may "
            "take more memory than its limit.",
            remedy="Start the kernel with swapaccount=1, use control groups version 2, or turn "
            "swap off.",
        )


def _age(engine: EngineFacts) -> Iterator[Caution]:
    number = Version.parse(engine.version)
    if engine.name != "Docker" or number is None or number.major >= 25:
        return
    yield Caution(
        kind="docker-io_uring",
        title="io_uring outside the boxes",
        severity="note",
        problem=f"Docker {engine.version} is older than 25: its standard filter lets containers "
        "use io_uring. The code in a box cannot, since the box's own filter refuses it; other "
        "containers on this machine can.",
        remedy="Update Docker to 25 or later.",
    )
