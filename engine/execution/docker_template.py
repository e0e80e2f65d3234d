"""A container that holds a template: it can make namespaces inside its own, and nothing outside.

The template speaks to the host over one Unix socket that the host owns; once it is connected,
the socket's name is gone.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import struct
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docker.errors
import requests.exceptions

from engine.errors import Unavailable
from engine.execution import docker_options
from engine.execution.cgroups import Hierarchy
from engine.execution.command import READY_S
from engine.execution.identity import Identity
from engine.execution.template import Template
from sandbox.template import HOST

ERRORS = (docker.errors.DockerException, requests.exceptions.RequestException, OSError)
REMEDY = "Run `python -m engine doctor` and follow its remedy."
CREDENTIALS = struct.Struct("3i")


def start(
    client: Any,
    image: str,
    identity: Identity,
    *,
    hierarchy: Hierarchy,
    place: Mapping[str, str | None],
    turn: int,
) -> Template:
    """Start a template in a container and wait until its libraries are loaded.

    Args:
        client: The Docker engine.
        image: The id of the image.
        identity: Who this engine is.
        hierarchy: Makes the control groups of boxes.
        place: Its parent control group and its runtime, where they are ours to choose.
        turn: Which container of this engine it is.

    Raises:
        Unavailable: It did not start; says why.
    """
    folder = identity.lock.with_suffix("").parent / f"{identity.id}-{turn}"
    container: dict[str, Any] = {}

    def end() -> None:
        with contextlib.suppress(*ERRORS):
            client.api.remove_container(container, force=True, v=True)

    options = docker_options.of_template(image, identity, turn, folder, place)
    try:
        with _listener(folder) as listener:
            container |= _create(client, options)
            client.api.start(container)
            first = client.api.inspect_container(container)["State"]["Pid"]
            control = _accept(listener, first)
    except ERRORS as error:
        end()
        raise Unavailable(f"no container holds a template here: {error}", REMEDY) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    name = f"{identity.id}/docker-{turn}"
    made = Template("docker", control, digest=image, hierarchy=hierarchy, name=name, end=end)
    try:
        made.wait(time.monotonic() + READY_S)
    except Unavailable:
        made.close()
        raise
    return made


def _create(client: Any, options: dict[str, Any]) -> dict[str, Any]:
    host_config = client.api.create_host_config(**options.pop("host_config"))
    # Only where nothing hides a part of it may a namespace show a /proc of its own.
    host_config |= {"MaskedPaths": [], "ReadonlyPaths": []}
    made: dict[str, Any] = client.api.create_container(host_config=host_config, **options)
    return made


def _listener(folder: Path) -> socket.socket:
    """Listen in a folder that the container sees read-only and under no other user's control."""
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    path = folder / Path(HOST).name
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    listener.settimeout(READY_S)
    # The name of a socket is at most 107 bytes long; through a descriptor, any folder will do.
    here = os.open(folder, os.O_PATH)
    try:
        listener.bind(f"/proc/self/fd/{here}/{path.name}")
    finally:
        os.close(here)
    path.chmod(0o666)
    listener.listen(1)
    return listener


def _accept(listener: socket.socket, first: int) -> socket.socket:
    """Take the connection of the container's first process, and of nobody else."""
    control, _ = listener.accept()
    control.settimeout(None)
    told = control.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, CREDENTIALS.size)
    if CREDENTIALS.unpack(told)[0] != first:
        control.close()
        raise OSError("another process answered in place of the container")
    return control
