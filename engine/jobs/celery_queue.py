"""The queue as Celery on Redis: a message holds the id of a job and nothing else."""

from __future__ import annotations

import threading
from typing import Any, Final

import redis
import structlog
from celery import Celery
from kombu.exceptions import KombuError

TASK: Final = "studio.perform"
QUEUE: Final = "studio"
_CONNECT_S: Final = 2.0
# Above it a hung worker process is killed; below it the work itself is told to stop.
KILL_AFTER_S: Final = 60.0

log = structlog.get_logger(__name__)


def celery_app(redis_url: str, wall_s: float) -> Celery:
    """The application that sends and takes messages.

    Args:
        redis_url: ``redis://``, ``rediss://`` or ``unix://``.
        wall_s: The longest that one job may take, in seconds.
    """
    # kombu's own scheme for a Unix socket.
    app = Celery("studio", broker=redis_url.replace("unix://", "redis+socket://", 1))
    limit_s = wall_s + KILL_AFTER_S
    app.conf.update(
        task_default_queue=QUEUE,
        task_serializer="json",
        accept_content=["json"],
        task_ignore_result=True,  # the row tells how it went
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        task_time_limit=limit_s,
        worker_prefetch_multiplier=1,
        worker_hijack_root_logger=False,
        worker_redirect_stdouts=False,
        worker_send_task_events=True,  # for whoever looks on, such as Flower
        worker_soft_shutdown_timeout=10.0,
        worker_cancel_long_running_tasks_on_connection_loss=False,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_transport_options={
            # Sooner, the message of a job that is still at work would be brought again.
            "visibility_timeout": int(limit_s + KILL_AFTER_S),
            "socket_connect_timeout": _CONNECT_S,
            "socket_timeout": 10.0,
            "retry_on_timeout": False,
        },
    )
    return app


class CeleryQueue:
    """Sends messages; workers are other processes, see :mod:`engine.worker.celery_worker`.

    Args:
        redis_url: Where Redis is.
        wall_s: The longest that one job may take, in seconds.
    """

    def __init__(self, redis_url: str, wall_s: float) -> None:
        self.app = celery_app(redis_url, wall_s)
        self._redis: Any = redis.Redis.from_url(
            redis_url, socket_connect_timeout=_CONNECT_S, socket_timeout=_CONNECT_S
        )
        self._arrival = threading.Event()

    def send(self, job_id: str) -> None:
        """Send a message; one that cannot be sent is sent again by the keeper."""
        # A connection that Redis has closed meanwhile is found out by the first try.
        policy = {"max_retries": 1, "interval_start": 0.0, "interval_step": 0.0}
        try:
            self.app.send_task(TASK, [job_id], retry=True, retry_policy=policy)
        except (KombuError, redis.RedisError, OSError) as error:
            log.warning("a message was not sent", job_id=job_id, error=type(error).__name__)

    def waiting(self) -> int | None:
        """How many messages no worker has taken yet."""
        try:
            return int(self._redis.llen(QUEUE))
        except (redis.RedisError, OSError):
            return None

    def wait(self, timeout_s: float) -> None:
        """Sleep: messages come to the workers' processes, not to this one."""
        self._arrival.wait(timeout_s)
        self._arrival.clear()

    def wake(self) -> None:
        """End the sleep."""
        self._arrival.set()

    def close(self) -> None:
        """Give the connections back."""
        self._redis.close()
        self.app.close()
