"""Keys by which programs enter: made, shown once, checked, counted, replaced, revoked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from engine.errors import InvalidInput, NotSignedIn, TooMany
from engine.keys import secret
from engine.keys.model import ORDINARY, Key, Limit, NewKey, Principal, Rate, Scope, Usage
from engine.keys.rates import Rates
from engine.keys.repeats import Repeats
from engine.keys.store import KeyStore
from engine.keys.usage import UsageLog
from engine.settings import Settings
from engine.storage.database import Database

MOST_CHARS = 200
MOST_DAYS = 3650
GRACE = timedelta(hours=24)
_MARGIN_S = 30.0
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}")


class KeyService:
    """The one place that knows keys.

    Args:
        settings: Limits, and the server's secret.
        database: Keys, counters and usage.
        now: The clock, for tests.
    """

    def __init__(
        self,
        settings: Settings,
        database: Database,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = KeyStore(database)
        self._rates = Rates(settings, database)
        self._usage = UsageLog(database, self._store)
        self._secret = secret.server_secret(settings.secret_key, settings.data_dir)
        self._now = now
        self.repeats = Repeats(database, now, settings.request_s + _MARGIN_S)

    def create(
        self,
        name: str,
        email: str,
        scopes: Sequence[Scope] = ORDINARY,
        days: int | None = None,
        replaces: str | None = None,
    ) -> NewKey:
        """Make a key; its text is in the answer and nowhere else, ever again.

        Args:
            name: What it is for, in a person's words.
            email: Whom to write to about it.
            scopes: What it may do.
            days: How long it lasts; None is until it is revoked.
            replaces: The key that it takes the place of.

        Raises:
            InvalidInput: A value cannot be taken; names every fault.
        """
        _require(name, email, scopes, days)
        now = self._now()
        key_id, secret_part, text = secret.make()
        key = Key(
            id=key_id,
            name=name.strip(),
            email=email.strip(),
            scopes=tuple(sorted(set(scopes))),
            replaces=replaces,
            created_at=now,
            expires_at=now + timedelta(days=days) if days is not None else None,
            revoked_at=None,
            last_used_at=None,
        )
        self._store.add(key, secret.digest(self._secret, key_id, secret_part))
        return NewKey(key=key, text=text)

    def list(self) -> tuple[Key, ...]:
        """Every key, newest first."""
        return self._store.list()

    def get(self, key_id: str) -> Key:
        """A key; NotFound when there is none."""
        return self._store.get(key_id)

    def revoke(self, key_id: str) -> Key:
        """End a key at once, in every process."""
        self._store.get(key_id)
        self._store.revoke(key_id, self._now())
        return self._store.get(key_id)

    def rotate(self, key_id: str) -> NewKey:
        """Make a key that takes the place of another, which works for one more day.

        Raises:
            InvalidInput: The key has ended.
        """
        old, now = self._store.get(key_id), self._now()
        if old.state(now) != "active":
            raise InvalidInput(f"This key is {old.state(now)}.", "Make a new key instead.")
        days = None if old.expires_at is None else max((old.expires_at - old.created_at).days, 1)
        fresh = self.create(old.name, old.email, old.scopes, days, replaces=old.id)
        self._store.expire(key_id, now + GRACE)
        return fresh

    def authenticate(self, text: str) -> Principal:
        """Who calls with this key.

        Raises:
            NotSignedIn: It is no key, or it has ended.
        """
        parts = secret.parse(text)
        found = self._store.find(parts[0]) if parts else None
        # The same work for a key that is not there, so that the time tells nothing.
        key_id, secret_part = parts or ("", "")
        told = secret.digest(self._secret, key_id, secret_part)
        if found is None or not secret.is_same(told, found[1]):
            raise NotSignedIn("This is not a key of this studio.", "Check it, or make a new one.")
        state = found[0].state(self._now())
        if state != "active":
            raise NotSignedIn(f"This key is {state}.", "Ask for a new one, or make one.")
        return Principal(id=key_id, scopes=frozenset(found[0].scopes))

    def count(self, caller: str, limit: Limit) -> Rate:
        """Count a call of somebody, whether it is allowed or not."""
        return self._rates.count(caller, limit)

    def require_rate(self, rate: Rate, limit: Limit) -> None:
        """Refuse a call that is one too many.

        Raises:
            TooMany: Says when to come again.
        """
        if not rate.is_allowed:
            raise TooMany(
                f"More than {rate.limit} calls of this kind ({limit.value}) came within "
                f"{rate.window_s} seconds.",
                f"Wait {rate.reset_s} seconds, then try again.",
                rate.reset_s,
            )

    def note(self, key_id: str, endpoint: str, status: int, seconds: float) -> None:
        """Keep in the usage log that a call was answered."""
        self._usage.note(key_id, endpoint, status, seconds)

    def usage(self, days: int = 7) -> tuple[Usage, ...]:
        """What keys asked in the last days, oldest first."""
        return self._usage.since(days)

    def close(self) -> None:
        """Write what was counted."""
        self._usage.write()


def _require(name: str, email: str, scopes: Sequence[Scope], days: int | None) -> None:
    faults = []
    if not name.strip() or len(name) > MOST_CHARS or not name.isprintable():
        faults.append(f"the name must have 1 to {MOST_CHARS} printable characters")
    if not _EMAIL.fullmatch(email.strip()):
        faults.append("the e-mail address must look like name@example.org")
    if not scopes:
        faults.append("a key needs at least one scope")
    if days is not None and not 1 <= days <= MOST_DAYS:
        faults.append(f"a key lasts 1 to {MOST_DAYS} days, or until it is revoked")
    if faults:
        raise InvalidInput(
            f"The key cannot be made: {'; '.join(faults)}.", "Correct this, and try again."
        )
