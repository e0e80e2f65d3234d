"""Commands about tables: read, judge, clean."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.cli.console import AsJson, app
from engine.errors import StudioError


@app.command()
def clean(
    files: Annotated[list[Path], typer.Argument(help="CSV files, whatever their dialect.")],
    as_json: AsJson = False,
    target: Annotated[str | None, typer.Option(help="The column to be predicted.")] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write the table here; a folder for several files.")
    ] = None,
    no_fix: Annotated[
        bool, typer.Option("--no-fix", help="Write the table as read, no values changed.")
    ] = False,
) -> None:
    """Read dirty CSV files, report their quality, and write them as plain CSV."""
    from engine.datasets.cleaning import clean_file  # noqa: PLC0415 - pandas and polars are slow
    from engine.settings import Settings  # noqa: PLC0415 - as above

    limit = Settings().file_limit_bytes
    is_all_good = True
    for file in files:
        destination = _destination(out, file, is_many=len(files) > 1)
        try:
            summary = clean_file(
                file, target=target, out=destination, is_as_read=no_fix, limit_bytes=limit,
                progress=_told(file),
            )  # fmt: skip
        except StudioError as refusal:
            is_all_good = False
            summary = {"error": {"problem": refusal.problem, "remedy": refusal.remedy}}
        if len(files) > 1:
            summary = {"file": str(file)} | summary
        typer.echo(json.dumps(summary) if as_json else _report_words(file, summary))
    raise typer.Exit(0 if is_all_good else 1)


def _told(file: Path) -> Callable[[float, str], None] | None:
    """Says how far a large file is, where a person looks."""
    if not sys.stderr.isatty():
        return None

    def tell(share: float, message: str) -> None:
        typer.echo(f"\r{file.name[:40]!r}: {share:4.0%} {message:<40}", err=True, nl=share >= 1)

    return tell


def _report_words(file: Path, summary: dict[str, Any]) -> str:
    if error := summary.get("error"):
        return f"{file}\n  refused: {error['problem']}\n  {error['remedy']}"
    lines = [
        f"{file}",
        (
            f"  quality score {summary['data_quality_score']:.1f} of 100, "
            f"{'usable' if summary['usable'] else 'not usable for training'}"
        ),
        (
            f"  {summary['original_rows']} rows read, {summary['final_rows']} kept, "
            f"{summary['rejected_count']} rejected"
        ),
        (
            f"  {summary['encoding']}, delimiter {summary['delimiter']!r}, "
            f"header in row {summary['header_row']}"
        ),
    ]
    lines += [f"  fixed: {fix['reason']} ({fix['count']})" for fix in summary["fixes_applied"]]
    lines += [f"  {issue['severity']}: {issue['message']}" for issue in summary["issues"]]
    lines += [f"  refused for training: {reason}" for reason in summary["refusal_reasons"]]
    # A file's own words may hold terminal escapes.
    return "\n".join(
        "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
        for line in lines
    )


def _destination(out: Path | None, file: Path, *, is_many: bool) -> Path | None:
    if out is None:
        return None
    if is_many or out.is_dir():
        out.mkdir(parents=True, exist_ok=True)
        return out / f"{file.stem}.csv"
    return out
