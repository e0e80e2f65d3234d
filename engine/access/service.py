"""Who may enter: one password, sign-ins that end, and patience with wrong passwords."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from engine.access import limits
from engine.access.model import Attempts, Policy
from engine.access.password import is_right, require_hash
from engine.access.store import AccessStore
from engine.errors import NotAllowed, TooMany
from engine.parts import PartState
from engine.settings import Settings
from engine.storage.database import Database

_CHECKS_AT_ONCE = 2


class AccessService:
    """Sign-in, sign-out, and whether a visitor is signed in.

    Args:
        settings: Holds the hash of the password; without one nothing is asked.
        database: Keeps sign-ins and failed attempts.
        now: The clock, for tests.
    """

    def __init__(
        self,
        settings: Settings,
        database: Database,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._hash = settings.password_hash
        if self._hash:
            require_hash(self._hash)
        self._lifetime = timedelta(hours=settings.session_hours)
        self._store = AccessStore(database)
        self._now = now
        self._policy = Policy()
        # One check takes 64 MiB; a crowd of guesses must not take the machine.
        self._checks = threading.BoundedSemaphore(_CHECKS_AT_ONCE)

    @property
    def is_required(self) -> bool:
        """Whether visitors must sign in."""
        return bool(self._hash)

    @property
    def lifetime_s(self) -> int:
        """How long a sign-in lasts, in seconds."""
        return int(self._lifetime.total_seconds())

    def sign_in(self, password: str, client: str) -> str:
        """The token of a new sign-in.

        Args:
            password: What the visitor typed.
            client: Where the visit comes from; each is counted by itself.

        Raises:
            NotAllowed: The password is wrong, or none is set.
            TooMany: This client must wait after wrong passwords, or too many try at once.
        """
        if not self.is_required:
            raise NotAllowed(
                "No password is set here.", "Use the studio without signing in, on this machine."
            )
        now = self._now()
        self._count_attempt(client, now)
        if not self._checks.acquire(timeout=2):
            raise TooMany("Too many people are signing in at once.", "Try again in a moment.")
        try:
            is_accepted = is_right(self._hash, password)
        finally:
            self._checks.release()
        if not is_accepted:
            raise NotAllowed("This is not the password.", "Check it, and try again.")
        self._store.forget_attempts(client, older_than=now - self._policy.forgotten_after)
        token = secrets.token_urlsafe(32)
        self._store.add_session(self._digest(token), now, now + self._lifetime)
        return token

    def is_valid(self, token: str | None) -> bool:
        """Whether this token is of a sign-in that has not ended."""
        if not self.is_required:
            return True
        return bool(token) and self._store.is_session(self._digest(str(token)), self._now())

    def sign_out(self, token: str) -> None:
        """End a sign-in, in open tabs too."""
        self._store.end_session(self._digest(token))

    def parts(self) -> list[PartState]:
        """Whether a password guards this studio."""
        if self.is_required:
            return [PartState(name="Sign-in", state="ready", detail="A password is asked for.")]
        return [
            PartState(
                name="Sign-in",
                state="off",
                detail="No password is set, so only this machine can reach the studio.",
                remedy="To share it, set STUDIO_PASSWORD_HASH (`python -m engine hash-password`).",
            )
        ]

    def _count_attempt(self, client: str, now: datetime) -> None:
        # Counted before the check: guesses sent at the same time all count.
        def change(attempts: Attempts) -> Attempts:
            if limits.wait(attempts, now):
                return attempts
            return limits.after_attempt(attempts, now, self._policy)

        before = self._store.update_attempts(client, now, change)
        if left := limits.wait(before, now):
            raise TooMany(
                "Too many wrong passwords from here.",
                f"Wait {max(1, round(left.total_seconds()))} seconds, then try again.",
            )

    def _digest(self, token: str) -> str:
        # Keyed by the password's hash: a new password ends every earlier sign-in.
        text = token.encode(errors="surrogatepass")
        return hmac.new(self._hash.encode(), text, hashlib.sha256).hexdigest()
