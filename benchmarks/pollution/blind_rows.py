"""A table of deliveries with one thing wrong or unusual in it, for each row and each thing."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator

from benchmarks.pollution.variant import Variant

HEADER = ["Date", "Time", "Depot", "Code", "Crates", "Net price", "Goods", "Remark", "Signed by"]
WIDTH = len(HEADER)
_GOODS = ("Apples, red", "Flour type 550", 'Pipe 2", steel', "Ink; black", "Paper A4", "Oil 0.5 l",
          "Tea (loose)", "Salt", "Jam: plum & pear", "Cloth 3 x 4 m")  # fmt: skip
_REMARKS = ("", "left at gate, paid", "", 'marked "fragile"', "ring twice", "", "see note 4", "")
_NAMES = ("A. Berg", "Chr. O'Neil", "Dia", "", "E. van Os", "Fay Li", "G. Ruiz")


def deliveries(count: int = 80) -> list[list[str]]:
    """The records."""
    chance = random.Random(20)  # noqa: S311 - repeatable files, no secret
    return [
        [f"2021-{1 + i // 28:02d}-{1 + i % 28:02d}", f"{6 + i % 12:02d}:{i * 7 % 60:02d}:00",
         ("North", "South", "Harbour")[i % 3], f"{i * 37 % 10_000:05d}",
         str(chance.randint(1, 400)), f"{chance.uniform(1, 900):.2f}",
         _GOODS[i * 3 % 10], _REMARKS[i * 5 % 8], _NAMES[i % 7]]
        for i in range(count)
    ]  # fmt: skip


def line(cells: list[str], delimiter: str = ",", quoting: int = csv.QUOTE_MINIMAL) -> str:
    """One record without its end."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator="").writerow(cells)
    return text.getvalue()


def rows() -> list[Variant]:
    """One variant for each row and each thing that may be the matter with it."""
    return [variant for make in (_shapes, _quotes, _ends, _others) for variant in make()]


def _one(  # noqa: PLR0917 - one line a variant, as in a table
    kind: str, name: str, number: int, text: str, record: list[str],
    quoting: int = csv.QUOTE_MINIMAL,
) -> Variant:  # fmt: skip
    """The table with ``text`` in the place of one record, which says ``record``."""
    table = deliveries()
    lines = [line(cells, quoting=quoting) for cells in [HEADER, *table]]
    lines[number + 1] = text
    table[number] = record
    data = "\n".join([*lines, ""]).encode()
    return Variant(kind, f"{name}, row {number}", data, HEADER, table, ",", '"')


def _shapes() -> Iterator[Variant]:
    for number, cells in enumerate(deliveries()):
        at = number % WIDTH
        more = [*cells[:at], "", *cells[at:]]
        yield _one("row, more", "one delimiter more", number, line(more), more)
        less = cells[:at] + cells[at + 1 :]
        yield _one("row, less", "one cell less", number, line(less), less)
        longer = [*cells, "and", "more"]
        yield _one("row, more", "two cells at its end", number, line(longer), longer)
        if number % 4 == 0:
            yield _one("row, less", "half of it", number, line(cells[:4]), cells[:4])
            semi = line(cells, ";")
            yield _one("row, other delimiter", "semicolons", number, semi, cells)


def _quotes() -> Iterator[Variant]:
    for number, cells in enumerate(deliveries()):
        at = (0, 2, 3, 8)[number % 4]
        plain = [line([cell]) if cell else "" for cell in cells]

        def put(text: str, value: str, at: int = at, plain: list[str] = plain,
                cells: list[str] = cells) -> tuple[str, list[str]]:  # fmt: skip
            written = ",".join([*plain[:at], text, *plain[at + 1 :]])
            return written, [*cells[:at], value, *cells[at + 1 :]]

        was = cells[at]
        text, told = put(f'"{was}"', was)
        yield _one("cell, quoted", "quotes without need", number, text, told)
        text, told = put(f"'{was}'", f"'{was}'")
        yield _one("cell, apostrophes", "apostrophes", number, text, told)
        text, told = put(f'{was[:2]}"{was[2:]}', f'{was[:2]}"{was[2:]}')
        yield _one("cell, stray quote", "a quote inside", number, text, told)
        text, told = put(f'{was}x"', f'{was}x"')
        yield _one("cell, stray quote", "a quote at its end", number, text, told)
        text, told = put(f'"say ""{was}"", twice"', f'say "{was}", twice')
        yield _one("cell, escaped", "doubled quotes", number, text, told)
        text, told = put(f'"say \\"{was}\\", twice"', f'say "{was}", twice')
        yield _one("cell, wrong escape", "backslashes", number, text, told)
        text, told = put(f'"say "{was}" twice"', f'say "{was}" twice')
        yield _one("cell, unescaped", "quotes inside quotes", number, text, told)
        text, told = put(f'"{was}\nand more"', f"{was}\nand more")
        yield _one("cell, line end", "a line end", number, text, told)


def _ends() -> Iterator[Variant]:
    table = deliveries()
    for number in range(0, 80, 2):
        for usual, other in (("\n", "\r\n"), ("\r\n", "\n"), ("\n", "\r"), ("\r\n", "\r")):
            lines = [line(cells) for cells in [HEADER, *table]]
            ends = [usual] * len(lines)
            ends[number + 1] = other
            text = "".join(map(str.__add__, lines, ends))
            name = f"{other!r} among {usual!r}, row {number}"
            yield Variant("row, line end", name, text.encode(), HEADER, table, ",", '"')
        lines = [line(cells) for cells in [HEADER, *table]]
        text = "\n".join([*lines[: number + 1], "", *lines[number + 1 :], ""])
        yield Variant("row, blank line", f"before {number}", text.encode(), HEADER, table, ",", '"')


def _others() -> Iterator[Variant]:
    table = deliveries()
    for number in range(0, 80, 4):
        cells = table[number]
        everything = [line([cell], quoting=csv.QUOTE_ALL) for cell in cells]
        bare = [*everything]
        bare[3] = cells[3]
        yield _one("cell, not quoted", "one bare cell among quoted", number, ",".join(bare), cells,
                   quoting=csv.QUOTE_ALL)  # fmt: skip
        bare[3] = f'"{cells[3]}'
        yield _one("cell, unclosed", "its end quote is missing", number, ",".join(bare), cells,
                   quoting=csv.QUOTE_ALL)  # fmt: skip
        spaced = ", ".join(everything)
        yield _one("cell, spaces", "spaces after its delimiters", number, spaced, cells,
                   quoting=csv.QUOTE_ALL)  # fmt: skip
        yield _one("row, in quotes", "the whole row in quotes", number, line([line(cells)]), cells)
