"""How often each caller may ask, by the library ``limits``."""

from __future__ import annotations

import time
from contextlib import nullcontext

from limits import RateLimitItem, parse
from limits.storage import RedisStorage, Storage
from limits.strategies import SlidingWindowCounterRateLimiter

from engine.keys.model import Limit, Rate
from engine.keys.windows import DatabaseWindows
from engine.settings import Settings
from engine.storage.database import Database


class Rates:
    """One counter per caller and limit.

    Args:
        settings: How often, and whether Redis counts.
        database: Counts where there is no Redis.
    """

    def __init__(self, settings: Settings, database: Database) -> None:
        storage = _storage(settings.redis_url, database)
        self._one_look = storage.one_look if isinstance(storage, DatabaseWindows) else nullcontext
        self._limiter = SlidingWindowCounterRateLimiter(storage)
        self._items: dict[Limit, RateLimitItem] = {
            Limit.KEYS: parse(settings.limit_keys),
            Limit.TRAIN: parse(settings.limit_train),
            Limit.PREDICT: parse(settings.limit_predict),
            Limit.EXECUTE: parse(settings.limit_execute),
            Limit.OTHER: parse(settings.limit_other),
        }

    def count(self, caller: str, limit: Limit) -> Rate:
        """Count a call and say how the caller stands.

        Args:
            caller: A key's id, or an address where there is no key.
            limit: What is asked.
        """
        item = self._items[limit]
        with self._one_look():
            is_allowed = self._limiter.hit(item, limit.value, caller)
            stats = self._limiter.get_window_stats(item, limit.value, caller)
        return Rate(
            limit=item.amount,
            window_s=item.get_expiry(),
            remaining=stats.remaining if is_allowed else 0,
            reset_s=max(1, round(stats.reset_time - time.time() + 0.5)),
            is_allowed=is_allowed,
        )


def _storage(redis_url: str, database: Database) -> Storage:
    if not redis_url:
        return DatabaseWindows(database)
    # The library's own scheme for a Unix socket.
    return RedisStorage(redis_url.replace("unix://", "redis+unix://", 1))
