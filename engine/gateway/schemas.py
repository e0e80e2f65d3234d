"""What travels over the wire."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from engine.parts import PartState


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

    state: Literal["ready", "degraded", "missing"]
    parts: list[PartState]

    @classmethod
    def of(cls, parts: Sequence[PartState]) -> Self:
        """Sum up the parts: as bad as the worst of them."""
        states = {part.state for part in parts}
        worst: Literal["ready", "degraded", "missing"] = (
            "missing" if "missing" in states else "degraded" if "degraded" in states else "ready"
        )
        return cls(state=worst, parts=list(parts))
