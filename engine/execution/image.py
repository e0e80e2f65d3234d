"""The container image: the two layers of the file tree, labelled with their content."""

from __future__ import annotations

import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import docker.errors

from engine.execution.rootfs import SOURCE, Rootfs

LABEL = "studio.digest"
NAME = "algoapi-studio"


def ensure(client: Any, rootfs: Rootfs) -> str:
    """Build what is missing of the image; returns its id."""
    base = Layer(f"{NAME}/base:{rootfs.base.name}", rootfs.base, "", rootfs.base.name)
    box = Layer(f"{NAME}/box:{rootfs.runner.name}", rootfs.runner, "opt/studio", rootfs.digest)
    found = _find(client, box)
    if found:
        return found
    if not _find(client, base):
        _build(client, base, "scratch")
    _build(client, box, base.tag)
    return _find(client, box)


@dataclass(frozen=True)
class Layer:
    """One image to build: its tag, its files, where they go, and its content's name."""

    tag: str
    tree: Path
    place: str
    digest: str


def _find(client: Any, layer: Layer) -> str:
    try:
        image = client.images.get(layer.tag)
    except docker.errors.ImageNotFound:
        return ""
    return str(image.id) if image.labels.get(LABEL) == layer.digest else ""


def _build(client: Any, layer: Layer, below: str) -> None:
    with tempfile.TemporaryFile() as context:
        _pack(context, layer.tree, layer.place)
        context.seek(0)
        client.images.build(
            fileobj=context,
            custom_context=True,
            tag=layer.tag,
            buildargs={"BASE": below},
            labels={LABEL: layer.digest, "studio.kind": "image"},
            rm=True,
            forcerm=True,
            network_mode="none",
            use_config_proxy=False,
        )


def _pack(context: IO[bytes], tree: Path, place: str) -> None:
    with tarfile.open(fileobj=context, mode="w") as archive:
        archive.add(SOURCE / "Dockerfile", "Dockerfile")
        archive.add(tree, f"tree/{place}", filter=_owned_by_root)


def _owned_by_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry
