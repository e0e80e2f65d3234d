"""The studio's calls by their plain names; what travels is typed by what the studio publishes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self, TypeVar

import httpx

from algoapi.generated.api.datasets import (
    datasets_cleaned,
    datasets_delete,
    datasets_get,
    datasets_list,
    datasets_recipe,
    datasets_report,
)
from algoapi.generated.api.keys import (
    keys_create,
    keys_list_keys,
    keys_revoke,
    keys_rotate,
    keys_usage,
)
from algoapi.generated.api.state import health
from algoapi.generated.client import Client
from algoapi.generated.models import (
    Dataset,
    Health,
    Key,
    KeyWish,
    MadeKey,
    Problem,
    QualityReport,
    Scope,
    Upload,
    Usage,
)
from algoapi.generated.types import UNSET, Response
from algoapi.refusal import Refused, raise_refusal

T = TypeVar("T")
UNDER_WAY = frozenset({"received", "sanitizing"})


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

    def upload(self, table: Path | BinaryIO, name: str = "", target: str | None = None) -> Upload:
        """Upload a table; it is read and cleaned while you do something else.

        Args:
            table: A file, or something opened in binary.
            name: What the file is called, where ``table`` has no name.
            target: The column to be predicted, if known.
        """
        if isinstance(table, Path):
            with table.open("rb") as opened:
                return self.upload(opened, name or table.name, target)
        # Not the generated call: it takes files as text, and separates the parts by a fixed "+++"
        # that a table may contain.
        answer = self._client.get_httpx_client().post(
            "/v1/datasets",
            files={"file": (name, table)},
            data={} if target is None else {"target": target},
        )
        return Upload.from_dict(answer.json())

    def datasets(self) -> Iterator[Dataset]:
        """Every dataset, newest first."""
        cursor: str | None = None
        while True:
            page = self._ask(datasets_list.sync_detailed, cursor=cursor)
            yield from page.items
            if page.next_ is None:
                return
            cursor = page.next_

    def dataset(self, dataset_id: str) -> Dataset:
        """One dataset as it stands: its state, its score, whether it may be trained on."""
        found: Dataset = self._ask(datasets_get.sync_detailed, dataset_id=dataset_id)
        return found

    def wait_for_dataset(
        self, dataset_id: str, *, most_s: float = 300.0, pause_s: float = 0.5
    ) -> Dataset:
        """The dataset when it has been read and cleaned, or could not be.

        Args:
            dataset_id: The dataset.
            most_s: How long to wait, in seconds.
            pause_s: How long between two looks, in seconds.

        Raises:
            TimeoutError: It is still being read or cleaned.
        """
        end = time.monotonic() + most_s
        while (found := self.dataset(dataset_id)).state in UNDER_WAY:
            if time.monotonic() > end:
                raise TimeoutError(f"The dataset is still {found.state} after {most_s:.0f} s.")
            time.sleep(pause_s)
        return found

    def report(self, dataset_id: str) -> QualityReport:
        """The quality report: what was wrong, what was repaired, the score and the reasons."""
        found: QualityReport = self._ask(datasets_report.sync_detailed, dataset_id=dataset_id)
        return found

    def cleaned(self, dataset_id: str) -> str:
        """The cleaned table as CSV."""
        found: str = self._ask(datasets_cleaned.sync_detailed, dataset_id=dataset_id)
        return found

    def recipe(self, dataset_id: str) -> dict[str, Any]:
        """The fitted cleaning steps, which clean new rows as the upload was cleaned."""
        found = self._ask(datasets_recipe.sync_detailed, dataset_id=dataset_id)
        steps: dict[str, Any] = found.to_dict()
        return steps

    def delete_dataset(self, dataset_id: str) -> None:
        """Forget a dataset; what was made from it stays."""
        self._send(datasets_delete.sync_detailed, dataset_id=dataset_id)

    def _ask(self, operation: Callable[..., Response[T | Problem]], **arguments: Any) -> T:
        parsed: T | Problem | None = self._send(operation, **arguments).parsed
        if parsed is None or isinstance(parsed, Problem):
            raise Refused("The answer was empty, and not one of the studio's.", "", 200)
        return parsed

    def _send(self, operation: Callable[..., Response[Any]], **arguments: Any) -> Response[Any]:
        answer: Response[Any] = operation(client=self._client, **arguments)
        return answer
