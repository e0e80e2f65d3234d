"""The text of a program in, the spec that it is the program of out; parses, never runs."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from engine import syntax
from engine.builder.checking import faults
from engine.builder.codegen import generate
from engine.builder.comparison import docstrings, first_difference, without_docstrings
from engine.builder.constants import SAME_WORD, constants, spec_values
from engine.builder.model import LogisticSpec, Missing, ReadBack, Split, Threshold, Unseen
from engine.builder.settling import changed
from engine.builder.words import LABELS, TITLE, every_line
from engine.errors import StudioError

MAX_CHARACTERS = 2_000_000
LISTS = ("NUMERIC", "CATEGORICAL", "IGNORED")
SPELLED_OTHERWISE = (
    "REFERENCE",
    "L1_RATIO",
    "C",
    "CLASS_WEIGHT",
    "RESTORE_PREVALENCE",
    "THRESHOLD",
)
KNOWN = frozenset([*LISTS, *SAME_WORD, *SPELLED_OTHERWISE])
NEEDED = ("TARGET", "POSITIVE", "MODE", *LISTS)
STRUCTURAL: dict[str, type[StrEnum]] = {
    "threshold": Threshold,
    "missing": Missing,
    "unseen": Unseen,
    "split": Split,
}
CHANGE_IN_FORM = "That choice changes the program: make it in the form."


def read(code: str) -> ReadBack:
    """The spec that the code is the program of, or where it leaves the form."""
    if len(code) > MAX_CHARACTERS:
        return ReadBack(reason="The code is too long for the form.")
    try:
        return _read(code)
    except SyntaxError as error:
        return ReadBack(reason=f"The code is not Python yet: {error.msg}.", line=error.lineno)
    except (RecursionError, MemoryError):
        return ReadBack(reason="The code is nested too deeply for the form.")
    except ValueError:
        # ast.parse says this of null bytes and lone surrogates, which no line number fits.
        return ReadBack(reason="The code holds characters that Python cannot read.")


def positive_class(code: str) -> tuple[str, str] | None:
    """The target and its positive class, where the head of the code names both."""
    if len(code) > MAX_CHARACTERS:
        return None
    try:
        found, _, _ = _literals(syntax.parse(code))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    target, positive = found.get("TARGET"), found.get("POSITIVE")
    if isinstance(target, str) and isinstance(positive, str) and target and positive:
        return target, positive
    return None


def _read(code: str) -> ReadBack:
    tree = syntax.parse(code)
    found, lines, problem = _literals(tree)
    problem = problem or _misshapen(found, lines)
    if problem:
        return problem
    values = spec_values(found)
    wrong = faults(values)
    if wrong:
        name = wrong[0].field.upper() if wrong[0].field != "features" else "NUMERIC"
        line = lines.get(name, lines["MODE"])
        return ReadBack(reason=" ".join(fault.problem for fault in wrong), line=line)
    spec = LogisticSpec.model_validate(values)
    return _other_constants(spec, found, lines) or _compared(spec, code, tree, lines)


Lines = dict[str, int]


def _literals(tree: ast.Module) -> tuple[dict[str, Any], Lines, ReadBack | None]:
    """The known constants and their lines; only literals are looked at."""
    found: dict[str, Any] = {}
    lines: Lines = {}
    for node in tree.body:
        if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)):
            continue
        name = node.targets[0].id
        if name not in KNOWN or len(node.targets) > 1:
            continue
        if name in found:
            return found, lines, ReadBack(reason=f"{name} is set twice.", line=node.lineno)
        try:
            found[name] = ast.literal_eval(node.value)
        except (ValueError, TypeError):
            reason = f"{name} is worked out, not given: the form can hold only plain values."
            return found, lines, ReadBack(reason=reason, line=node.lineno)
        lines[name] = node.lineno
    return found, lines, None


def _misshapen(found: Mapping[str, Any], lines: Lines) -> ReadBack | None:
    absent = [name for name in NEEDED if name not in found]
    if len(absent) == len(NEEDED):
        return ReadBack(reason="This program was not written by the form.")
    if absent:
        return ReadBack(reason=f"The form needs {', '.join(absent)} at the head of the program.")
    for name in LISTS:
        if not (isinstance(found[name], list) and all(isinstance(i, str) for i in found[name])):
            return ReadBack(reason=f"{name} must be a list of column names.", line=lines[name])
    reference = found.get("REFERENCE", {})
    if not isinstance(reference, dict) or not set(reference) <= set(found["CATEGORICAL"]):
        reason = "REFERENCE must map categorical columns to levels."
        return ReadBack(reason=reason, line=lines["REFERENCE"])
    return None


def _other_constants(spec: LogisticSpec, found: Mapping[str, Any], lines: Lines) -> ReadBack | None:
    """What the form would write at the head, if that is not what stands there."""
    expected = constants(spec)
    for name, value in found.items():
        if name not in expected:
            return ReadBack(
                reason=f"{name} has no use beside the other choices. {CHANGE_IN_FORM}",
                line=lines[name],
            )
        if not _same(value, expected[name]):
            return ReadBack(
                reason=f"{name} should be written as {expected[name]!r}.", line=lines[name]
            )
    absent = [name for name in expected if name not in found]
    if absent:
        return ReadBack(reason=f"The choices need {', '.join(absent)}. {CHANGE_IN_FORM}")
    return None


def _same(given: object, expected: object) -> bool:
    if isinstance(expected, float) and type(given) is int:
        return given == expected
    return type(given) is type(expected) and given == expected


def _compared(spec: LogisticSpec, code: str, tree: ast.Module, lines: Lines) -> ReadBack:
    expected_code = generate(spec)
    if code == expected_code:
        return ReadBack(spec=spec)
    expected = syntax.parse(expected_code)
    has_own_words = (
        _comments(code) != _comments(expected_code)
        or docstrings(tree) != docstrings(expected)
        or not _may_be_ours(ast.get_docstring(tree), ast.get_docstring(expected))
    )
    difference = first_difference(without_docstrings(tree), without_docstrings(expected), KNOWN)
    if difference is None:
        return ReadBack(spec=spec, has_own_words=has_own_words)
    field = _chosen_in_text(spec, tree)
    if field:
        reason = f"{LABELS[field]} changed, but the program below did not. {CHANGE_IN_FORM}"
        return ReadBack(reason=reason, line=lines.get(field.upper()))
    return ReadBack(reason=difference.words, line=difference.line)


def _chosen_in_text(spec: LogisticSpec, tree: ast.Module) -> str | None:
    """The choice that was changed at the head only, while another program stands below."""
    for field, kinds in STRUCTURAL.items():
        for kind in kinds:
            try:
                other = changed(spec, {field: kind})
            except StudioError:
                continue
            program = without_docstrings(syntax.parse(generate(other)))
            if first_difference(_body(tree), _body(program), KNOWN) is None:
                return field
    return None


def _body(tree: ast.Module) -> ast.Module:
    """The program below its constants: a choice may bring constants of its own."""
    below = [node for node in tree.body if not isinstance(node, ast.Assign)]
    return ast.Module(body=below, type_ignores=[])


def _comments(code: str) -> list[str]:
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def _may_be_ours(given: str | None, expected: str | None) -> bool:
    """Whether the form wrote this head, if not for these choices then for earlier ones."""
    lines, ours = (given or "").splitlines(), (expected or "").splitlines()
    known = {*ours, *every_line()}
    return bool(lines) and TITLE in lines[0] and all(line in known for line in lines[1:])
