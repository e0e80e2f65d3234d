"""May this client try a password now? Pure: attempts and the time in, attempts out."""

from __future__ import annotations

from datetime import datetime, timedelta

from engine.access.model import Attempts, Policy


def wait(attempts: Attempts, now: datetime) -> timedelta:
    """How long the client must still wait; zero when it may try."""
    if attempts.locked_until is None:
        return timedelta(0)
    return max(attempts.locked_until - now, timedelta(0))


def after_attempt(attempts: Attempts, now: datetime, policy: Policy) -> Attempts:
    """The attempts when one more is counted; each beyond the free ones doubles the lock."""
    is_forgotten = attempts.last_at is not None and now - attempts.last_at >= policy.forgotten_after
    failures = 1 if is_forgotten else attempts.failures + 1
    beyond = failures - policy.free_failures
    if beyond < 0:
        return Attempts(failures=failures, last_at=now)
    # The exponent is capped, so that no number of attempts can overflow the time.
    lock = min(policy.first_lock * 2 ** min(beyond, 16), policy.longest_lock)
    return Attempts(failures=failures, last_at=now, locked_until=now + lock)
