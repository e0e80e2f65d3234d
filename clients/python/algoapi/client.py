"""The studio's calls by their plain names; what travels is typed by what the studio publishes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

from algoapi.generated.api.default import health
from algoapi.generated.api.keys import (
    keys_create,
    keys_list_keys,
    keys_revoke,
    keys_rotate,
    keys_usage,
)
from algoapi.generated.client import Client
from algoapi.generated.models import Health, Key, KeyWish, MadeKey, Problem, Scope, Usage
from algoapi.generated.types import UNSET, Response
from algoapi.refusal import Refused, raise_refusal

T = TypeVar("T")


class AlgoAPI:
    """One studio, called with one key.

    Args:
        url: Where the studio is, such as ``https://studio.example.org``.
        key: The key; without one only what the studio gives to everybody.
        timeout_s: How long one call may take.
    """

    def __init__(self, url: str, key: str | None = None, *, timeout_s: float = 60.0) -> None:
        self._client = Client(
            base_url=f"{url.rstrip('/')}/api",
            headers={"X-API-Key": key} if key else {},
            timeout=httpx.Timeout(timeout_s),
            httpx_args={
                "event_hooks": {"response": [raise_refusal]},
            },
        )

    def __enter__(self) -> Self:
        """Keep the connection for several calls."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._client.get_httpx_client().close()

    def health(self) -> Health:
        """Whether the studio works."""
        return self._ask(health.sync_detailed)

    def create_key(
        self,
        name: str,
        email: str,
        scopes: Sequence[Scope] | None = None,
        days: int | None = None,
    ) -> MadeKey:
        """Make a key. Its text is in the answer and nowhere else.

        Args:
            name: What it is for.
            email: Whom to write to about it.
            scopes: What it may do; without it what an ordinary key may.
            days: How long it lasts; without it until it is revoked.
        """
        wish = KeyWish(
            name=name, email=email, scopes=UNSET if scopes is None else list(scopes), days=days
        )
        return self._ask(keys_create.sync_detailed, body=wish)

    def keys(self) -> list[Key]:
        """Every key, newest first; for administrators."""
        return self._ask(keys_list_keys.sync_detailed)

    def rotate_key(self, key_id: str) -> MadeKey:
        """Make a key in the place of another, which works for one more day."""
        return self._ask(keys_rotate.sync_detailed, key_id=key_id)

    def revoke_key(self, key_id: str) -> Key:
        """End a key at once."""
        return self._ask(keys_revoke.sync_detailed, key_id=key_id)

    def usage(self, days: int = 7) -> list[Usage]:
        """Calls by hour, endpoint and answer."""
        return self._ask(keys_usage.sync_detailed, days=days)

    def _ask(self, operation: Callable[..., Response[T | Problem]], **arguments: Any) -> T:
        parsed = operation(client=self._client, **arguments).parsed
        if parsed is None or isinstance(parsed, Problem):
            raise Refused("The answer was empty, and not one of the studio's.", "", 200)
        return parsed
