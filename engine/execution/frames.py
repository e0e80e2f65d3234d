"""Judge what a box sends; every byte of it may be hostile."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NoReturn

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from engine.execution.model import UserError
from sandbox import policy

LIMITS = policy.limits()
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"')
_STRUCTURE = bytes(set(range(256)) - set(b"[]{}"))
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)", re.DOTALL)
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class InvalidFrameError(Exception):
    """A frame that is not what it must be; the message is fit for a person."""


class Report(BaseModel):
    """What the supervisor states at the end of a job."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    kind: Literal["done"]
    nonce: str
    reason: Literal["result", "exit", "timeout", "cancelled", "output", "oversize", "unlocked"]
    wall_ms: float = Field(ge=0)
    cpu_ms: float = Field(ge=0)
    peak_memory_bytes: int = Field(ge=0)
    exit_code: int | None
    signal: int | None
    output_bytes: int = Field(ge=0)
    memory_kills: int = Field(ge=0)
    process_denials: int = Field(ge=0)


class Word(BaseModel):
    """What the supervisor states while a job runs; the end of the output follows it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    kind: Literal["progress"]
    nonce: str
    wall_ms: float = Field(ge=0)
    cpu_ms: float = Field(ge=0)
    memory_bytes: int = Field(ge=0)
    output_bytes: int = Field(ge=0)


class CallWord(BaseModel):
    """What the supervisor states of one call of a batch; the answer follows it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    kind: Literal["call"]
    nonce: str
    index: int = Field(ge=0)
    reason: Literal["result", "exit", "timeout", "oversize", "output", "unlocked"]
    wall_ms: float = Field(ge=0)
    exit_code: int | None
    signal: int | None


class Ready(BaseModel):
    """What the supervisor states before any job."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    kind: Literal["ready"]
    protocol: int
    versions: dict[str, str]


Told = Report | Word | CallWord
_TOLD: TypeAdapter[Told] = TypeAdapter(Annotated[Told, Field(discriminator="kind")])


class Settled(BaseModel):
    """What a forked box states before it is bounded."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    kind: Literal["settled"]


@dataclass(frozen=True)
class Answer:
    """What the user's code returned or raised; exactly one is set."""

    result: dict[str, Any] | None = None
    error: UserError | None = None
    invalid: str | None = None


def read_told(data: bytes) -> Told:
    """Read what the supervisor says of a job: words on the way, or the report at its end."""
    try:
        return _TOLD.validate_json(data)
    except ValidationError:
        raise InvalidFrameError("the box's report is not one") from None


def read_ready(data: bytes) -> Ready:
    """Read the supervisor's first word."""
    try:
        return Ready.model_validate_json(data)
    except ValidationError:
        raise InvalidFrameError(f"the box's greeting is not one: {_start(data)}") from None


def read_settled(data: bytes) -> Settled:
    """Read a forked box's first word."""
    try:
        return Settled.model_validate_json(data)
    except ValidationError:
        raise InvalidFrameError(f"the box could not settle: {_start(data)}") from None


def read_answer(data: bytes) -> Answer:
    """Read the answer of the user's code.

    Raises:
        InvalidFrameError: It breaks a bound or is no JSON; says which.
    """
    content = _parse(data)
    if not isinstance(content, dict) or len(content) != 1:
        raise InvalidFrameError("the result is not one JSON object")
    [(kind, value)] = content.items()
    if kind == "result" and isinstance(value, dict):
        canonical(value)
        return Answer(result=value)
    if kind == "error" and isinstance(value, dict):
        return Answer(error=_user_error(value))
    if kind == "invalid" and isinstance(value, dict):
        return Answer(invalid=clean_text(str(value.get("problem"))))
    raise InvalidFrameError("the result is neither a result nor an error")


def canonical(value: dict[str, Any]) -> bytes:
    """One spelling of a JSON object, for hashing.

    Raises:
        InvalidFrameError: It holds NaN, infinity or text that UTF-8 cannot write.
    """
    try:
        text = json.dumps(
            value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
        )
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidFrameError("the result holds text that UTF-8 cannot write") from None
    except (ValueError, TypeError, RecursionError):
        raise InvalidFrameError("the result holds a number that JSON cannot write") from None


def sha256(data: bytes) -> str:
    """The content hash used in envelopes."""
    return hashlib.sha256(data).hexdigest()


def clean_text(text: str) -> str:
    """Printed text without what could steer a terminal or reorder a line."""
    text = _ESCAPES.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _INVISIBLE.sub("", text).encode("utf-8", "replace").decode("utf-8")


def _start(data: bytes) -> str:
    return clean_text(data[:500].decode("utf-8", "replace"))


def _parse(data: bytes) -> Any:
    try:
        _check_shape(data)
        return json.loads(
            data.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_refuse_constant
        )
    except UnicodeDecodeError:
        raise InvalidFrameError("the result is not UTF-8") from None
    except (ValueError, RecursionError):
        raise InvalidFrameError("the result is not JSON") from None


def _check_shape(data: bytes) -> None:
    """Bound nesting and size before a parser sees the bytes."""
    if max(data.count(b"["), data.count(b"{"), data.count(b",")) <= LIMITS["result_depth"]:
        return
    bare = _STRING.sub(b"", data)
    if bare.count(b",") + bare.count(b"[") + bare.count(b"{") > LIMITS["result_nodes"]:
        raise InvalidFrameError(f"the result has more than {LIMITS['result_nodes']} values")
    structure = bare.translate(None, _STRUCTURE)
    for _ in range(LIMITS["result_depth"] + 1):
        if not structure:
            return
        structure = structure.replace(b"[]", b"").replace(b"{}", b"")
    raise InvalidFrameError(f"the result is nested deeper than {LIMITS['result_depth']}")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise InvalidFrameError("the result names one key twice")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise InvalidFrameError(f"the result holds {name}, which JSON does not have")


def _user_error(value: dict[str, Any]) -> UserError:
    line = value.get("line")
    texts = {name: value.get(name, "") for name in ("type", "message", "traceback")}
    if not all(isinstance(text, str) for text in texts.values()):
        raise InvalidFrameError("the error is not described in text")
    most = LIMITS["traceback_chars"] + 100
    return UserError(
        **{name: clean_text(text[:most]) for name, text in texts.items()},
        line=line if isinstance(line, int) and 0 < line < 1_000_000 else None,
    )
