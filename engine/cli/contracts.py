"""Commands about contracts: what does a user's own code keep of what it promises?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import evidence_table
from engine.cli.console import AsJson, Backend, InputFile, app, read_object, read_text, refusals
from engine.cli.runs import check_or_end, only_one_run, sandbox

if TYPE_CHECKING:
    from engine.contracts.model import Contract

ContractFile = Annotated[
    Path,
    typer.Option("--contract", exists=True, dir_okay=False, help="The contract, as JSON."),
]
SHAPE = 'Write {"request_schema": {...}, "answer_schema": {...}, "invariants": [...]}.'


@app.command()
def verify_code(
    code_file: InputFile,
    contract: ContractFile,
    *,
    examples: Annotated[int, typer.Option(help="How many inputs are made.")] = 2_000,
    seed: Annotated[int, typer.Option(min=0, help="Of the inputs and of the code's draws.")] = 0,
    prove: Annotated[
        bool, typer.Option("--prove", help="Prove clauses, too, where the code can be read.")
    ] = False,
    backend: Annotated[Backend, typer.Option(help="Which sandbox runs it.")] = Backend.AUTO,
    as_json: AsJson = False,
) -> None:
    """Test ``execute(testData)`` of a file by a contract, with made inputs, in the sandbox.

    Exit code 0 only when every clause was tested or proven and none fell.
    """
    from engine.contracts.tester import CodeTester, ProvingWish  # noqa: PLC0415 - only this command needs it
    from engine.execution.model import Limits  # noqa: PLC0415 - as above

    with refusals(as_json=as_json):
        code, told = read_text(code_file), _contract(contract)
    check_or_end(code, as_json=as_json)
    settings = only_one_run(backend)
    with refusals(as_json=as_json), sandbox(settings) as execution:
        tester = CodeTester(execution, Limits.from_settings(settings))
        proving = ProvingWish.ALL if prove else ProvingWish.NONE
        evidence = tester.test(
            told, code, examples=examples, seed=seed, proving=proving, report=_report
        )
    typer.echo(evidence.model_dump_json() if as_json else evidence_table.text(evidence))
    raise typer.Exit(0 if evidence.is_kept else 1)


def _contract(path: Path) -> Contract:
    from engine.contracts import terms  # noqa: PLC0415 - as above

    return terms.parsed(read_object(path, SHAPE))


def _report(share: float, message: str) -> None:
    if sys.stderr.isatty():
        typer.echo(f"\r{message:<60}", err=True, nl=share >= 1)
