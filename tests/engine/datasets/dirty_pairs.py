"""Tables dirtied by known slips, beside the same tables clean; what the repairs are measured by.

The kinds of dirt follow what is met in published tables (units in cells of a list of beers, formats
of a tax register), with values made up here.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field

Cells = list[list[str]]
TYPO = "typo"


@dataclass
class Pair:
    """A clean table, the same one dirty, and which kind of dirt each changed cell has."""

    name: str
    header: list[str]
    clean: Cells
    dirty: Cells = field(default_factory=list)
    kinds: dict[tuple[int, int], str] = field(default_factory=dict)

    def soil(self, kind: str, column: str, share: float, make: Callable[[str], str]) -> None:
        """Change a share of a column's cells by ``make``."""
        rng = random.Random(f"{self.name}{kind}{column}")  # noqa: S311 - test data
        place = self.header.index(column)
        for row, cells in enumerate(self.dirty):
            if (row, place) not in self.kinds and rng.random() < share:
                changed = make(cells[place])
                if changed != cells[place]:
                    cells[place] = changed
                    self.kinds[row, place] = kind

    def csv(self) -> bytes:
        """The dirty table as a file."""
        stream = io.StringIO(newline="")
        csv.writer(stream).writerows([self.header, *self.dirty])
        return stream.getvalue().encode()


def pair(name: str, columns: dict[str, Callable[[random.Random, int], str]], rows: int) -> Pair:
    """A clean pair to be soiled, from one maker of values for each column."""
    rng = random.Random(name)  # noqa: S311 - test data
    clean = [[make(rng, row) for make in columns.values()] for row in range(rows)]
    return Pair(name, list(columns), clean, [list(cells) for cells in clean])


def typo(text: str) -> str:
    """The text with two letters in the middle changed over."""
    middle = len(text) // 2
    return text[: middle - 1] + text[middle] + text[middle - 1] + text[middle + 1 :]


CITIES = ["Portland", "San Diego", "Asheville", "Bend", "Chicago", "Fort Collins", "Brooklyn"]
STYLES = ["American IPA", "Pilsner", "Porter", "Saison", "Witbier", "Amber Ale"]
NAMES = ["Anna", "Bruno", "Carla", "David", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas"]
SURNAMES = ["Meyer", "None", "Garcia", "Nguyen", "Null", "Smith", "Rossi", "Kowalski", "Na"]
COUNTRIES = ["NA", "DE", "ZA", "FR", "IT", "US"]


def beers() -> Pair:
    """Units in cells: ounces and alcohol by volume."""
    made = pair("beers", {
        "id": lambda _rng, row: str(1000 + row),
        "beer": lambda rng, row: f"{rng.choice(['Old', 'Red', 'Big'])} {rng.choice(NAMES)} {row}",
        "style": lambda rng, _row: rng.choice(STYLES),
        "ounces": lambda rng, _row: rng.choice(["12.0", "16.0", "8.4", "24.0"]),
        "abv": lambda rng, _row: f"{rng.randint(38, 99) / 1000:g}",
        "ibu": lambda rng, _row: str(rng.randint(5, 120)),
        "city": lambda rng, _row: rng.choice(CITIES),
        "state": lambda rng, _row: rng.choice(["OR", "CA", "NC", "IL", "CO", "NY"]),
    }, 800)  # fmt: skip
    made.soil("unit", "ounces", 0.3, lambda text: f"{text} oz.")
    made.soil("unit", "ounces", 0.3, lambda text: f"{text} OZ")
    made.soil("unit", "ounces", 0.2, lambda text: f"{text} ounce")
    made.soil("unit", "abv", 0.25, lambda text: f"{float(text) * 100:.1f}%")
    made.soil("null", "ibu", 0.1, lambda _text: "N/A")
    made.soil("null", "ibu", 0.05, lambda _text: "unknown")
    made.soil(TYPO, "city", 0.02, typo)
    return made


def signed_abv() -> Pair:
    """A percent sign too many: 0.05% where 0.05 is meant."""
    made = pair("signed", {
        "brewery": lambda rng, _row: rng.choice(NAMES) + "'s",
        "abv": lambda rng, _row: f"{rng.randint(38, 99) / 1000:g}",
        "weight": lambda rng, _row: f"{rng.randint(400, 2000) / 1000:g}",
    }, 400)  # fmt: skip
    made.soil("unit", "abv", 0.3, lambda text: f"{text}%")
    made.soil("unit", "weight", 0.15, lambda text: f"{float(text) * 1000:g} g")
    made.soil("unit", "weight", 0.7, lambda text: f"{text} kg")
    return made


def tax() -> Pair:
    """Formats, codes with leading zeros, words for nothing, names that look like some."""
    made = pair("tax", {
        "first": lambda rng, _row: rng.choice(NAMES),
        "surname": lambda rng, _row: rng.choice(SURNAMES),
        "zip": lambda rng, _row: f"{rng.randint(501, 99950):05d}",
        "phone": lambda rng, _row: f"{rng.randint(200, 989)} {rng.randint(200, 989)} "
                                   f"{rng.randint(1000, 9999)}",
        "state": lambda rng, _row: rng.choice(["CA", "NV", "OR", "WA", "UT"]),
        "country": lambda rng, _row: rng.choice(COUNTRIES),
        "marital": lambda rng, _row: rng.choice(["single", "married"]),
        "child": lambda rng, _row: rng.choice(["yes", "no"]),
        "salary": lambda rng, _row: str(rng.randint(900, 250_000)),
        "rate": lambda rng, _row: f"{rng.randint(0, 900) / 100:.2f}",
        "born": lambda rng, _row: f"{rng.randint(1940, 2004)}-{rng.randint(1, 12):02d}-"
                                  f"{rng.randint(1, 28):02d}",
        "issue": lambda rng, row: str(rng.randint(1, 12)) if row % 4 else "Suppl 1",
    }, 900)  # fmt: skip
    made.soil("format", "salary", 0.2, lambda text: f"{int(text):,}")
    made.soil("format", "salary", 0.15, lambda text: f"${int(text):,}.00")
    made.soil("null", "salary", 0.03, lambda _text: "-999")
    made.soil("null", "rate", 0.05, lambda _text: "9999")
    made.soil("null", "rate", 0.05, lambda _text: "#N/A")
    made.soil("unit", "rate", 0.2, lambda text: f"{text}%")
    made.soil("null", "born", 0.06, lambda _text: "1900-01-01")
    made.soil("format", "born", 0.2, lambda text: f"{text[8:]}/{text[5:7]}/{text[:4]}")
    made.soil("null", "marital", 0.05, lambda _text: "n/a")
    made.soil("format", "marital", 0.04, lambda text: text.upper())
    made.soil("format", "state", 0.05, lambda text: f" {text} ")
    made.soil("format", "child", 0.1, lambda text: text.capitalize())
    made.soil(TYPO, "first", 0.01, typo)
    return made


def european() -> Pair:
    """Decimal commas, currency after the number, apostrophes, yes and no in another language."""
    made = pair("european", {
        "kunde": lambda _rng, row: f"K{row:05d}",
        "betrag": lambda rng, _row: f"{rng.randint(100_000, 9_999_999) / 100:.2f}",
        "menge": lambda rng, _row: str(rng.randint(1, 9)),
        "aktiv": lambda rng, _row: rng.choice(["ja", "nein"]),
        "datum": lambda rng, _row: f"{rng.randint(2015, 2024)}-{rng.randint(1, 12):02d}-"
                                   f"{rng.randint(1, 28):02d}",
        "mobil": lambda rng, _row: f"+49 {rng.randint(151, 179)} {rng.randint(1000000, 9999999)}",
        "ort": lambda rng, _row: rng.choice(["Köln", "München", "Nürnberg", "Bremen", "Jena"]),
    }, 700)  # fmt: skip

    def comma(text: str) -> str:
        return f"{float(text):,.2f}".translate(str.maketrans(",.", ".,"))

    made.soil("format", "betrag", 0.8, lambda text: f"{comma(text)} €")
    made.soil("format", "betrag", 1.0, comma)
    made.soil("null", "menge", 0.04, lambda _text: "k.A.")
    made.soil("null", "menge", 0.04, lambda _text: "unbekannt")
    made.soil("format", "aktiv", 0.1, lambda text: text.upper())
    made.soil("format", "datum", 0.9, lambda text: f"{text[8:]}.{text[5:7]}.{text[:4]}")
    made.soil("format", "ort", 0.05, lambda text: f"{text}\u00a0")
    made.soil(TYPO, "ort", 0.02, typo)
    return made


def untouched() -> Pair:
    """Nothing is wrong here, though much looks like it: every change is harm."""
    rng = random.Random(3)  # noqa: S311 - test data
    budget = [rng.choice(["$12", "€12", "£9", "$140", "€88"]) for _ in range(300)]
    return pair("untouched", {
        "surname": lambda rng, _row: rng.choice(SURNAMES),
        "country": lambda rng, _row: rng.choice(COUNTRIES),
        "budget": lambda _rng, row: budget[row],
        "account": lambda rng, _row: f"{rng.randint(10**17, 10**18)}",
        "room": lambda rng, _row: rng.choice(["12", "12B", "7", "9A", "101", "3C"]),
        "version": lambda rng, _row: ".".join(str(rng.randint(0, 20)) for _ in range(3)),
        "score": lambda rng, _row: f"{rng.randint(0, 5)}-{rng.randint(0, 5)}",
        "time": lambda rng, _row: f"{rng.randint(0, 23)}:{rng.randint(0, 59):02d}",
        "issue": lambda rng, _row: rng.choice(["1", "2", "3", "4", "Suppl 1", "Special"]),
        "pages": lambda rng, _row: f"{rng.randint(1, 99)}-{rng.randint(100, 199)}",
        "year": lambda rng, _row: str(rng.randint(1990, 2023)),
        "big": lambda rng, _row: rng.choice(["9999", "10000", "9998", "9990", "10400"]),
        "answer": lambda rng, _row: rng.choice(["unknown", "agree", "disagree"]),
        "day": lambda rng, _row: f"{rng.randint(1, 12)}/{rng.randint(1, 12)}/2020",
        "duration": lambda rng, _row: f"{rng.randint(1, 3)}h {rng.randint(1, 59)}m",
        "ip": lambda rng, _row: ".".join(str(rng.randint(1, 255)) for _ in range(4)),
        "case": lambda rng, _row: rng.choice(["pH", "PH", "Ph", "mV", "MV"]),
    }, 300)  # fmt: skip


PAIRS: tuple[Callable[[], Pair], ...] = (beers, signed_abv, tax, european, untouched)
