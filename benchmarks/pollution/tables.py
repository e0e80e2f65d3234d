"""Clean tables of different contents, and how a table is written down as a file."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Table:
    """A header and its records."""

    name: str
    header: list[str]
    rows: list[list[str]]

    def without(self, *marks: str) -> Table:
        """The same table in which no cell holds one of ``marks``."""

        def plain(cell: str) -> str:
            for mark in filter(None, marks):
                cell = cell.replace(mark, " ")
            return ("_" if " " in marks else " ").join(cell.split())

        rows = [[plain(cell) for cell in row] for row in self.rows]
        return replace(self, header=[plain(cell) for cell in self.header], rows=rows)


@dataclass(frozen=True)
class Form:
    """How cells become text.

    Attributes:
        quoting: ``none``, ``minimal`` or ``all``.
        escape: ``double`` or ``backslash``.
    """

    delimiter: str = ","
    quote: str = '"'
    quoting: str = "minimal"
    escape: str = "double"
    newline: str = "\n"

    def cell(self, cell: str) -> str:
        """One cell."""
        if self.quoting == "none":
            return cell
        special = [self.delimiter, self.delimiter.strip() or self.delimiter, self.quote, "\n", "\r"]
        if self.quoting == "minimal" and not any(mark in cell for mark in special):
            return cell
        inside = self.quote * 2 if self.escape == "double" else "\\" + self.quote
        return self.quote + cell.replace(self.quote, inside) + self.quote

    def line(self, row: list[str]) -> str:
        """One record, without its end."""
        return self.delimiter.join(self.cell(cell) for cell in row)

    def text(self, rows: list[list[str]]) -> str:
        """All records, each with its end."""
        return "".join(self.line(row) + self.newline for row in rows)

    def fit(self, table: Table) -> Table:
        """``table`` without the marks that this form cannot write."""
        if self.quoting != "none":
            return table if self.escape == "double" else table.without("\\")
        return table.without(self.delimiter, self.delimiter.strip(), '"', "'", "\n", "\\")


def _orders(rng: random.Random) -> Table:
    names = ["Smith, John", "O'Neill", "Anna Berg", 'Bob "Bobby" Ray', "Li Wei", "Diaz; Maria"]
    notes = ["", "ok", "paid late, again", 'said "no"', "call\nback", "gift | wrap", "50% off"]
    rows = [
        [str(1000 + i), f"2024-{i % 12 + 1:02d}-{i % 27 + 1:02d}", rng.choice(names),
         f"{rng.random() * 900:.2f}", rng.choice(notes)]
        for i in range(40)
    ]  # fmt: skip
    return Table("orders", ["order_id", "date", "customer", "amount", "note"], rows)


def _sensors(rng: random.Random) -> Table:
    rows = [
        [f"2023-05-{i // 24 + 1:02d} {i % 24:02d}:00:00", rng.choice(["S1", "S2"]),
         f"{rng.gauss(15, 4):.2f}", str(rng.randint(30, 95)), f"{rng.random():.4f}",
         "" if i % 9 == 4 else str(rng.randint(900, 1040))]
        for i in range(36)
    ]  # fmt: skip
    return Table("sensors", ["time", "station", "temp", "humidity", "rain", "pressure"], rows)


def _people(rng: random.Random) -> Table:
    first = ["Zoë", "Łukasz", "José", "Åsa", "François", "Jürgen", "Élodie", "Dvořák"]
    city = ["München", "Kraków", "São Paulo", "Malmö", "Genève", "Köln", "Paris", "Brno"]
    rows = [
        [f"{rng.choice(first)} {chr(65 + i % 26)}.", rng.choice(city), f"user{i}@mail.example.org",
         f"+49 30 {rng.randint(10**5, 10**6 - 1)}", f"https://example.org/u/{i}",
         rng.choice(["", "likes a; b", "tall | short", "x, y and z", "“quoted”"])]
        for i in range(32)
    ]  # fmt: skip
    return Table("people", ["name", "city", "email", "phone", "web", "about"], rows)


def _stock(rng: random.Random) -> Table:
    rows = [
        [rng.choice(["shirt", "trousers", "hat", "scarf", "coat"]) + f" {chr(65 + i % 26)}",
         rng.choice(["red", "green", "dark blue", "black"]), rng.choice(["S", "M", "L", "XL"]),
         rng.choice(["in stock", "sold out", "on order"]), rng.choice(["Rome", "Oslo", "Ghent"])]
        for i in range(34)
    ]  # fmt: skip
    return Table("stock", ["product", "colour", "size", "status", "warehouse"], rows)


def _answers(rng: random.Random) -> Table:
    header = ["respondent", "age", *(f"q{i}" for i in range(1, 19)), "comment"]
    rows = [
        [f"R{i:03d}", str(rng.randint(18, 80)),
         *(rng.choice(["1", "2", "3", "4", "5", ""]) for _ in range(18)),
         rng.choice(["", "fine", "too long, really", "I'd not come again"])]
        for i in range(30)
    ]  # fmt: skip
    return Table("answers", header, rows)


def tables() -> list[Table]:
    """Five tables, the same ones every time."""
    rng = random.Random(11)  # noqa: S311 - test data
    return [make(rng) for make in (_orders, _sensors, _people, _stock, _answers)]
