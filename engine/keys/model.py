"""A key, who calls with it, what it may do, and how much it asked."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from engine.errors import NotAllowed


class Scope(StrEnum):
    """What a caller may do; ``admin`` may do everything, keys included."""

    READ = "read"
    WRITE = "write"
    TRAIN = "train"
    PREDICT = "predict"
    RUN = "run"
    ADMIN = "admin"


ORDINARY = (Scope.READ, Scope.WRITE, Scope.TRAIN, Scope.PREDICT, Scope.RUN)


class Limit(StrEnum):
    """What is counted by itself; the settings say how often each may be asked."""

    KEYS = "keys"
    TRAIN = "train"
    PREDICT = "predict"
    EXECUTE = "execute"
    OTHER = "other"


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)


class Key(_Record):
    """A key as it stands; its secret part is nowhere.

    Attributes:
        id: The look-up part, which is no secret.
        replaces: The key that this one was made to replace.
        last_used_at: To the minute.
    """

    id: str
    name: str
    email: str
    scopes: tuple[Scope, ...]
    replaces: str | None
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None

    def state(self, now: datetime) -> str:
        """``active``, ``expired`` or ``revoked``."""
        if self.revoked_at is not None:
            return "revoked"
        return "expired" if self.expires_at is not None and self.expires_at <= now else "active"


class NewKey(_Record):
    """A key that was just made: the only time that its whole text exists here."""

    key: Key
    text: str


class Principal(_Record):
    """Who calls: a key, or the person at the screen.

    Attributes:
        id: The key's id, or ``studio``.
    """

    id: str
    scopes: frozenset[Scope]

    def may(self, scope: Scope) -> bool:
        """Whether this is allowed."""
        return scope in self.scopes or Scope.ADMIN in self.scopes

    def require(self, scope: Scope) -> None:
        """Refuse what is not allowed.

        Raises:
            NotAllowed: The scope is missing; says which.
        """
        if not self.may(scope):
            raise NotAllowed(
                f"This key may not {scope.value} here.",
                f"Use a key with the scope '{scope.value}', or have an administrator make one.",
            )


PERSON = Principal(id="studio", scopes=frozenset(Scope))


class Rate(_Record):
    """How a caller stands on one limit.

    Attributes:
        limit: Calls within the window.
        window_s: Its length.
        remaining: Calls left now.
        reset_s: Seconds until the window has passed.
        is_allowed: Whether this call counts among them.
    """

    limit: int
    window_s: int
    remaining: int
    reset_s: int
    is_allowed: bool


class Usage(_Record):
    """Calls of one key on one endpoint within one hour that were answered alike."""

    key_id: str
    endpoint: str
    status: int
    hour: datetime
    calls: int
    seconds: float
