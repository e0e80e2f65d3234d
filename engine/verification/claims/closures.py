"""Writes each node of a claim as a closure; what is not listed here is refused."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Generator
from typing import Any

from engine.verification.claims.allowance import (
    MOST_BITS,
    MOST_DEPTH,
    Frame,
    Unanswerable,
    bounded,
    sequence,
)
from engine.verification.claims.arithmetic import counted
from engine.verification.claims.calls import CALLS, gathered
from engine.verification.claims.comparing import (
    NUMBERS,
    attribute,
    contains,
    equal,
    is_short,
    item,
    order,
)

Run = Callable[[Frame], Any]
SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
}
RELATIONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Is: "==",
    ast.IsNot: "!=",
}
_REMEDY = (
    "Use names, numbers, texts, fields, comparisons, and, or, not, in, if-else, + - * / // %, and "
    f"{', '.join(sorted(CALLS))}."
)


class Refused(Exception):
    """A node that the language does not have."""

    def __init__(self, node: ast.AST, problem: str, remedy: str = _REMEDY) -> None:
        super().__init__(problem)
        self.line = getattr(node, "lineno", 1)
        self.column = getattr(node, "col_offset", 0) + 1
        self.remedy = remedy


class Writer:
    """Writes one claim, and learns what it speaks about.

    Attributes:
        names: The free names.
        slots: How many variables its comprehensions bind.
    """

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.slots = 0
        self._bound: dict[str, int] = {}

    def write(self, node: ast.AST, depth: int) -> Run:
        """The closure of a node.

        Raises:
            Refused: The language has no such thing.
        """
        if depth > MOST_DEPTH:
            raise Refused(node, "it is nested too deeply", "Say it in several claims.")
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            raise Refused(node, f"a claim has no {_word(node)}")
        run: Run = method(node, depth + 1)
        return run

    def _constant(self, node: ast.Constant, _: int) -> Run:
        value = node.value
        if not isinstance(value, bool | int | float | str | None):
            raise Refused(node, "a claim has no such constant")
        if isinstance(value, float) and not math.isfinite(value):
            raise Refused(node, "a number is not finite", "Use finite(x) to ask whether one is.")
        if isinstance(value, int) and value.bit_length() > MOST_BITS:
            raise Refused(node, "a number is too long", "Use a shorter number.")
        return lambda _: value

    def _name(self, node: ast.Name, _: int) -> Run:
        name = node.id
        if name in self._bound:
            slot = self._bound[name]
            return lambda frame: frame.slots[slot]
        if name.startswith("_"):
            raise Refused(node, "a name begins with an underscore", "Use the names of fields.")
        if name in CALLS:
            raise Refused(node, f"{name} is a function", f"Call it: {name}(...).")
        self.names.add(name)

        def run(frame: Frame) -> Any:
            try:
                return frame.names[name]
            except KeyError:
                raise Unanswerable(f"nothing is called {name!r}") from None

        return run

    def _attribute(self, node: ast.Attribute, depth: int) -> Run:
        if node.attr.startswith("_"):
            raise Refused(node, "a field begins with an underscore", "Use the names of fields.")
        owner, name = self.write(node.value, depth), node.attr
        return lambda frame: attribute(owner(frame), name)

    def _subscript(self, node: ast.Subscript, depth: int) -> Run:
        owner, place = self.write(node.value, depth), self.write(node.slice, depth)
        return lambda frame: item(owner(frame), place(frame), frame)

    def _slice(self, node: ast.Slice, depth: int) -> Run:
        parts = [
            self.write(part, depth) if part is not None else lambda _: None
            for part in (node.lower, node.upper, node.step)
        ]
        return lambda frame: slice(*(_place(part(frame)) for part in parts))

    def _unaryop(self, node: ast.UnaryOp, depth: int) -> Run:
        operand = self.write(node.operand, depth)
        if isinstance(node.op, ast.Not):
            return lambda frame: not operand(frame)
        if isinstance(node.op, ast.USub):
            return lambda frame: -bounded(operand(frame))
        if isinstance(node.op, ast.UAdd):
            return lambda frame: +bounded(operand(frame))
        raise Refused(node, "a claim has no such sign")

    def _binop(self, node: ast.BinOp, depth: int) -> Run:
        sign = SIGNS.get(type(node.op))
        if sign is None:
            raise Refused(node, f"a claim has no {_word(node.op)}")
        left, right = self.write(node.left, depth), self.write(node.right, depth)
        return lambda frame: counted(sign, left(frame), right(frame))

    def _boolop(self, node: ast.BoolOp, depth: int) -> Run:
        parts = [self.write(part, depth) for part in node.values]
        stops = isinstance(node.op, ast.Or)

        def run(frame: Frame) -> Any:
            value: Any = None
            for part in parts:
                value = part(frame)
                if bool(value) is stops:
                    break
            return value

        return run

    def _ifexp(self, node: ast.IfExp, depth: int) -> Run:
        test, yes, no = (self.write(part, depth) for part in (node.test, node.body, node.orelse))
        return lambda frame: yes(frame) if test(frame) else no(frame)

    def _compare(self, node: ast.Compare, depth: int) -> Run:
        first = self.write(node.left, depth)
        rest = [
            (name := RELATIONS[type(relation)], NUMBERS.get(name), self.write(part, depth))
            for relation, part in zip(node.ops, node.comparators, strict=True)
        ]

        def run(frame: Frame) -> bool:
            left = first(frame)
            for relation, of_numbers, part in rest:
                right = part(frame)
                if of_numbers is not None and is_short(left) and is_short(right):
                    holds = of_numbers(left, right)
                else:
                    holds = related(relation, left, right, frame)
                if not holds:
                    return False
                left = right
            return True

        return run

    def _tuple(self, node: ast.Tuple, depth: int) -> Run:
        parts = [self.write(part, depth) for part in node.elts]
        return lambda frame: tuple(part(frame) for part in parts)

    def _list(self, node: ast.List, depth: int) -> Run:
        parts = [self.write(part, depth) for part in node.elts]
        return lambda frame: [part(frame) for part in parts]

    def _call(self, node: ast.Call, depth: int) -> Run:
        if not isinstance(node.func, ast.Name) or node.func.id not in CALLS or node.keywords:
            raise Refused(node, "a claim calls only the listed functions, by place")
        call, fewest, most = CALLS[node.func.id]
        if not fewest <= len(node.args) <= most:
            raise Refused(node, f"{node.func.id}() takes from {fewest} to {most} arguments")
        parts = [
            self._loop(part, depth)
            if isinstance(part, ast.GeneratorExp)
            else self.write(part, depth)
            for part in node.args
        ]
        return lambda frame: call(frame, tuple(part(frame) for part in parts))

    def _listcomp(self, node: ast.ListComp, depth: int) -> Run:
        loop = self._loop(node, depth)
        return lambda frame: gathered(frame, loop(frame))

    def _loop(self, node: ast.GeneratorExp | ast.ListComp, depth: int) -> Run:
        """A generator over the items; each turn is paid for by the size of what it does."""
        outer, self._bound = self._bound, dict(self._bound)
        levels = []
        for part in node.generators:
            source = self.write(part.iter, depth)
            slots = self._bind(part.target)
            levels.append((source, slots, [self.write(test, depth) for test in part.ifs]))
        body = self.write(node.elt, depth)
        self._bound = outer
        cost = sum(1 for _ in ast.walk(node))

        def turns(frame: Frame, level: int) -> Generator[Any, None, None]:
            if level == len(levels):
                yield body(frame)
                return
            source, slots, tests = levels[level]
            for value in sequence(source(frame), frame):
                frame.charge(cost)
                _put(frame, slots, value)
                if all(test(frame) for test in tests):
                    yield from turns(frame, level + 1)

        return lambda frame: turns(frame, 0)

    def _bind(self, target: ast.expr) -> int | list[int]:
        if isinstance(target, ast.Name) and not target.id.startswith("_") | (target.id in CALLS):
            self._bound[target.id] = self.slots
            self.slots += 1
            return self.slots - 1
        if isinstance(target, ast.Tuple) and all(
            isinstance(part, ast.Name) for part in target.elts
        ):
            return [slot for part in target.elts if isinstance(slot := self._bind(part), int)]
        raise Refused(target, "a loop binds plain names only", "Write: for a, b in ...")


def related(relation: str, left: Any, right: Any, frame: Frame) -> bool:
    """Whether ``left relation right``."""
    if relation in {"==", "!="}:
        return equal(left, right, frame) == (relation == "==")
    if relation in {"in", "not in"}:
        return contains(left, right, frame) == (relation == "in")
    return order(relation, left, right, frame)


def _put(frame: Frame, slots: int | list[int], value: Any) -> None:
    if isinstance(slots, int):
        frame.slots[slots] = value
        return
    if not isinstance(value, list | tuple) or len(value) != len(slots):
        raise Unanswerable("what a loop goes through does not fit its names")
    for slot, part in zip(slots, value, strict=True):
        frame.slots[slot] = part


def _place(value: Any) -> int | None:
    if value is None or (type(value) is int and abs(value) < 1 << 62 and value is not False):
        return value
    raise Unanswerable("the bounds of a slice are whole numbers")


def _word(node: ast.AST) -> str:
    return {"Pow": "power", "Lambda": "lambda", "JoinedStr": "f-string", "Dict": "braces"}.get(
        type(node).__name__, f"{type(node).__name__} here"
    )
