"""Keys, and what they asked."""

from __future__ import annotations

from collections.abc import Sequence

from algoapi.door import Door
from algoapi.generated.api.keys import (
    keys_create,
    keys_list_keys,
    keys_revoke,
    keys_rotate,
    keys_usage,
)
from algoapi.generated.models import Key, KeyWish, MadeKey, Scope, Usage
from algoapi.generated.types import UNSET


class Keys(Door):
    """The calls about keys."""

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
