"""Every way of RFC 4180 and past it in which a table is written, one at a time."""

from __future__ import annotations

import codecs
import itertools
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from benchmarks.pollution import framing, rows
from benchmarks.pollution.tables import Form, Table, tables
from benchmarks.pollution.variant import USUAL, Variant, made

DELIMITERS = (",", ";", "\t", "|", ":", "^", "~", " ", "||", "::", ";;", " , ", "\x1f")


@cache
def variants() -> tuple[Variant, ...]:
    """All of them, in the same order every time."""
    found: list[Variant] = []
    for table in tables():
        for make in (_dialects, _newlines, _encodings, framing.headers, framing.preambles,
                     framing.footers, framing.comments, framing.several, framing.small,
                     framing.marks, rows.ragged, rows.cells):  # fmt: skip
            found += make(table)
    return tuple(found)


def _dialects(table: Table) -> Iterator[Variant]:
    for delimiter in DELIMITERS:
        plain = Form(delimiter, quoting="none")
        yield made("dialect", f"{delimiter!r} unquoted", plain.fit(table), plain)
        for quote, quoting, escape in itertools.product(
            "\"'", ("minimal", "all"), ("double", "backslash")
        ):
            form = Form(delimiter, quote, quoting, escape)
            name = f"{delimiter!r} {quote} {quoting} {escape}"
            kind = "escape" if escape == "backslash" else "dialect"
            kind = "several characters" if len(delimiter) > 1 else kind
            yield made(kind, name, form.fit(table), form)


def _newlines(table: Table) -> Iterator[Variant]:
    for delimiter, newline, quoting in itertools.product(
        USUAL, ("\r\n", "\r"), ("none", "minimal", "all")
    ):
        form = Form(delimiter, quoting=quoting, newline=newline)
        fitted = form.fit(table).without("\n")
        yield made("newline", f"{newline!r} {delimiter!r} {quoting}", fitted, form)
    for delimiter in USUAL:
        form = Form(delimiter)
        flat = table.without("\n")
        lines = [form.line(row) for row in [flat.header, *flat.rows]]
        for name, ends in (("lf crlf", "\n|\r\n"), ("all three", "\n|\r\n|\r"),
                           ("crlf cr", "\r\n|\r")):  # fmt: skip
            cycle = itertools.cycle(ends.split("|"))
            text = "".join(line + next(cycle) for line in lines)
            yield made("newline", f"mixed {name} {delimiter!r}", flat, form, text)
        yield made("newline", f"no end {delimiter!r}", flat, form, "\n".join(lines))
        yield made("newline", f"two ends {delimiter!r}", flat, form, "\n".join(lines) + "\n\n")
        double = "\n\n".join(lines) + "\n"
        yield made("newline", f"double spaced {delimiter!r}", flat, form, double)


_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_CYRILLIC = ("Иван Петров", "Мария Кузнецова", "Москва", "Санкт-Петербург", "хорошо", "Ольга")
_JAPANESE = ("東京都", "田中さん", "日本の商品", "大阪市", "価格の高い", "カタカナ")
_CENTRAL = ("Łódź żółty", "Kraków świeży", "Příbram čistý", "Győr hűség", "Gdańsk", "Dvořák")
_WESTERN = ("Müller Straße", "Café français", "São João", "Málaga año", "Åse Ødegård", "Élodie")
_LEGACY = {
    "cp1252": _WESTERN, "latin-1": _WESTERN, "iso8859-15": _WESTERN, "mac_roman": _WESTERN,
    "cp850": _WESTERN, "cp1250": _CENTRAL, "iso8859-2": _CENTRAL, "cp1251": _CYRILLIC,
    "koi8-r": _CYRILLIC, "cp866": _CYRILLIC, "cp932": _JAPANESE, "euc_jp": _JAPANESE,
}  # fmt: skip


def _encodings(table: Table) -> Iterator[Variant]:
    for delimiter, codec in itertools.product((",", ";"), ("utf-8-sig", *_WIDE, "mark")):
        form = Form(delimiter)
        base = made("encoding", f"{codec} {delimiter!r}", table, form)
        text = base.data.decode()
        if codec != "mark":
            yield replace(base, data=text.encode(codec))
            continue
        for wide in _WIDE:
            mark = getattr(codecs, f"BOM_{wide[:-3].replace('-', '')}_{wide[-2:]}".upper())
            yield replace(base, name=f"{base.name} {wide}", data=mark + text.encode(wide))
    for codec, words in _LEGACY.items():
        foreign = _translated(table, words)
        form = Form(";" if codec != "cp932" else ",")
        base = made("encoding", codec, foreign, form)
        yield replace(base, data=base.data.decode().encode(codec))


def _translated(table: Table, words: tuple[str, ...]) -> Table:
    """Plain cells, and a column of words of one alphabet."""
    rows = [[*(cell.encode("ascii", "ignore").decode() for cell in row),
             words[i % len(words)]] for i, row in enumerate(table.rows)]  # fmt: skip
    return Table(table.name, [*table.header, "remark"], rows)
