"""The state of one part of the studio, in words: for health pages and `doctor`."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict


class PartState(BaseModel):
    """What a part says of itself.

    Attributes:
        name: The part, as a person would call it.
        state: ``ready``; ``degraded`` works with a warning; ``missing`` does not work;
            ``off`` is not wanted here.
        version: The version in use, or empty.
        detail: One sentence of fact.
        remedy: One sentence on what to do, empty when nothing is to be done.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    state: Literal["ready", "degraded", "missing", "off"]
    version: str = ""
    detail: str = ""
    remedy: str = ""
