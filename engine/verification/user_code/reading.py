"""A user's code, read: its kernel, and each clause as a question about that."""

from __future__ import annotations

import ast
import math
from dataclasses import dataclass
from typing import Any, Final

from engine.verification.claims.expression import compile_claim
from engine.verification.encoding.operations import Operations
from engine.verification.encoding.rounding import Rounding
from engine.verification.encoding.symbolic import Symbolic
from engine.verification.encoding.terms import Value
from engine.verification.evidence import telling
from engine.verification.kernels import program as p
from engine.verification.kernels import tree as t
from engine.verification.kernels.interpreter import Interpreter
from engine.verification.kernels.subset import Reader
from engine.verification.model import Domain, Flag, Int, Monotone, Post, Real
from engine.verification.proving.replay import Subject
from engine.verification.user_code import admission, entry
from engine.verification.user_code.answer_claim import KINDS, schema_claim
from engine.verification.user_code.claims import ClaimRewriter
from engine.verification.user_code.fields import ENTRY, Outputs
from engine.verification.user_code.names import OF_MATH
from engine.verification.user_code.task import CodeTask, RequestField, Wish

RETURNS: Final = "returns"
ANSWER: Final = "answer-schema"


class _Kernels(Reader):
    """Reads functions and constants that were admitted before."""

    def __init__(self, statements: list[ast.stmt]) -> None:
        around = {"math": math} | {name: getattr(math, name) for name in OF_MATH}
        super().__init__("", around, is_edited=True)
        for statement in statements:
            self._note(statement)


@dataclass(frozen=True, slots=True)
class UserCode:
    """A user's code, read.

    Attributes:
        task: What was asked.
        statements: Its constants and functions, the entry as a kernel.
        arguments: What the kernel calls the fields that it may read.
        outputs: What it gives.
        kinds: Of each output: int, float or bool.
        prefix: Begins no name of the code.
    """

    task: CodeTask
    statements: list[ast.stmt]
    arguments: dict[str, str]
    outputs: Outputs
    kinds: tuple[str, ...]
    prefix: str

    @classmethod
    def of(cls, task: CodeTask) -> UserCode:
        """Read the code of a task.

        Raises:
            Unsupported: It cannot be reasoned about.
        """
        module = admission.admitted(task.code)
        prefix = "field"
        while any(name.startswith(prefix) for name in module.names):
            prefix += "_x"
        fields = {each.name: each for each in task.request}
        able = [name for name, each in fields.items() if each.kind]
        arguments = {name: f"{prefix}_{number}" for number, name in enumerate(able)}
        kernel, outputs = entry.kernel_of(module, fields, arguments)
        others = [entry.typed(each) for name, each in module.functions.items() if name != ENTRY]
        statements = [*module.constants, *others, kernel]
        read = cls(task, statements, arguments, outputs, (), prefix)
        values = {arguments[name]: _unknown(fields[name], arguments[name]) for name in able}
        operations = Operations(Rounding())
        given = Symbolic(read._program(ENTRY), operations).call(ENTRY, values, path=True)
        kinds = tuple(part.kind for part in given.term)
        if not set(kinds) <= KINDS.keys():
            raise t.Unsupported(1, "an answer holds something else than numbers and truth values")
        return cls(task, statements, arguments, outputs, kinds, prefix)

    def domain_words(self) -> dict[str, str]:
        """The inputs that proofs are about."""
        told = {}
        for each in self.task.request:
            if each.kind:
                words = telling.told_domain(_domain(each))
                told[each.name] = f"one of {each.options}" if each.options else words
        return told

    def fields_of(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """The fields of a request that the arguments of a call stand for."""
        return {name: arguments[argument] for name, argument in self.arguments.items()}

    def asked(self, wish: Wish) -> tuple[Subject, Post | Monotone]:
        """A clause as a question about a kernel.

        Raises:
            Unsupported: It speaks about what cannot be proven.
        """
        if wish.name == ANSWER:
            return self._subject(ENTRY), Post(
                wish.name, schema_claim(self.task, self.outputs, self.kinds), wish.name
            )
        if wish.name == RETURNS:
            return self._subject(ENTRY), Post(wish.name, "True", wish.name)
        rewriter = ClaimRewriter(self._able(), self.arguments, self.outputs)
        text = rewriter.claim(compile_claim(wish.claim).tree)
        if not wish.field:
            return self._subject(ENTRY), Post(wish.name, text, wish.name)
        if wish.field not in self.arguments:
            why = next((one.why for one in self.task.request if one.name == wish.field), "")
            raise t.Unsupported(1, f"inp.{wish.field[:60]} {why or 'is no field that can grow'}")
        name = f"{self.prefix}_compared"
        subject = self._subject(name, self._comparing(name, text))
        grown = self.arguments[wish.field]
        return subject, Monotone(wish.name, grown, wish.direction, wish.name)

    def _able(self) -> dict[str, RequestField]:
        return {each.name: each for each in self.task.request if each.kind}

    def _comparing(self, name: str, text: str) -> ast.stmt:
        """A kernel that gives what a monotone clause compares."""
        fields = self._able()
        given = ", ".join(
            f"{self.arguments[key]}: {entry.KINDS[fields[key].kind]}" for key in fields
        )
        passed = ", ".join(self.arguments.values())
        lines = f"def {name}({given}):\n    result = {ENTRY}({passed})\n    return {text}\n"
        return ast.parse(lines).body[0]

    def _subject(self, name: str, *more: ast.stmt) -> Subject:
        program = self._program(name, *more)
        fields = self._able()
        return Subject(
            name,
            {self.arguments[key]: _domain(each) for key, each in fields.items()},
            tuple(
                f"{self.arguments[key]} in {each.options!r}"
                for key, each in fields.items()
                if each.options
            ),
            lambda arguments: Interpreter(program).call(name, arguments),
            lambda: program,
            lambda: self.task.code,
        )

    def _program(self, name: str, *more: ast.stmt) -> p.Program:
        return _Kernels([*self.statements, *more]).program(name)


def _domain(told: RequestField) -> Domain:
    if told.kind == "Flag":
        return Flag()
    if told.kind == "Int":
        return Int(int(told.low), int(told.high))
    return Real(float(told.low), float(told.high))


def _unknown(told: RequestField, name: str) -> Value:
    import z3  # noqa: PLC0415 - z3 is loaded only where proofs are made

    kinds = {"Flag": z3.Bool, "Int": z3.Int, "Real": z3.Real}
    return Value(entry.KINDS[told.kind], kinds[told.kind](name))
