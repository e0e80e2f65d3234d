"""What to warn of where bubblewrap and the kernel, not a container engine, hold the walls."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from engine.execution.bubblewrap_process import DISABLES_NESTING
from engine.parts import Caution

SWITCHES = (
    (
        "kernel/apparmor_restrict_unprivileged_userns",
        "1",
        "AppArmor lets only programs with a profile make user namespaces (Ubuntu's choice).",
        (
            "Give bwrap an AppArmor profile with `userns,`, or set sysctl "
            "kernel.apparmor_restrict_unprivileged_userns=0."
        ),
    ),
    (
        "kernel/unprivileged_userns_clone",
        "0",
        "The kernel lets only root make user namespaces.",
        "Set sysctl kernel.unprivileged_userns_clone=1.",
    ),
    (
        "user/max_user_namespaces",
        "0",
        "The kernel allows no user namespaces at all.",
        "Set sysctl user.max_user_namespaces=10000; inside a container, allow them there.",
    ),
)


def cautions(version: Sequence[int], *, has_groups: bool) -> tuple[Caution, ...]:
    """Everything to be known of this bubblewrap, risks first.

    Args:
        version: Of bubblewrap.
        has_groups: Whether each box gets a control group.
    """
    found = []
    if not has_groups:
        found.append(
            Caution(
                kind="no-cgroups",
                title="No control groups",
                severity="risk",
                problem="Memory and threads are bounded by per-process limits only, since this "
                "user may not make control groups. A box can have one process, so they hold; the "
                "processor is not shared out, and small files are bounded by their content only.",
                remedy="Run the studio in a systemd unit with Delegate=yes on control groups "
                "version 2, or as root.",
            )
        )
    if tuple(version) < DISABLES_NESTING:
        found.append(
            Caution(
                kind="bubblewrap-nesting",
                title="Old bubblewrap",
                severity="risk",
                problem=f"bubblewrap {'.'.join(map(str, version))} is older than 0.8 and cannot "
                "forbid further user namespaces. The box's own filter refuses them to the code.",
                remedy="Update bubblewrap to 0.8 or later.",
            )
        )
    return (*found, *restrictions())


def restrictions(settings: Path = Path("/proc/sys")) -> tuple[Caution, ...]:
    """What keeps users without rights from making namespaces.

    Args:
        settings: Where the kernel shows its switches.
    """
    found = []
    for name, closed, problem, remedy in SWITCHES:
        with contextlib.suppress(OSError):
            if (settings / name).read_text("ascii").strip() == closed:
                kind = f"userns-{Path(name).name}"
                found.append(
                    Caution(
                        kind=kind,
                        title="Namespaces kept from users",
                        severity="note",
                        problem=problem,
                        remedy=remedy,
                    )
                )
    return tuple(found)
