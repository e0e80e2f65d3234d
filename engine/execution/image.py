"""The container image: the two layers of the file tree, labelled with their content."""

from __future__ import annotations

import tarfile
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import docker.errors

from engine.execution import pruning
from engine.execution.rootfs import SOURCE, Rootfs

LABEL = "studio.digest"
PLACE = "studio.place"
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


def prune(client: Any, wanted: Rootfs, name: str = NAME) -> list[str]:
    """Remove the images whose file tree is gone and that no container uses; returns their tags.

    Args:
        client: The Docker engine.
        wanted: The trees that this version uses.
        name: The common first part of the images' names.
    """
    here = wanted.base.parent
    boxes, bases = (_idle(client, f"{name}/{part}", here) for part in ("box", "base"))
    keep = {wanted.base.name, wanted.runner.name}
    gone = []
    for found in (boxes, bases):  # a base can only go with the boxes that stand on it
        unused = {tag: age for tag, age in found.items() if tag.partition(":")[2] not in keep}
        gone += [tag for tag in pruning.outdated(unused) if _remove(client, tag)]
    return gone


def _idle(client: Any, repository: str, here: Path) -> dict[str, float]:
    """Seconds since each image was made, of those whose tree is not there to tell its use."""
    ages = {}
    for image in client.images.list(name=repository):
        made = datetime.fromisoformat(image.attrs["Created"][:19] + "+00:00")
        place = Path(image.labels.get(PLACE, str(here)))
        for tag in image.tags:
            is_known = (place / tag.partition(":")[2]).is_dir()
            is_ours = place == here or not place.is_dir()
            if tag.startswith(f"{repository}:") and is_ours and not is_known:
                ages[tag] = (datetime.now(UTC) - made).total_seconds()
    return ages


def _remove(client: Any, tag: str) -> bool:
    """Remove an image, unless a container uses it: that the engine itself refuses."""
    try:
        client.images.remove(tag)
    except docker.errors.APIError:
        return False
    return True


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
    place = str(layer.tree.parent)
    with tempfile.TemporaryFile() as context:
        _pack(context, layer.tree, layer.place)
        context.seek(0)
        client.images.build(
            fileobj=context,
            custom_context=True,
            tag=layer.tag,
            buildargs={"BASE": below},
            labels={LABEL: layer.digest, PLACE: place, "studio.kind": "image"},
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
