"""Form and code of one algorithm in step: every move makes a new draft, none loses words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from pydantic import ValidationError

from engine.builder.model import LogisticSpec, ReadBack


class Standing(StrEnum):
    """How the code stands to the form."""

    IN_STEP = "in_step"
    OWN_WORDS = "own_words"
    CUSTOM = "custom"


class Builder(Protocol):
    """What this needs of the builder."""

    def generate(self, spec: LogisticSpec) -> str:
        """The program of a spec."""

    def read(self, code: str) -> ReadBack:
        """The spec of a program."""

    def change(self, spec: LogisticSpec, **changes: Any) -> LogisticSpec:
        """The spec with some choices changed, and those that hang on them settled."""


@dataclass(frozen=True)
class Draft:
    """What is on screen.

    Attributes:
        code: The text in the editor.
        spec: What the form says; None if it never said anything.
        standing: ``in_step``: each follows the other. ``own_words``: the form can say what the
            code does, but not its comments or layout. ``custom``: the code does more.
        reason: Why the form cannot say it, or empty.
        line: Where it leaves the form, if known.
    """

    code: str
    spec: LogisticSpec | None
    standing: Standing
    reason: str = ""
    line: int | None = None

    @property
    def is_locked(self) -> bool:
        """Whether a change in the form would overwrite a person's words."""
        return self.standing is not Standing.IN_STEP


def opened(builder: Builder, code: str, kept_spec: dict[str, Any] | None) -> Draft:
    """The draft as it was saved; ``kept_spec`` is what the form last said."""
    return after_code(builder, Draft("", _valid(kept_spec), Standing.CUSTOM), code)


def after_code(builder: Builder, draft: Draft, code: str) -> Draft:
    """The person edited the code: the form follows if it can say it, else it keeps its choices."""
    if code == draft.code:
        return draft
    read = builder.read(code)
    if read.spec is None:
        return Draft(code, draft.spec, Standing.CUSTOM, read.reason or "", read.line)
    if read.has_own_words:
        reason = "The comments or the layout are your own; the form would rewrite them."
        return Draft(code, read.spec, Standing.OWN_WORDS, reason)
    return Draft(code, read.spec, Standing.IN_STEP)


def after_form(builder: Builder, draft: Draft, changes: dict[str, Any]) -> Draft:
    """The person changed the form: the code is written anew. A locked form changes nothing."""
    if draft.is_locked or draft.spec is None or not changes:
        return draft
    return written(builder, builder.change(draft.spec, **changes))


def written(builder: Builder, spec: LogisticSpec) -> Draft:
    """The draft that the form alone makes."""
    return Draft(builder.generate(spec), spec, Standing.IN_STEP)


def _valid(spec: dict[str, Any] | None) -> LogisticSpec | None:
    # A spec kept by an older studio may not fit any more; the code beside it always does.
    try:
        return LogisticSpec.model_validate(spec) if spec else None
    except ValidationError:
        return None
