"""How each clause of a user's own contract stands, and what breaks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components import clause_words
from components.plain import plain, prose, tidy
from components.wording import ago, count

if TYPE_CHECKING:
    from engine.contracts.model import ClauseResult, Counterexample, KeptContract

_MOST_ROWS: Final = 60
_MEANT: Final = (
    "Each input above was made from the request schema. If it may come, mend the code. If it never"
    " comes, say so in the schema: by bounds, by the values of enum, by what a list contains"
    " (labels of every class, say). *Read from the last runs* does that for you."
)


def show(kept: KeptContract) -> None:
    """Draw a line for each clause; what falls comes first."""
    evidence = kept.evidence
    if evidence is None:
        st.caption("Not tested yet.")
        return
    if kept.standing.value == "stale":
        st.info(
            "Code or contract has changed since this test, so it counts for nothing now.",
            icon=":material/history:",
        )
    order = {status: place for place, status in enumerate(clause_words.ORDER)}
    for clause in sorted(evidence.clauses, key=lambda each: order[each.status.value]):
        _line(clause)
    if any(clause.counterexample for clause in evidence.clauses):
        st.info(_MEANT, icon=":material/lightbulb:")
    made = f"{count(evidence.examples, 'input')}, seed {evidence.seed}, {evidence.seconds:.1f} s"
    when = f", {ago(kept.tested_at)}" if kept.tested_at else ""
    st.caption(f"{made}{when}. {_times(kept)}{plain(evidence.note, 400)}")


def _line(clause: ClauseResult) -> None:
    """One line; what broke the clause, or whose word it rests on, under it."""
    tried = f" :gray[{count(clause.examples, 'time')}]" if clause.examples else ""
    with st.container(gap="xxsmall"):
        st.markdown(f"{clause_words.chip(clause.status.value)} {_words(clause)}{tried}")
        found = clause.counterexample
        if found is not None:
            st.caption(plain(found.why, 400))
            _counterexample(found, clause.name)
        elif clause.reason:
            st.caption(prose(clause.reason, 400))
        if clause.proof is not None and clause.proof.why:
            st.caption(f"Not proven: {plain(clause.proof.why, 300)}.")


def _words(clause: ClauseResult) -> str:
    """An invariant as the code that it is; nothing in such a span means anything to Markdown."""
    if clause.name.startswith("invariant-"):
        return f"`{tidy(clause.words, 300).replace('`', ' ')}`"
    return plain(clause.words, 300)


def _counterexample(found: Counterexample, name: str) -> None:
    if found.is_cut and not found.inputs:
        st.caption("The input that does it is too large to be shown.")
        return
    rows = table(found)
    if rows:
        st.dataframe(rows, hide_index=True, key=f"counterexample-{name}")
    if found.is_cut or len(rows) == _MOST_ROWS:
        st.caption("It is too large to be shown whole.")


def table(found: Counterexample) -> list[dict[str, str]]:
    """The parts of a counterexample, a row each: where, and what each call had there."""
    calls = ["Call"] if len(found.inputs) < 2 else ["First call", "Second call"]
    rows: dict[str, dict[str, str]] = {}
    for name, values in (("inp", found.inputs), ("out", found.answers)):
        for call, value in zip(calls, values, strict=False):
            for place, leaf in _leaves(value, name):
                if place not in rows and len(rows) == _MOST_ROWS:
                    break
                row = rows.setdefault(place, {"Place": place, **dict.fromkeys(calls, "")})
                row[call] = leaf
    return list(rows.values())


def _leaves(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value:
        for name, inner in value.items():
            yield from _leaves(inner, f"{place}.{tidy(name, 40)}")
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{place}[{index}]")
    else:
        is_long = isinstance(value, int) and value.bit_length() > 400
        yield tidy(place, 200), "a very long number" if is_long else tidy(repr(value), 200)


def _times(kept: KeptContract) -> str:
    timing = kept.evidence.timing if kept.evidence else None
    if timing is None:
        return ""
    return (
        f"One call took {took(timing.p50_ms)}, 95 % of them at most {took(timing.p95_ms)}, "
        f"the longest {took(timing.max_ms)}. "
    )


def took(milliseconds: float) -> str:
    """A time of one call: ``3.1 ms``, ``1.5 s``."""
    if milliseconds < 1000:
        return f"{milliseconds:.{1 if milliseconds < 100 else 0}f} ms"
    return f"{milliseconds / 1000:,.1f} s"
