"""The readers that are compared: ours, and its peers as their documentation says to call them."""

from __future__ import annotations

import csv
import importlib.util
import warnings
from collections.abc import Callable
from pathlib import Path

from benchmarks.pollution.scoring import Reading

Reader = Callable[[Path], Reading]


def readers() -> tuple[dict[str, Reader], list[str]]:
    """Readers by name, and the names of the peers that are not installed."""
    peers = {"clevercsv": _clevercsv, "duckdb": _duckdb, "pandas": _pandas}
    missing = [name for name in peers if importlib.util.find_spec(name) is None]
    here = {name: read for name, read in peers.items() if name not in missing}
    return {"ours": ours, **here, "sniffer": _sniffer}, missing


def ours(path: Path) -> Reading:
    """As ``python -m engine clean --no-fix`` reads; totals and notes at the end are rejected."""
    from engine.datasets import footers  # noqa: PLC0415 - a reader is imported when it is used
    from engine.datasets.container import EmptyTable  # noqa: PLC0415 - as above
    from engine.datasets.model import Caps  # noqa: PLC0415 - as above
    from engine.datasets.reader import read  # noqa: PLC0415 - as above

    try:
        table = read(path.read_bytes(), Caps())
    except EmptyTable as refusal:
        return Reading(list(refusal.header) or None, [], is_said=True)
    below = footers.find(table.cells)
    table = table.without(below, 1_000) if below else table
    rows = [*zip(table.lines.to_list(), map(list, table.frame.rows()), strict=True),
            *table.surplus.items()]  # fmt: skip
    facts = table.facts
    is_said = bool(table.rejected or table.issues or facts.notes or facts.alternatives)
    return Reading(
        list(table.headers) if facts.header_row is not None else None,
        [cells for _, cells in sorted(rows, key=lambda row: row[0])],
        facts.delimiter, facts.quotechar, is_said,
    )  # fmt: skip


def _clevercsv(path: Path) -> Reading:
    import clevercsv  # noqa: PLC0415 - a peer may be missing
    from clevercsv.encoding import get_encoding  # noqa: PLC0415 - as above

    encoding = get_encoding(path)
    with path.open(newline="", encoding=encoding) as stream:
        text = stream.read()
    dialect = clevercsv.Detector().detect(text)
    if dialect is None:
        raise ValueError("no dialect")
    rows = clevercsv.read_table(path, dialect=dialect, encoding=encoding)
    try:
        has_header = clevercsv.Detector().has_header(text)
    except clevercsv.exceptions.NoDetectionResult:
        has_header = True
    header = rows.pop(0) if rows and has_header else None
    return Reading(header, rows, dialect.delimiter, dialect.quotechar)


def _duckdb(path: Path) -> Reading:
    import duckdb  # noqa: PLC0415 - as above

    options = (
        "all_varchar=true, parallel=false, strict_mode=false, null_padding=true, ignore_errors=true"
    )
    with duckdb.connect() as database:
        database.execute("SET threads=1")
        name = str(path).replace("'", "''")
        sniffed = database.execute(
            f"SELECT Delimiter, Quote, HasHeader FROM sniff_csv('{name}', {options})"  # noqa: S608 - our own path
        ).fetchone()
        asked = database.execute(f"SELECT * FROM read_csv('{name}', {options})")  # noqa: S608 - as above
        names = [column[0] for column in asked.description]
        rows = [["" if cell is None else cell for cell in row] for row in asked.fetchall()]
    delimiter, quote, has_header = sniffed
    quote = "" if quote in ("(empty)", "\0") else quote
    return Reading(names if has_header else None, rows, delimiter, quote)


def _pandas(path: Path) -> Reading:
    import pandas as pd  # noqa: PLC0415 - as above

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frame = pd.read_csv(
            path, sep=None, engine="python", dtype=str, keep_default_na=False, on_bad_lines="skip"
        )
    if not isinstance(frame.index, pd.RangeIndex):
        frame = frame.reset_index()
    rows = [["" if cell is None else str(cell) for cell in row] for row in frame.to_numpy()]
    return Reading([str(name) for name in frame.columns], rows)


def _sniffer(path: Path) -> Reading:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        text = stream.read()
    dialect = csv.Sniffer().sniff(text)
    rows = [row for row in csv.reader(text.splitlines(keepends=True), dialect) if row]
    header = rows.pop(0) if csv.Sniffer().has_header(text) else None
    return Reading(header, rows, dialect.delimiter, dialect.quotechar or "")
