"""Made-up records with which components are drawn; hostile text where a person's text goes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from engine.datasets.model import (
    Alternative,
    ColumnFacts,
    ColumnType,
    Dataset,
    DatasetState,
    Fix,
    Histogram,
    Issue,
    Losses,
    Preview,
    QualityReport,
    ReadingFacts,
    RejectedRow,
)

HOSTILE = '<img src=x onerror="window.pwned=1">![x](http://tracker.invalid/p.png) **$e^x$**'


def dataset(**changes: Any) -> Dataset:
    facts: dict[str, Any] = {
        "id": "d" * 32,
        "name": "customers_2026.csv",
        "state": DatasetState.READY,
        "size_bytes": 1_240_000,
        "raw_sha256": "0" * 64,
        "score": 78.4,
        "is_usable": True,
        "original_rows": 12_482,
        "final_rows": 12_411,
        "column_count": 9,
        "created_at": datetime.now(UTC) - timedelta(minutes=5),
        "updated_at": datetime.now(UTC),
    }
    return Dataset(**(facts | changes))


def column(name: str, kind: ColumnType, **changes: Any) -> ColumnFacts:
    facts: dict[str, Any] = {
        "name": name,
        "header": name,
        "type": kind,
        "confidence": 0.99,
        "missing": 812,
        "distinct": 41,
        "invalid": 12,
        "untidy": 4,
        "histogram": Histogram(
            labels=tuple("abcdefghij"), counts=(3, 8, 19, 42, 61, 55, 38, 17, 6, 2)
        ),
        "examples": ("Paris", "Łódź", "München"),
    }
    return ColumnFacts(**(facts | changes))


def columns() -> tuple[ColumnFacts, ...]:
    return (
        column("customer_id", ColumnType.IDENTIFIER, distinct=12_411, missing=0, is_id_like=True),
        column(
            "age",
            ColumnType.INTEGER,
            is_numeric=True,
            minimum=18,
            maximum=97,
            median=43,
            missing=311,
        ),
        column(
            "income",
            ColumnType.CURRENCY,
            is_numeric=True,
            minimum=0,
            maximum=184_000,
            median=31_250.5,
            unit="EUR",
            missing=2_904,
        ),
        column("city", ColumnType.CATEGORICAL, header="City "),
        column("signed_up", ColumnType.DATE, date_format="%d.%m.%Y", missing=41),
        column("email", ColumnType.EMAIL, distinct=12_390),
        column(HOSTILE, ColumnType.TEXT, is_mixed=True),
        column("country", ColumnType.CATEGORICAL, is_constant=True, is_dropped=True, distinct=1),
        column("churned", ColumnType.BOOLEAN, distinct=2, missing=0, role_hint="target"),
    )


def fixes() -> tuple[Fix, ...]:
    return (
        Fix(
            id="sentinel:income",
            rule="sentinels",
            tier="ask",
            column="income",
            count=412,
            reason="-999 stands 412 times where no other value is below 0; read as missing.",
        ),
        Fix(
            id="trim:city",
            rule="trim",
            tier="auto",
            column="city",
            count=1_204,
            reason="Spaces at the ends of 1,204 cells made equal cities look different.",
        ),
        Fix(
            id="constant:country",
            rule="drop_constant",
            tier="auto",
            column="country",
            count=1,
            reason="Every row says the same; a constant cannot help to predict.",
        ),
        Fix(
            id="dup",
            rule="duplicates",
            tier="ask",
            column=None,
            count=63,
            reason="63 rows repeat an earlier row in every cell.",
            is_enabled=False,
        ),
        Fix(
            id="hostile",
            rule="repair_mojibake",
            tier="ask",
            column=HOSTILE,
            count=7,
            reason=f"The cell {HOSTILE} was read in the wrong encoding.",
        ),
    )


def report(**changes: Any) -> QualityReport:
    facts: dict[str, Any] = {
        "original_rows": 12_482,
        "final_rows": 12_411,
        "issues": (
            Issue(
                kind="mixed_types",
                column=HOSTILE,
                count=12,
                message="12 values are words among numbers.",
                examples=("n/a", HOSTILE),
                severity="error",
            ),
            Issue(kind="outliers", column="income", count=31, message="31 values lie far outside."),
            Issue(
                kind="id_like",
                column="customer_id",
                count=1,
                message="Looks like an identifier; leave it out of the model.",
                severity="info",
            ),
        ),
        "fixes_applied": fixes(),
        "data_quality_score": 78.4,
        "score_after": 96.2,
        "losses": Losses(missing=9.1, invalid=4.6, untidy=5.2, duplicate=0.6, structural=2.1),
        "usable": True,
        "refusal_reasons": (),
        "worst_column": "income",
        "columns": columns(),
        "rejected_rows": (
            RejectedRow(line=218, raw="4711;Paris;too;many;cells;here", reason="6 cells of 5"),
            RejectedRow(line=9_012, raw=HOSTILE, reason="1 cell of 5"),
        ),
        "rejected_count": 71,
        "reading": ReadingFacts(
            encoding="cp1252",
            alternatives=(Alternative(encoding="iso-8859-2", preview="MĂźnchen"),),
            delimiter=";",
            quotechar='"',
            header_row=3,
            preamble=("Export of 12.11.2026", f"by {HOSTILE}", ""),
            newline="\r\n",
            notes=("A decimal comma is used in 2 columns.",),
        ),
        "target": "churned",
    }
    return QualityReport(**(facts | changes))


def refused() -> QualityReport:
    return report(
        data_quality_score=31.0,
        score_after=44.0,
        losses=Losses(missing=48.0, invalid=12.0, untidy=3.0, duplicate=2.0, structural=4.0),
        usable=False,
        refusal_reasons=("The quality score is 31; training needs 50.",),
        advice=("Fill or remove the column income: it alone costs 19 points.",),
    )


def preview(start: int = 0, rows: int = 50, total: int = 240) -> Preview:
    names = ("customer_id", "age", "city", "city", HOSTILE, "country")
    numbers = range(start, min(start + rows, total))
    before = tuple(
        (str(9_000 + n), "  43 " if n % 3 else "-999", " Paris", "x", HOSTILE, "FR")
        for n in numbers
    )
    after = tuple(
        (str(9_000 + n), "43" if n % 3 else None, "Paris", "x", HOSTILE, "FR") for n in numbers
    )
    return Preview(
        columns=names,
        row_numbers=tuple(n + 5 for n in numbers),
        before=before,
        after=after,
        is_changed=tuple((False, True, True, False, False, False) for _ in numbers),
        is_removed=tuple(n % 17 == 7 for n in numbers),
        dropped_columns=("country",),
        start=start,
        total_rows=total,
    )
