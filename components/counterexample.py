"""Where a promise falls: the inputs and what came of them, as a sentence and as a table."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from components import schema_units
from components.plain import plain, prose

if TYPE_CHECKING:
    from engine.verification.evidence.certificates import Evidence

_MOST_NAMED = 4


def show(evidence: Evidence) -> None:
    """Draw it, if there is one."""
    told = evidence.counterexample
    if not told:
        return
    st.markdown(f"**{prose(sentence(evidence), 600)}**")
    st.table(table(evidence.kernel, told), border="horizontal", hide_index=True)


def sentence(evidence: Evidence) -> str:
    """``With cost 0.01 and stock 101 the result is 1.14, …``."""
    told: Mapping[str, Any] = evidence.counterexample or {}
    first, second = told.get("arguments") or {}, told.get("other_arguments")
    if raised := told.get("raised"):
        return f"With {_inputs(evidence, first)} it ends with {raised}, and gives no result."
    result = said(evidence.kernel, told.get("result"))
    if second:
        changed = [name for name in second if second[name] != first.get(name)]
        moved = " and ".join(
            f"{_name(name)} {said(name, second[name])} instead of {said(name, first.get(name))}"
            for name in changed
        )
        other = said(evidence.kernel, told.get("other_result"))
        return (
            f"With {_inputs(evidence, first)} the result is {result}; with {moved} it is {other}."
        )
    sides = _sides(evidence.claim, {**first, "result": told.get("result")})
    why = f", and {sides} is false" if sides else ""
    return f"With {_inputs(evidence, first)} the result is {result}{why}."


def table(kernel: str, told: Mapping[str, Any]) -> pd.DataFrame:
    """Every input and the result, of both calls where there are two."""
    first, second = dict(told.get("arguments") or {}), told.get("other_arguments")
    rows = {name: [said(name, value)] for name, value in first.items()}
    rows["result"] = [told.get("raised") or said(kernel, told.get("result"))]
    if second:
        for name, value in second.items():
            rows.setdefault(name, [""]).append(said(name, value))
        rows["result"].append(said(kernel, told.get("other_result")))
    columns = ["One call", "Another"] if second else ["Value"]
    cells = [[plain(name, 60), *(plain(each, 60) for each in row)] for name, row in rows.items()]
    return pd.DataFrame(cells, columns=["Input", *columns])


def said(name: str, value: Any) -> str:
    """A value in the unit of its name."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if schema_units.unit(name):
        return schema_units.shown(name, value)
    return f"{value:,}" if isinstance(value, int) else repr(value)


def _inputs(evidence: Evidence, arguments: Mapping[str, Any]) -> str:
    named = [name for name in arguments if name in evidence.claim] or list(arguments)
    shown = [f"{_name(name)} {said(name, arguments[name])}" for name in named[:_MOST_NAMED]]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _name(name: str) -> str:
    return schema_units.heading(name).lower()


def _sides(claim: str, names: Mapping[str, Any]) -> str:
    """Both sides of a simple comparison in numbers; empty for a claim of another form."""
    from engine.verification.claims.allowance import Unanswerable  # noqa: PLC0415 - the page is drawn before the rooms load
    from engine.verification.claims.expression import compile_claim  # noqa: PLC0415 - as above

    tree = ast.parse(claim, mode="eval").body
    if not isinstance(tree, ast.Compare):
        return ""
    parts = [tree.left, *tree.comparators]
    try:
        values = [compile_claim(ast.unparse(part)).value(**names) for part in parts]
    except Unanswerable:
        return ""
    signs = [
        ast.unparse(ast.Compare(ast.Name("a"), [op], [ast.Name("b")]))[2:-2] for op in tree.ops
    ]
    shown = [f"{value:,}" if isinstance(value, int | float) else str(value) for value in values]
    told = shown[0] + "".join(f" {s} {v}" for s, v in zip(signs, shown[1:], strict=True))
    return f"`{told}`"
