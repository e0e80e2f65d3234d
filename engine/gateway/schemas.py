"""What travels over the wire."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from engine.parts import Components, PartState, State


class Problem(BaseModel):
    """A refusal (RFC 9457): what is wrong, and what to do about it."""

    type: str = "about:blank"
    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    detail: str = Field(description="What is wrong.")
    remedy: str = Field(description="What to do about it.")
    request_id: str | None = Field(description="Names this request in the log.")


class Health(BaseModel):
    """Whether the studio works, and the parts when the visitor may see them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    state: State
    parts: list[PartState]

    @classmethod
    def of(cls, parts: Sequence[PartState]) -> Self:
        """Sum up the parts: as bad as the worst of them."""
        states = {part.state for part in parts}
        worst: State = (
            "missing" if "missing" in states else "degraded" if "degraded" in states else "ready"
        )
        return cls(state=worst, parts=list(parts))


class Ready(BaseModel):
    """Whether the studio can take work, and which parts when the caller may see them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    state: State
    components: Components | None = Field(
        description="Part by part; null for callers without a key or a sign-in."
    )
