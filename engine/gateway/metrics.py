"""What Prometheus reads: calls by route, and how many runs, jobs and boxes there are."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.assembly import Services

CONTENT_TYPE = CONTENT_TYPE_LATEST
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """The figures of one API, in a registry of its own.

    Args:
        services: Gives the parts that are asked when the figures are read.
    """

    def __init__(self, services: Callable[[], Services]) -> None:
        self._registry = CollectorRegistry()
        self.calls = Counter(
            "studio_requests",
            "Calls answered by this process.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self.seconds = Histogram(
            "studio_request_seconds",
            "How long calls took.",
            ("method", "route"),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._registry.register(_Stock(services))

    def text(self) -> bytes:
        """All figures in Prometheus' text format."""
        return generate_latest(self._registry)


class Measured:
    """Counts calls and their time.

    Args:
        app: The routes.
        metrics: Where they are counted.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the call on, and count its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def send_counted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_counted)
        finally:
            # By the route's pattern, never its path: who calls must not choose how many there are.
            route = str(getattr(scope.get("route"), "path", "unknown"))
            method = scope["method"] if scope["method"] in _METHODS else "other"
            self._metrics.calls.labels(method, route, str(status)).inc()
            self._metrics.seconds.labels(method, route).observe(time.perf_counter() - began)


class _Stock(Collector):
    """What there is, counted when it is asked for."""

    def __init__(self, services: Callable[[], Services]) -> None:
        self._services = services

    def describe(self) -> list[Metric]:
        """Nothing in advance: a registration must not ask the database."""
        return []

    def collect(self) -> Iterator[Metric]:
        census = self._services().health.census
        for name, words, counts in (
            ("studio_jobs", "Jobs by kind and state.", census.jobs()),
            ("studio_runs", "Runs by state.", census.runs()),
        ):
            labels = ("kind", "state") if name == "studio_jobs" else ("state",)
            family = GaugeMetricFamily(name, words, labels=labels)
            for values, count in counts.items():
                family.add_metric(values, count)
            yield family
        pool = GaugeMetricFamily("studio_pool", "The pool of warm boxes.", labels=("figure",))
        for figure, count in census.pool().items():
            pool.add_metric((figure,), count)
        yield pool
