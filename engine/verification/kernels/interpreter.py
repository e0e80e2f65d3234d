"""Runs the tree of a kernel as CPython would, without giving its text to CPython."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine.verification.kernels import program as p
from engine.verification.kernels import tree as t
from engine.verification.kernels.python import ARITHMETIC, CALLS, RELATIONS, Overrun

MOST_STEPS = 200_000
MOST_DEPTH = 20
_TOO_LONG = "it takes too many steps"


class _Given(Exception):
    def __init__(self, value: Any) -> None:
        self.value = value


class Interpreter:
    """Runs kernels.

    Args:
        program: What they are.
        steps: The most that all calls together may take.
    """

    def __init__(self, program: p.Program, steps: int = MOST_STEPS) -> None:
        self._program = program
        self._steps = steps
        self._depth = 0

    def call(self, name: str, arguments: dict[str, Any]) -> Any:
        """What a kernel returns.

        Raises:
            Overrun: It runs for too long.
            ArithmeticError: As CPython would raise it; ``ValueError`` and ``NameError`` likewise.
        """
        function = self._program.functions[name]
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise Overrun("kernels call each other too deeply")
        try:
            self._block(function.body, dict(arguments))
        except _Given as given:
            return given.value
        finally:
            self._depth -= 1
        return None

    def evaluate(self, node: t.Expression, names: dict[str, Any]) -> Any:
        """What an expression comes to."""
        self._steps -= 1  # as in _step(), which would take a quarter of the time
        if self._steps < 0:
            raise Overrun(_TOO_LONG)
        return _WALKS[type(node)](self, node, names)

    def _step(self) -> None:
        self._steps -= 1
        if self._steps < 0:
            raise Overrun(_TOO_LONG)

    def _block(self, body: tuple[p.Statement, ...], names: dict[str, Any]) -> None:
        for statement in body:
            if isinstance(statement, p.Give):
                raise _Given(self.evaluate(statement.value, names))
            if isinstance(statement, p.Assign):
                _bind(statement.targets, self.evaluate(statement.value, names), names)
            elif isinstance(statement, p.Branch):
                test = self.evaluate(statement.test, names)
                self._block(statement.yes if test else statement.no, names)
            else:
                for item in self.evaluate(statement.items, names):
                    self._step()
                    _bind(statement.targets, item, names)
                    self._block(statement.body, names)

    def _literal(self, node: t.Literal, _: dict[str, Any]) -> Any:
        return node.value

    def _name(self, node: t.Name, names: dict[str, Any]) -> Any:
        if node.name not in names:
            raise UnboundLocalError(f"{node.name} has no value")
        return names[node.name]

    def _unary(self, node: t.Unary, names: dict[str, Any]) -> Any:
        value = self.evaluate(node.operand, names)
        if node.sign == "not":
            return not value
        return -value if node.sign == "-" else +value

    def _binary(self, node: t.Binary, names: dict[str, Any]) -> Any:
        left, right = self.evaluate(node.left, names), self.evaluate(node.right, names)
        return ARITHMETIC[node.sign](left, right)

    def _compare(self, node: t.Compare, names: dict[str, Any]) -> bool:
        left, right = self.evaluate(node.left, names), self.evaluate(node.right, names)
        return RELATIONS[node.relation](left, right)

    def _logic(self, node: t.Logic, names: dict[str, Any]) -> Any:
        value: Any = node.is_and
        for part in node.parts:
            value = self.evaluate(part, names)
            if bool(value) is not node.is_and:
                break
        return value

    def _choice(self, node: t.Choice, names: dict[str, Any]) -> Any:
        return self.evaluate(node.yes if self.evaluate(node.test, names) else node.no, names)

    def _call(self, node: t.Call, names: dict[str, Any]) -> Any:
        return CALLS[node.function](*(self.evaluate(part, names) for part in node.parts))

    def _invoke(self, node: t.Invoke, names: dict[str, Any]) -> Any:
        parameters = self._program.functions[node.function].parameters
        given = [self.evaluate(part, names) for part in node.parts]
        if len(given) != len(parameters):
            raise TypeError(f"{node.function} takes {len(parameters)} arguments")
        pairs = zip(parameters, given, strict=True)
        return self.call(node.function, {name: value for (name, _), value in pairs})

    def _pack(self, node: t.Pack, names: dict[str, Any]) -> Any:
        return tuple(self.evaluate(part, names) for part in node.parts)

    def _item(self, node: t.Item, names: dict[str, Any]) -> Any:
        return self.evaluate(node.owner, names)[self.evaluate(node.place, names)]


_WALKS: dict[type[Any], Callable[[Interpreter, Any, dict[str, Any]], Any]] = {
    t.Literal: Interpreter._literal,
    t.Name: Interpreter._name,
    t.Unary: Interpreter._unary,
    t.Binary: Interpreter._binary,
    t.Compare: Interpreter._compare,
    t.Logic: Interpreter._logic,
    t.Choice: Interpreter._choice,
    t.Call: Interpreter._call,
    t.Invoke: Interpreter._invoke,
    t.Pack: Interpreter._pack,
    t.Item: Interpreter._item,
}


def _bind(targets: tuple[str, ...], value: Any, names: dict[str, Any]) -> None:
    if len(targets) == 1:
        names[targets[0]] = value
    else:
        names.update(zip(targets, value, strict=True))
