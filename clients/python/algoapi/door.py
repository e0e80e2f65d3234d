"""How a call leaves and how its answer comes back; what every part of the client is built on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self, TypeVar

import httpx

from algoapi.generated.client import Client
from algoapi.generated.models import Problem
from algoapi.generated.types import Response
from algoapi.refusal import Refused, TooOften, raise_refusal

T = TypeVar("T")


class Door:
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
            httpx_args={"event_hooks": {"response": [raise_refusal]}},
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

    def _ask(self, operation: Callable[..., Response[T | Problem]], **arguments: Any) -> T:
        parsed: T | Problem | None = self._send(operation, **arguments).parsed
        if parsed is None or isinstance(parsed, Problem):
            raise Refused("The answer was empty, and not one of the studio's.", "", 200)
        return parsed

    def _send(self, operation: Callable[..., Response[Any]], **arguments: Any) -> Response[Any]:
        answer: Response[Any] = operation(client=self._client, **arguments)
        return answer

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        """Send plain JSON and take plain JSON, where the shape hangs on the path."""
        return self._client.get_httpx_client().post(path, json=body).json()

    def _send_file(
        self, path: str, file: Path | BinaryIO, name: str, fields: dict[str, str]
    ) -> dict[str, Any]:
        """Send a form with a file.

        Not by the generated calls: they take files as text, and separate the parts of a form by a
        fixed "+++" that a table may contain.
        """
        if isinstance(file, Path):
            with file.open("rb") as opened:
                return self._send_file(path, opened, name or file.name, fields)
        files = {"file": (name, file)}
        answer = self._client.get_httpx_client().post(path, files=files, data=fields)
        said: dict[str, Any] = answer.json()
        return said

    def _pages(self, operation: Callable[..., Response[Any]], **arguments: Any) -> Iterator[Any]:
        cursor: str | None = None
        while True:
            page = self._ask(operation, cursor=cursor, **arguments)
            yield from page.items
            if page.next_ is None:
                return
            cursor = page.next_


def wait(look: Callable[[], T], is_open: Callable[[T], bool], most_s: float, pause_s: float) -> T:
    """What is looked at, once it is no longer open; a key that looks too often waits as told.

    Raises:
        TimeoutError: It still is.
    """
    end = time.monotonic() + most_s
    while True:
        try:
            found = look()
        except TooOften as refused:
            rest_s = refused.retry_after_s
        else:
            if not is_open(found):
                return found
            rest_s = pause_s
        if time.monotonic() + rest_s > end:
            raise TimeoutError(f"It is still under way after {most_s:.0f} s.")
        time.sleep(rest_s)
