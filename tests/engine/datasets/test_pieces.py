"""A file read in pieces, in memory or from a disk: the same as one that is read as a whole."""

from __future__ import annotations

import random

import pytest

from engine.datasets.model import Caps
from engine.datasets.reader import read
from engine.datasets.samples import SAMPLES, sample_bytes
from engine.datasets.sanitizer import sanitize
from engine.datasets.source import OnDisk
from engine.errors import StudioError

SMALL = {"head_bytes": 3_000, "piece_bytes": 5_000}
HELD, ON_DISK = Caps(**SMALL), Caps(**SMALL, held_bytes=4_000)


def orders(rows, *, seed=1, ids=False, quoted=False, end="\n", copies=0):
    """A table with most kinds of dirt."""
    rng = random.Random(seed)  # noqa: S311 - test data
    lines = []
    for row in range(rows):
        note = f"note {rng.randint(1, 900)}"
        if quoted and row % 7 == 0:
            note = f'"a, {note}{end}second ""line"""'
        cells = [
            str(row + 1) if ids else str(rng.randint(1, 60)),
            rng.choice(["Anna", "bob ", "BOB", "Bob", "Zoë", "", "N/A"]),
            rng.choice([f"{rng.gauss(5, 3):.2f}", "", "NA", "-999", "12", "many"]),
            f"{rng.randint(13, 28)}/{rng.randint(1, 12):02d}/20{rng.randint(10, 24)}",
            rng.choice("ABC"),
            rng.choice(["yes", "no", "Yes"]),
            note,
            f"{rng.random():.6f}",
        ]
        lines.append(",".join(cells))
    lines += [rng.choice(lines) for _ in range(copies)]
    return end.join(["id,name,amount,day,grade,flag,note,part", *lines, ""]).encode()


FILES = {
    "ids": orders(600, ids=True),
    "copies": orders(600, copies=20),
    "quoted": orders(400, quoted=True, end="\r\n", copies=9),
    "a mark of the order of bytes": b"\xef\xbb\xbf" + orders(300),
    "a total below": orders(300) + b"Total,,1200,,,,,\n",
    "a delimiter at the end": orders(300).replace(b"\n", b",\n"),
    "wide": orders(4_000, ids=True, seed=3),
    "first umlaut late": orders(600).replace("Zoë".encode(), b"Zoe") + "7,Zoë,1,,,,,\n".encode(),
}
WISHES = [
    {},
    {"target": "grade"},
    {
        "target": "flag",
        "disabled_fixes": [
            "duplicates",
            "trim:name",
            "numbers:amount",
            "invalid:amount",
            "footers",
        ],
    },
    {"corrected_types": {"id": "text"}, "merges": {"name": {"Anna": "Bob"}}},
]


def told(found):
    """All that a sanitizing tells."""
    return (
        found.report.model_dump(),
        found.recipe,
        found.after.to_dict(as_series=False),
        found.frame.to_dict(as_series=False),
        found.kept.to_list(),
        list(found.rejected),
        found.table.lines.to_list(),
    )


@pytest.mark.parametrize("wish", WISHES, ids=["plain", "target", "fixes off", "corrected"])
@pytest.mark.parametrize("name", FILES)
def test_in_pieces_then_the_same_report_recipe_and_cells(name, wish, tmp_path):
    whole = sanitize(FILES[name], **wish)
    held = sanitize(FILES[name], caps=HELD, **wish)
    file = tmp_path / "file.csv"
    file.write_bytes(FILES[name])
    on_disk = sanitize(OnDisk(file), caps=ON_DISK, folder=tmp_path, **wish)
    assert whole.report.reading.is_fast_path
    assert len(held.table.cells.parts) > 1
    assert not on_disk.table.cells.is_held
    assert told(held) == told(whole)
    assert told(on_disk) == told(whole)


@pytest.mark.parametrize("name", FILES)
def test_in_pieces_then_the_same_as_record_by_record(name):
    careful = read(FILES[name], may_be_fast=False)
    pieces = read(FILES[name], HELD)
    assert pieces.facts.is_fast_path
    assert pieces.frame.equals(careful.frame)
    assert pieces.lines.to_list() == careful.lines.to_list()
    some = range(0, pieces.height, 37)
    assert [pieces.raw(row) for row in some] == [careful.raw(row) for row in some]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.key)
def test_sample_in_pieces_then_as_before(sample):
    sample, data = sample_bytes(sample.key)
    assert told(sanitize(data, target=sample.target)) == told(
        sanitize(data, target=sample.target, caps=HELD)
    )


@pytest.mark.parametrize(
    ("broken", "what"),
    [
        (b'7,"Anna" x,1,,,,,\n7,"Anna,1,,,,,\n', "quotes that never close"),
        (b"7,Anna,1\n", "a short row"),
        (b"7,Anna,1,,,,,,9\n", "a long row"),
        (b"\n", "a blank line"),
        (b"7,An\x00na,1,,,,,\n", "a NUL"),
        (b"7,Anna\r,1,,,,,\n", "a lone return"),
        (b"7,Ann\xe9,1,,,,,\n", "another encoding"),
        (b"id,name,amount,day,grade,flag,note,part\n", "the header again"),
        (b"# 7,Anna,1,,,,,\n", "a comment"),
    ],
)
def test_late_piece_not_well_formed_then_read_with_care(broken, what):
    good = FILES["ids"].splitlines(keepends=True)
    data = b"".join([*good[:400], broken, *good[400:]])
    found, careful = read(data, HELD), read(data, may_be_fast=False)
    assert found.facts.is_fast_path == careful_once(what), what
    assert found.frame.equals(careful.frame)
    assert found.rejected == careful.rejected


def careful_once(what):
    """Whether the file is well-formed once it was decoded, or its quotes are taken as text."""
    return what in ("another encoding", "quotes that never close")


def test_column_that_stops_repeating_then_every_value_kept(monkeypatch):
    monkeypatch.setattr("engine.datasets.collecting._MOST_WORDS", 50)
    rows = [f"{'same' if row < 500 else f'v{row}'},{row % 3}" for row in range(900)]
    data = "\n".join(["name,kind", *rows]).encode()
    assert read(data, HELD).frame.equals(read(data, may_be_fast=False).frame)


def test_cell_longer_than_the_cap_in_a_late_piece_then_refused():
    data = FILES["ids"] + b"7," + b"x" * 2_000 + b",1,,,,,\n"
    with pytest.raises(StudioError, match="2,000 characters"):
        read(data, Caps(**SMALL, field_characters=1_500))


MANY = orders(2_500, ids=True, seed=4).decode()
OTHERWISE = {
    "cp1252": MANY.encode("cp1252"),
    "UTF-16 with a mark": MANY.encode("utf-16"),
    "UTF-16 without": MANY.encode("utf-16-be"),
    "half a character at the end": MANY.encode("utf-16-le") + b"7",
    "a few letters of another": MANY.encode() + "9,Zoë,1,,,,,\n".encode("cp1252"),
    "cut in a character": (MANY + "9,Anna,1,,,,,Zoë").encode()[:-1],
    "bytes without a meaning": MANY.encode("cp1252") + b"9,\x81,1,,,,,\n",
    "East Asian": MANY.replace("Anna", "東京都").replace("ë", "e").encode("cp932"),
    "first umlaut far below": (MANY.replace("ë", "e") + "9,Zoë,1,,,,,\n" * 9).encode("cp1252"),
}


class Narrow(OnDisk):
    """A file of which nobody may hold more than a part."""

    def read(self, begin, end):
        assert min(end, self.size) - begin <= 70_000
        return super().read(begin, end)


@pytest.mark.parametrize("name", OTHERWISE)
def test_large_file_that_is_no_utf8_then_in_pieces_and_the_same(name, tmp_path):
    file = tmp_path / "file.csv"
    file.write_bytes(OTHERWISE[name])
    caps = Caps(head_bytes=15_000, piece_bytes=20_001, held_bytes=60_000)
    seen = []
    found = read(Narrow(file), caps, folder=tmp_path, progress=seen.append)
    whole = read(OTHERWISE[name])
    assert not found.cells.is_held
    assert found.frame.rows() == whole.frame.rows()
    facts = {"is_fast_path", "alternatives"}  # the latter by another part of the file
    assert found.facts.model_dump(exclude=facts) == whole.facts.model_dump(exclude=facts)
    assert found.lines.to_list() == whole.lines.to_list()
    assert found.raw(1_200) == whole.raw(1_200)
    assert seen == sorted(seen)
    assert seen[-1] == 1


def test_large_file_that_breaks_what_it_says_then_the_same_refusal(tmp_path):
    data = "\ufeff".encode("utf-16-le") + MANY.encode("utf-16-le") + b"\x00\xdc" + b"a\0" * 9
    file = tmp_path / "file.csv"
    file.write_bytes(data)
    refusals = []
    for source, caps in ((OnDisk(file), ON_DISK), (data, Caps())):
        with pytest.raises(StudioError) as refusal:
            read(source, caps, folder=tmp_path)
        refusals.append(refusal.value.problem)
    assert refusals[0] == refusals[1]
