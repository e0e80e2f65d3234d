"""Makes of ``execute(testData)`` a kernel: its arguments are fields, its result is a tuple."""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping
from typing import Final

from engine.verification.kernels.tree import Unsupported
from engine.verification.user_code.admission import Module
from engine.verification.user_code.fields import ENTRY, Outputs, Rewriter
from engine.verification.user_code.held_texts import held_texts
from engine.verification.user_code.task import RequestField

KINDS: Final = {"Int": "int", "Real": "float", "Flag": "bool"}


def kernel_of(
    module: Module, fields: Mapping[str, RequestField], arguments: Mapping[str, str]
) -> tuple[ast.FunctionDef, Outputs]:
    """The entry of a module as a kernel.

    Args:
        module: With the entry.
        fields: Of the request, by name.
        arguments: What the kernel calls those that it may read.

    Raises:
        Unsupported: It takes its input, or gives its answer, in a way that cannot be followed.
    """
    definition = module.functions.get(ENTRY)
    if definition is None:
        raise Unsupported(1, f"the module defines no function {ENTRY}")
    given = [*definition.args.posonlyargs, *definition.args.args]
    if len(given) != 1:
        raise Unsupported(definition.lineno, f"{ENTRY} takes one argument")
    made = copy.deepcopy(definition)
    made.body = _direct(made.body)
    rewriter = Rewriter(given[0].arg, fields, arguments, held_texts(made))
    made.body = [rewriter.visit(statement) for statement in made.body]
    given = [_argument(arguments[name], KINDS[fields[name].kind]) for name in arguments]
    made.args = ast.arguments(
        posonlyargs=[], args=given, kwonlyargs=[], kw_defaults=[], defaults=[]
    )
    if not rewriter.outputs.names:
        raise Unsupported(definition.lineno, f"{ENTRY} returns no record")
    return ast.fix_missing_locations(made), rewriter.outputs


def typed(function: ast.FunctionDef) -> ast.FunctionDef:
    """A function with a type for each argument; of one that others call it decides nothing."""
    made = copy.deepcopy(function)
    given = [*made.args.posonlyargs, *made.args.args]
    made.args.posonlyargs, made.args.args = [], [_argument(each.arg, "int") for each in given]
    return ast.fix_missing_locations(made)


def _argument(name: str, kind: str) -> ast.arg:
    return ast.arg(arg=name, annotation=ast.Name(id=kind, ctx=ast.Load()))


def _direct(body: list[ast.stmt]) -> list[ast.stmt]:
    """``return {...}`` for ``result = {...}`` and ``return result`` that follow each other."""
    for statement in body:
        if isinstance(statement, ast.If):
            statement.body, statement.orelse = _direct(statement.body), _direct(statement.orelse)
    if len(body) < 2:
        return body
    kept, last = body[-2:]
    if (
        isinstance(kept, ast.Assign | ast.AnnAssign)
        and isinstance(kept.value, ast.Dict)
        and isinstance(last, ast.Return)
        and isinstance(last.value, ast.Name)
    ):
        targets = kept.targets if isinstance(kept, ast.Assign) else [kept.target]
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        if names == [last.value.id] and len(targets) == 1:
            return [*body[:-2], ast.copy_location(ast.Return(value=kept.value), kept)]
    return body
