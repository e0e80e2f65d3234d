"""Keys over HTTP: made, listed, replaced, revoked; and what they asked."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Self

from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel, ConfigDict, Field, StrictInt

from engine.errors import NotAllowed
from engine.gateway.caller import Administrator, Parts, Reader, address_of, known_caller
from engine.gateway.repeatable import Repeatable
from engine.keys.model import ORDINARY, Key, Limit, NewKey, Scope, Usage

router = APIRouter(prefix="/v1/keys", tags=["keys"], route_class=Repeatable)
KeyId = Annotated[str, Path(pattern="^[0-9a-f]{16}$", description="The look-up part of a key.")]


class KeyWish(BaseModel):
    """What a new key is to be."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"name": "nightly scoring", "email": "ada@example.org"}]},
    )

    name: str = Field(min_length=1, max_length=200, description="What it is for.")
    email: str = Field(min_length=3, max_length=255, description="Whom to write to about it.")
    scopes: list[Scope] = Field(
        default=list(ORDINARY), min_length=1, max_length=len(Scope), description="What it may do."
    )
    days: StrictInt | None = Field(default=None, ge=1, le=3650, description="How long it lasts.")


class MadeKey(BaseModel):
    """A new key, shown this once."""

    key: str = Field(description="The whole key. It is kept nowhere: write it down now.")
    id: str
    name: str
    scopes: tuple[Scope, ...]
    expires_at: datetime | None

    @classmethod
    def of(cls, made: NewKey) -> Self:
        """What is shown of it."""
        key = made.key
        return cls(
            key=made.text, id=key.id, name=key.name, scopes=key.scopes, expires_at=key.expires_at
        )


@router.post("/create", status_code=201)
def create(wish: KeyWish, request: Request, services: Parts) -> MadeKey:
    """Make a key: a signed-in person may, an administrator, and where it is set anyone."""
    principal = known_caller(request, services)
    is_open = services.settings.open_keys
    if principal is None and not is_open:
        raise NotAllowed(
            "Keys are made by people who are signed in, or with an administrator's key.",
            "Sign in and open the Keys page, or set STUDIO_OPEN_KEYS.",
        )
    is_trusted = principal is not None and principal.may(Scope.ADMIN)
    if not is_trusted and (principal is not None or Scope.ADMIN in wish.scopes):
        raise NotAllowed(
            "Only an administrator makes such a key.", "Use a key with the scope 'admin'."
        )
    rate = services.keys.count(address_of(request), Limit.KEYS)
    request.state.rate = rate
    services.keys.require_rate(rate, Limit.KEYS)
    request.state.is_secret = True
    return MadeKey.of(services.keys.create(wish.name, wish.email, wish.scopes, wish.days))


@router.get("")
def list_keys(services: Parts, _caller: Administrator) -> list[Key]:
    """Every key, newest first; never its secret part."""
    return list(services.keys.list())


@router.get("/usage")
def usage(
    services: Parts, caller: Reader, days: Annotated[int, Query(ge=1, le=90)] = 7
) -> list[Usage]:
    """Calls by hour, endpoint and answer: one's own, or with the scope admin everybody's."""
    found = services.keys.usage(days)
    return [each for each in found if caller.may(Scope.ADMIN) or each.key_id == caller.id]


@router.post("/{key_id}/rotate", status_code=201)
def rotate(key_id: KeyId, request: Request, services: Parts, _caller: Administrator) -> MadeKey:
    """Make a key in the place of another, which works for one more day."""
    request.state.is_secret = True
    return MadeKey.of(services.keys.rotate(key_id))


@router.post("/{key_id}/revoke")
def revoke(key_id: KeyId, services: Parts, _caller: Administrator) -> Key:
    """End a key at once."""
    return services.keys.revoke(key_id)
