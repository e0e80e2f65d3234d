"""Boxes made by bubblewrap: namespaces without a container engine, and never as root."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import subprocess
import threading

from engine.errors import Unavailable
from engine.execution import cgroups, forks, kernel_cautions, rootfs
from engine.execution.box import Box
from engine.execution.bubblewrap_box import BubblewrapBox, template
from engine.execution.bubblewrap_process import Making
from engine.execution.forks import Forks
from engine.execution.identity import Identity, reap_groups
from engine.execution.leases import Lease
from engine.execution.model import Limits
from engine.execution.template import Template
from engine.execution.trial import About, trial
from engine.parts import PartState
from engine.settings import Settings

REMEDY = "Install bubblewrap (Debian: apt-get install bubblewrap)."
BLOCKED = (
    "Let users make namespaces: sysctl kernel.unprivileged_userns_clone=1, and on Ubuntu "
    "kernel.apparmor_restrict_unprivileged_userns=0; inside a container, allow them there."
)


class BubblewrapBackend:
    """Makes boxes with bubblewrap.

    Args:
        settings: Where the file tree lies.
        identity: Who this engine is.
    """

    name = "bubblewrap"

    def __init__(self, settings: Settings, identity: Identity) -> None:
        self._settings = settings
        self._identity = identity
        self._turns = itertools.count(os.getpid())
        self._lock = threading.Lock()
        self._making: Making | None = None
        self._lease: Lease | None = None
        self._forks = Forks(self._template)

    def prepare(self) -> str:
        """Find bubblewrap, build the file tree, choose the bounds; returns the tree's digest.

        Raises:
            Unavailable: It is not installed, or another sandbox is asked for by its runtime.
        """
        if runtime := self._settings.sandbox_runtime:
            raise Unavailable(
                f"bubblewrap cannot start boxes with {runtime}, which is asked for.",
                "Use Docker, or unset STUDIO_SANDBOX_RUNTIME.",
            )
        with self._lock:
            if self._making is None:
                program = shutil.which("bwrap", path=f"{os.defpath}:/usr/local/bin")
                if program is None:
                    raise Unavailable("bubblewrap is not installed.", REMEDY)
                tree = rootfs.ensure(self._settings)
                self._lease = tree.hold()
                self._making = Making(program, _version(program), tree, cgroups.best())
            return self._making.tree.digest

    def open(self, limits: Limits) -> Box:
        """Start a box and wait until it is ready."""
        making = self._prepared()
        forked = self._forks.open(limits) if self._settings.sandbox_forks else None
        return forked or self._open_alone(making, limits)

    def _open_alone(self, making: Making, limits: Limits) -> Box:
        turn = next(self._turns)
        group = None
        if making.hierarchy is not None:
            group = making.hierarchy.make(f"{self._identity.id}/{turn}", limits)
        try:
            box = BubblewrapBox(making, limits, group, turn)
        except OSError as error:
            if group:
                group.remove()
            raise Unavailable(f"bubblewrap cannot be started: {error}", REMEDY) from error
        try:
            box.start()
        except Unavailable:
            box.discard()
            raise
        return box

    def _prepared(self) -> Making:
        self.prepare()
        assert self._making is not None  # noqa: S101 - prepare set it or raised
        return self._making

    def _template(self) -> Template:
        return template(self._prepared(), self._identity.id, next(self._turns))

    def probe(self) -> PartState:
        """Run one trial job in a box."""
        state = trial(self, self._about)
        if state.state == "missing" and self._making is not None and not state.version:
            found = kernel_cautions.restrictions()
            remedy = " ".join(each.remedy for each in found) or BLOCKED
            return state.model_copy(update={"remedy": remedy, "warnings": found})
        return state

    def reap(self) -> int:
        """Remove control groups of engines that no longer live; their boxes ended with them."""
        return reap_groups(cgroups.best(), self._identity)

    def close(self) -> None:
        """End the template, and remove this engine's control group."""
        self._forks.close()
        with self._lock:
            if self._making and self._making.hierarchy:
                self._making.hierarchy.clear(self._identity.id)
            self._making = self._lease = None

    def _about(self) -> About:
        making = self._making
        if making is None:
            return About()
        bound = making.hierarchy.label if making.hierarchy else "per-process limits only"
        user = "as a user of its own" if os.geteuid() == 0 else "as this user"
        complaint, is_wanted = self._forks.complaint, self._settings.sandbox_forks
        way = forks.describe(complaint, is_wanted=is_wanted)
        known = kernel_cautions.cautions(making.version, has_groups=making.hierarchy is not None)
        return About(
            version=".".join(map(str, making.version)),
            detail=f"{user}, bounded by {bound}, {way}",
            facts={
                "Boxes": forks.brief(complaint, is_wanted=is_wanted),
                "Bounded by": f"{bound[0].upper()}{bound[1:]}".replace("Cgroup", "Control groups"),
                "Code runs": f"{user[0].upper()}{user[1:]}",
            },
            warnings=(*known, *forks.cautions(complaint)),
        )


def _version(program: str) -> tuple[int, ...]:
    told = subprocess.run(  # noqa: S603 - bubblewrap by its own path
        [program, "--version"], capture_output=True, text=True, check=False, env={}
    ).stdout
    return tuple(int(part) for part in re.findall(r"\d+", told))
