"""Boxes as Docker containers, spoken to through their own stdin and stdout."""

from __future__ import annotations

import contextlib
import itertools
import threading
import time
from pathlib import Path
from typing import Any

import docker
import docker.errors

from engine.errors import Unavailable
from engine.execution import (
    cgroups,
    docker_options,
    docker_template,
    engine_cautions,
    forks,
    image,
    rootfs,
)
from engine.execution.box import Box, Counts
from engine.execution.cgroups import Hierarchy
from engine.execution.channel import BoxGoneError, Channel, DeadlineError
from engine.execution.command import READY_S
from engine.execution.docker_stream import Demultiplexer
from engine.execution.docker_template import ERRORS
from engine.execution.engine_facts import EngineFacts
from engine.execution.forks import Forks
from engine.execution.frames import LIMITS, InvalidFrameError, read_ready
from engine.execution.identity import Identity, is_alive, reap_groups
from engine.execution.leases import Lease
from engine.execution.model import Limits
from engine.execution.template import Template
from engine.execution.trial import About, trial
from engine.parts import PartState
from engine.settings import Settings

REMEDY = (
    "Install Docker (Debian: apt-get install docker.io), start it, and let this user reach its "
    "socket."
)
NO_RUNTIME = (
    'Install it and name it in /etc/docker/daemon.json, {{"runtimes": {{"{0}": {{"path": '
    '"/usr/local/bin/{0}"}}}}}}, then restart Docker. Or unset STUDIO_SANDBOX_RUNTIME to run code '
    "under Docker's own choice."
)
NO_GROUPS = "this user may not make control groups"


class DockerBox:
    """One container.

    Args:
        container: Created and attached, not started.
        attached: The attached socket.
        digest: The image that it was made from.
    """

    backend = "docker"
    has_cgroup = True
    counts_processes = False  # pids_limit does, and the other is counted across containers

    def __init__(self, container: Any, attached: Any, digest: str) -> None:
        self._container = container
        self._attached = attached
        self._stream = Demultiplexer()
        self.image_digest = digest
        self.channel = Channel(attached.fileno(), attached.fileno(), self._stream.decode)
        self.versions: dict[str, str] = {}

    def start(self) -> None:
        """Start the container and wait for its greeting."""
        self._container.start()
        try:
            greeting = self.channel.receive(LIMITS["report_bytes"], time.monotonic() + READY_S)
            self.versions = read_ready(greeting).versions
        except (BoxGoneError, DeadlineError, InvalidFrameError) as error:
            raise Unavailable(
                f"A container started but did not become ready: {self._stream.complaint()}",
                "Run `python -m engine.execution.prepare`, then `python -m engine doctor`.",
            ) from error

    def kill(self) -> None:
        """End the container's processes."""
        with contextlib.suppress(*ERRORS):
            self._container.kill()

    def counts(self) -> Counts:
        """Whether the kernel ended all of it; the supervisor reports the rest."""
        with contextlib.suppress(*ERRORS):
            self._container.reload()
            return Counts(memory_kills=int(self._container.attrs["State"]["OOMKilled"]))
        return Counts()

    def discard(self) -> None:
        """Remove the container."""
        with contextlib.suppress(*ERRORS):
            self._attached.close()
        with contextlib.suppress(*ERRORS):
            self._container.remove(force=True, v=True)


class DockerBackend:
    """Makes containers.

    Args:
        settings: Where the file tree lies.
        identity: Who this engine is.
    """

    name = "docker"

    def __init__(self, settings: Settings, identity: Identity) -> None:
        self._settings = settings
        self._identity = identity
        self._turns = itertools.count()
        self._lock = threading.Lock()
        self._client: Any = None
        self._engine: EngineFacts | None = None
        self._image = ""
        self._lease: Lease | None = None
        self._parent: str | None = None
        self._hierarchy: Hierarchy | None = None
        self._forks = Forks(self._template)

    def prepare(self) -> str:
        """Connect and build the image if it is missing; returns the image's id.

        Raises:
            Unavailable: No engine answers, or the runtime that is asked for is missing.
        """
        with self._lock:
            if not self._image:
                try:
                    self._connect()
                except ERRORS as error:
                    raise Unavailable("No Docker engine answers here.", REMEDY) from error
                try:
                    tree = rootfs.ensure(self._settings)
                    self._lease = tree.hold()
                    self._image = image.ensure(self._client, tree)
                except ERRORS as error:
                    raise Unavailable(
                        f"Docker could not build the sandbox image: {error}",
                        "Run `python -m engine.execution.prepare` and read its last lines.",
                    ) from error
            return self._image

    def _connect(self) -> None:
        if self._client is not None:
            self._client.close()
        self._client = docker.from_env(timeout=120)
        info = self._client.info()
        wish = self._settings.sandbox_runtime
        self._engine = EngineFacts.read(self._client.version(), info, wish)
        if wish and not self._engine.has_runtime:
            raise Unavailable(f"Docker has no runtime named {wish}.", NO_RUNTIME.format(wish))
        self._parent = cgroups.parent_of_containers(info.get("CgroupDriver", ""))
        self._hierarchy = cgroups.best() if self._settings.sandbox_forks else None

    def open(self, limits: Limits) -> Box:
        """Start a container and wait until it is ready."""
        digest = self.prepare()
        may_fork = self._settings.sandbox_forks and not self._obstacle()
        forked = self._forks.open(limits) if may_fork else None
        return forked or self._open_alone(digest, limits)

    def _open_alone(self, digest: str, limits: Limits) -> Box:
        box: DockerBox | None = None
        try:
            container = self._client.containers.create(
                **docker_options.options(digest, limits, self._identity, next(self._turns)),
                **self._place(),
            )
            attached = self._client.api.attach_socket(
                container.id, params={"stdin": 1, "stdout": 1, "stderr": 1, "stream": 1}
            )
            box = DockerBox(container, attached, digest)
            box.start()
        except docker.errors.ImageNotFound as error:
            self._image = ""
            raise Unavailable("The sandbox image is gone.", "Try again; it is rebuilt.") from error
        except Unavailable:
            if box:
                box.discard()
            raise
        except ERRORS as error:
            self._image = ""
            if box:
                box.discard()
            raise Unavailable(f"Docker could not start a container: {error}", REMEDY) from error
        return box

    def probe(self) -> PartState:
        """Run one trial job in a container."""
        try:
            return trial(self, self._about)
        except ERRORS as error:
            detail = f"Docker stopped answering: {error}"
            return PartState(name=self.name, state="missing", detail=detail, remedy=REMEDY)

    def reap(self) -> int:
        """Remove containers and control groups of engines that no longer live."""
        try:
            client = docker.from_env(timeout=20)
            found = client.containers.list(
                all=True,
                filters={"label": f"{docker_options.LABEL}={docker_options.KIND}"},
                ignore_removed=True,  # other engines' containers may go meanwhile
            )
        except ERRORS:
            return 0
        dead = [each for each in found if self._is_orphan(each.labels)]
        for container in dead:
            with contextlib.suppress(*ERRORS):
                container.remove(force=True, v=True)
        reap_groups(cgroups.best(), self._identity)
        return len(dead)

    def prune(self) -> list[str]:
        """Remove images of earlier versions that nobody uses; returns their tags."""
        try:
            client = docker.from_env(timeout=120)
            return image.prune(client, rootfs.expected(self._settings))
        except ERRORS:
            return []

    def close(self) -> None:
        """End the template, and close the connection."""
        self._forks.close()
        with self._lock:
            if self._client is not None:
                self._client.close()
                self._client = None
            if self._hierarchy is not None:
                self._hierarchy.clear(self._identity.id)
            self._image, self._lease = "", None

    def _place(self) -> dict[str, str | None]:
        return {"cgroup_parent": self._parent, "runtime": self._settings.sandbox_runtime or None}

    def _obstacle(self) -> str:
        """Why no box can be forked here; empty when nothing speaks against trying."""
        if self._engine is not None and not self._engine.uses_runc:
            return f"only under runc boxes are forked, and the runtime is {self._engine.runtime}"
        # Without a group for each box, a container for each is what bounds its processor time.
        return NO_GROUPS if self._hierarchy is None else ""

    def _template(self) -> Template:
        if self._hierarchy is None:
            raise Unavailable(NO_GROUPS, REMEDY)
        image_id, turn = self.prepare(), next(self._turns)
        return docker_template.start(
            self._client,
            image_id,
            self._identity,
            hierarchy=self._hierarchy,
            place=self._place(),
            turn=turn,
        )

    def _is_orphan(self, labels: dict[str, str]) -> bool:
        is_ours = labels.get("studio.host") == self._identity.host
        is_mine = labels.get("studio.engine") == self._identity.id
        return is_ours and not is_mine and not is_alive(Path(labels.get("studio.lock", "")))

    def _about(self) -> About:
        wish = self._settings.sandbox_runtime
        engine = EngineFacts.read(self._client.version(), self._client.info(), wish)
        self._engine = engine  # it may have been updated since
        is_wanted = self._settings.sandbox_forks
        complaint = (self._obstacle() or self._forks.complaint) if is_wanted else ""
        way = forks.describe(complaint, is_wanted=is_wanted)
        groups = f"cgroup v{engine.cgroup}" if engine.cgroup else "no cgroups"
        user = "rootless" if engine.is_rootless else "rootful"
        return About(
            version=engine.version,
            detail=f"runtime {engine.runtime}, {user}, {groups}, {way}",
            facts={
                "Boxes": forks.brief(complaint, is_wanted=is_wanted),
                "Bounded by": "Container limits" if engine.cgroup else "Per-process limits only",
                "Control groups": f"Version {engine.cgroup}" if engine.cgroup else "None",
                "Runtime": f"{engine.runtime} {engine.runc if engine.uses_runc else ''}".strip(),
                "Engine": "Runs without root" if engine.is_rootless else "Runs as root",
            },
            warnings=(*engine_cautions.cautions(engine), *forks.cautions(complaint)),
        )
