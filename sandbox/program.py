"""Run the user's code once and put into words what came of it."""

from __future__ import annotations

import contextlib
import json
import linecache
import sys
import traceback
import types
from collections.abc import Iterable
from typing import Any

from sandbox import policy
from sandbox.result import InvalidResult, to_json

FILE = "algorithm.py"
MODULE = "algorithm"
LIMITS = policy.limits()


class Program:
    """The user's code, executed at its first call.

    Args:
        code: Python source.
        entry: The function to call.
    """

    def __init__(self, code: str, entry: str) -> None:
        self._code, self._entry = code, entry
        self._function: Any = None

    def perform(self, payload: object) -> bytes:
        """Call the entry and return the answer as JSON.

        The answer has one key: ``result``, ``error`` (the user's own) or ``invalid``.
        """
        try:
            if self._function is None:
                self._function = _load(self._code, self._entry)
            value = self._function(payload)
            _flush()
            return b'{"result":' + to_json(value) + b"}"
        except InvalidResult as fault:
            return _answer("invalid", {"problem": _cut(str(fault), LIMITS["message_chars"])})
        except BaseException as error:  # noqa: BLE001 - SystemExit and the like end the run, not us
            _flush()
            return _answer("error", _describe(error))


def _load(code: str, entry: str) -> Any:
    linecache.cache[FILE] = (len(code), None, code.splitlines(keepends=True), FILE)
    module = types.ModuleType(MODULE)
    module.__file__ = FILE
    sys.modules[MODULE] = module
    compiled = compile(code, FILE, "exec", dont_inherit=True)
    exec(compiled, module.__dict__)  # noqa: S102 - the one purpose of this box
    found = getattr(module, entry, None)
    if not callable(found):
        raise NameError(  # noqa: TRY004 - to its author, the function is missing
            f"the code defines no function {entry}(testData)"
        )
    return found


def _describe(error: BaseException) -> dict[str, Any]:
    try:
        told = traceback.TracebackException.from_exception(error, limit=-200)
        for each in _family(told):
            each.stack = traceback.StackSummary.from_list(
                [frame for frame in each.stack if frame.filename == FILE]
            )
        lines = [frame.lineno for frame in told.stack if frame.lineno]
        return {
            "type": _cut(type(error).__name__, 200),
            "message": _cut(_message(error), LIMITS["message_chars"]),
            "traceback": _cut("".join(told.format()), LIMITS["traceback_chars"]),
            "line": lines[-1] if lines else _syntax_line(error),
        }
    except BaseException:  # noqa: BLE001 - a hostile exception may raise while it is described
        return {"type": "Error", "message": "The error cannot be described.", "traceback": ""}


def _family(
    told: traceback.TracebackException | None,
) -> Iterable[traceback.TracebackException]:
    """An error and those that led to it."""
    seen = 0
    waiting = [told]
    while waiting and seen < 50:
        each = waiting.pop()
        if each is not None:
            seen += 1
            yield each
            waiting += [
                each.__cause__,
                each.__context__,
                *(getattr(each, "exceptions", None) or ()),
            ]


def _message(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return f"the code ended itself with exit status {error.code!r}"
    return str(error)


def _syntax_line(error: BaseException) -> int | None:
    line = error.lineno if isinstance(error, SyntaxError) else None
    return line if isinstance(line, int) else None


def _answer(kind: str, content: dict[str, Any]) -> bytes:
    return json.dumps({kind: content}).encode("ascii")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most] + " [cut]"


def _flush() -> None:
    with contextlib.suppress(BaseException):
        sys.stdout.flush()
        sys.stderr.flush()
