"""Files broken at random: bytes flipped, cut, doubled, and files spliced into one another."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.pollution.survey import survey
from benchmarks.pollution.variants import variants
from engine.datasets import footers
from engine.datasets.encoding import decode
from engine.datasets.model import Caps
from engine.datasets.reader import read
from engine.datasets.table import ReadTable
from engine.errors import StudioError

HANG_S = 2.0
_CAPS = Caps(raw_characters=1_000_000)
_MOST_LINES = 100
_LONGEST_LINE = 500
_BYTES = b"\",;\n\r\t'\\|: 0x\x00\xff\xe9#"
_WRITTEN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_PIECES = (
    b'"', b'""', b"\n\n", b",,", b"\r", b";", b"# ", b"sep=;\n", b"\xef\xbb\xbf", b"\xff\xfe",
    b"||", b'\\"', b"Total,", b"\x00\x00", b"PK\x03\x04", b"\x1f\x8b", b"PAR1",
)  # fmt: skip


@dataclass
class Tally:
    """What became of the files."""

    read: int = 0
    refused: int = 0
    crashes: int = 0
    hangs: int = 0
    lost: int = 0
    slowest_s: float = 0.0


def mutants(count: int, seed: int) -> Iterator[bytes]:
    """``count`` mutated files, the same ones for the same seed."""
    rng = random.Random(seed)  # noqa: S311 - test data
    pool = [file.data for file in (*variants(), *survey())]
    for _ in range(count):
        yield _mutated(rng, rng.choice(pool), rng.choice(pool))


def _mutated(rng: random.Random, data: bytes, other: bytes) -> bytes:
    text = bytearray(data)
    if rng.random() < 0.15:
        cut, begin = rng.randrange(len(text)), rng.randrange(len(other))
        text[cut:] = other[begin:]
    for _ in range(rng.randint(1, 12)):
        place, kind = rng.randrange(len(text)), rng.random()
        if kind < 0.3:
            text[place] = rng.choice(_BYTES)
        elif kind < 0.4:
            text[place] ^= 1 << rng.randrange(8)
        elif kind < 0.55:
            del text[place : place + rng.randint(1, 200)]
        elif kind < 0.75:
            text[place:place] = rng.choice(_PIECES)
        elif kind < 0.9:
            text[place:place] = text[max(0, place - rng.randint(1, 300)) : place]
        else:
            del text[place:]
        text = text or bytearray(b"a")
    return bytes(text)


def tried(data: bytes, tally: Tally) -> str:
    """What is wrong with how a file is read; empty when nothing is."""
    started = time.perf_counter()
    try:
        table = read(data, _CAPS)
    except StudioError:
        tally.refused += 1
        table = None
    except Exception as fault:  # noqa: BLE001 - whatever it raises is the finding
        tally.crashes += 1
        return f"crash: {fault!r}"[:300]
    taken = time.perf_counter() - started
    tally.slowest_s = max(tally.slowest_s, taken)
    if taken > HANG_S:
        tally.hangs += 1
        return f"{taken:.1f} s"
    if table is None:
        return ""
    tally.read += 1
    wrong = loss(table) or _text_lost(data, table)
    tally.lost += bool(wrong)
    return wrong


def loss(table: ReadTable) -> str:
    """Whether rows in are rows kept and rows rejected, each with a line of its own."""
    below = footers.find(table.cells)
    kept = table.without(below, 1_000) if below else table
    if kept.frame.height + len(kept.rejected) != table.rows_in:
        return "rows kept and rejected are not the rows in"
    if kept.frame.height != len(kept.lines) or kept.frame.width != len(kept.headers):
        return "lines or names do not fit the frame"
    lines = [*kept.lines.to_list(), *(reject.line for reject in kept.rejected)]
    if len(set(lines)) != len(lines):
        return "two rows stand on one line"
    return ""


def _text_lost(data: bytes, table: ReadTable) -> str:
    """Which letters and digits of the file are in no name, cell, rejected row or line above."""
    above = table.facts.preamble
    if any("packed" in note for note in table.facts.notes) or len(above) > _MOST_LINES:
        return ""
    if max(map(len, above), default=0) >= _LONGEST_LINE:
        return ""  # what stands above a table is kept to be shown, not whole
    text = decode(data).text
    seen = Counter("".join(table.headers))
    for row in table.frame.iter_rows():
        seen.update("".join(row))
    for piece in (*(reject.raw for reject in table.rejected), *table.facts.preamble):
        seen.update(piece)
    written = Counter(char for char in text if char in _WRITTEN)
    lost = dict(written - seen)
    return f"text lost: {lost}" if lost else ""
