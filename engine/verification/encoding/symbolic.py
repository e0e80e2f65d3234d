"""Runs the tree of a kernel on symbols: all paths at once, with what must hold on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.verification.encoding.operations import Operations
from engine.verification.encoding.terms import (
    Value,
    both,
    either,
    known,
    logical,
    merged,
    neither,
    truth,
    word,
)
from engine.verification.kernels import program as p
from engine.verification.kernels import tree as t

MOST_STEPS = 20_000
MOST_TURNS = 1_000
Names = dict[str, Value]


@dataclass(slots=True)
class _Frame:
    """One call under way: what it returned so far, and under which condition."""

    given: list[tuple[Any, Value]]


class Symbolic:
    """Runs kernels and claims on symbols.

    Args:
        program: The kernels.
        operations: Arithmetic, with the obligations that it gathers.
    """

    def __init__(self, program: p.Program, operations: Operations) -> None:
        self._program = program
        self._do = operations
        self._steps = MOST_STEPS

    def call(self, name: str, arguments: Names, path: Any, line: int = 1) -> Value:
        """What a kernel returns where ``path`` holds.

        Raises:
            Unsupported: It does what cannot be said as a term.
        """
        function, frame = self._program.functions[name], _Frame([])
        self._block(function.body, dict(arguments), path, frame)
        if not frame.given:
            raise t.Unsupported(line, f"{name} returns nothing")
        *rest, (_, result) = frame.given
        for condition, value in reversed(rest):
            result = merged(condition, value, result, line)
        return result

    def _block(
        self, body: tuple[p.Statement, ...], names: Names, path: Any, frame: _Frame
    ) -> tuple[Names, Any]:
        """The names afterwards, and the condition under which the block is left at its end."""
        for statement in body:
            if path is False:
                break
            if isinstance(statement, p.Give):
                frame.given.append((path, self.evaluate(statement.value, names, path)))
                return names, False
            if isinstance(statement, p.Assign):
                value = self.evaluate(statement.value, names, path)
                names = names | _bound(statement.targets, value, statement.line)
            elif isinstance(statement, p.Branch):
                names, path = self._branch(statement, names, path, frame)
            else:
                items = self.evaluate(statement.items, names, path)
                if items.kind != "tuple" or len(items.term) > MOST_TURNS:
                    raise t.Unsupported(statement.line, "a loop goes over a short constant range")
                for item in items.term:
                    names = names | _bound(statement.targets, item, statement.line)
                    names, path = self._block(statement.body, names, path, frame)
        return names, path

    def _branch(self, node: p.Branch, names: Names, path: Any, frame: _Frame) -> tuple[Names, Any]:
        test = truth(self.evaluate(node.test, names, path), node.line)
        yes, is_yes = self._block(node.yes, names, both(path, test), frame)
        no, is_no = self._block(node.no, names, both(path, neither(test)), frame)
        if is_no is False:
            return yes, is_yes
        if is_yes is False:
            return no, is_no
        return _joined(test, yes, no, node.line), either(is_yes, is_no)

    def evaluate(self, node: t.Expression, names: Names, path: Any) -> Value:
        """What an expression comes to where ``path`` holds.

        Raises:
            Unsupported: It cannot be said as a term.
        """
        self._steps -= 1
        if self._steps < 0:
            raise t.Unsupported(node.line, "the kernel takes too many steps to be proven")
        found: Value = getattr(self, f"_{type(node).__name__.lower()}")(node, names, path)
        return found

    def _literal(self, node: t.Literal, _: Names, __: Any) -> Value:
        return known(node.value)

    def _name(self, node: t.Name, names: Names, _: Any) -> Value:
        value = names.get(node.name, Value("none", f"{node.name} without a value"))
        if value.kind == "none":
            raise t.Unsupported(node.line, f"here stands {word(value)}")
        return value

    def _unary(self, node: t.Unary, names: Names, path: Any) -> Value:
        value = self.evaluate(node.operand, names, path)
        if node.sign == "not":
            return Value("bool", neither(truth(value, node.line)))
        return self._do.signed(node.sign, value, node.line)

    def _binary(self, node: t.Binary, names: Names, path: Any) -> Value:
        left = self.evaluate(node.left, names, path)
        right = self.evaluate(node.right, names, path)
        return self._do.counted(node.sign, left, right, (node.line, path))

    def _compare(self, node: t.Compare, names: Names, path: Any) -> Value:
        left = self.evaluate(node.left, names, path)
        right = self.evaluate(node.right, names, path)
        return self._do.compared(node.relation, left, right, node.line)

    def _logic(self, node: t.Logic, names: Names, path: Any) -> Value:
        first, *rest = node.parts
        value = self.evaluate(first, names, path)
        if not rest:
            return value
        test = truth(value, node.line)
        goes_on = test if node.is_and else neither(test)
        if goes_on is False:
            return value
        others = t.Logic(node.line, node.is_and, tuple(rest))
        other = self._logic(others, names, both(path, goes_on))
        return merged(goes_on, other, value, node.line)

    def _choice(self, node: t.Choice, names: Names, path: Any) -> Value:
        test = truth(self.evaluate(node.test, names, path), node.line)
        if isinstance(test, bool):
            return self.evaluate(node.yes if test else node.no, names, path)
        yes = self.evaluate(node.yes, names, both(path, test))
        no = self.evaluate(node.no, names, both(path, neither(test)))
        return merged(test, yes, no, node.line)

    def _call(self, node: t.Call, names: Names, path: Any) -> Value:
        parts = [self.evaluate(part, names, path) for part in node.parts]
        return self._do.called(node.function, parts, (node.line, path))

    def _invoke(self, node: t.Invoke, names: Names, path: Any) -> Value:
        parameters = self._program.functions[node.function].parameters
        given = [self.evaluate(part, names, path) for part in node.parts]
        pairs = zip(parameters, given, strict=True)
        arguments = {name: value for (name, _), value in pairs}
        return self.call(node.function, arguments, path, node.line)

    def _pack(self, node: t.Pack, names: Names, path: Any) -> Value:
        return Value("tuple", tuple(self.evaluate(part, names, path) for part in node.parts))

    def _item(self, node: t.Item, names: Names, path: Any) -> Value:
        owner = self.evaluate(node.owner, names, path)
        place = self.evaluate(node.place, names, path)
        return self._do.item(owner, place, (node.line, path))


def _bound(targets: tuple[str, ...], value: Value, line: int) -> Names:
    if len(targets) == 1:
        return {targets[0]: value}
    if value.kind != "tuple" or len(value.term) != len(targets):
        raise t.Unsupported(line, f"{word(value)} does not fit {len(targets)} names")
    return dict(zip(targets, value.term, strict=True))


def _joined(test: Any, yes: Names, no: Names, line: int) -> Names:
    """The names after both branches; one that has no common meaning may not be used any more."""
    found = {}
    for name in yes | no:
        one, other = yes.get(name), no.get(name)
        if one is None or other is None:
            found[name] = Value("none", f"{name}, which has no value on every path")
            continue
        try:
            found[name] = merged(logical(test), one, other, line)
        except t.Unsupported as unsupported:
            found[name] = Value("none", f"{name}, where {unsupported.why}")
    return found
