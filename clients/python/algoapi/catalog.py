"""The catalog: algorithms that are ready to be asked, and what they promise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from algoapi.door import Door
from algoapi.generated.api.algorithms import algorithms_list
from algoapi.generated.api.catalog import catalog_fraud_detection
from algoapi.generated.models import About, ExecutedFraudAnswer, FraudRequest


class Catalog(Door):
    """The calls about the catalog."""

    def catalog(self) -> list[About]:
        """What there is: slug, title, summary."""
        page = self._ask(algorithms_list.sync_detailed, limit=1)
        listed: list[About] = page.catalog
        return listed

    def execute(self, slug: str, request: Mapping[str, Any]) -> dict[str, Any]:
        """Ask an algorithm of the catalog.

        Args:
            slug: Which, such as ``dynamic-pricing``.
            request: Its fields, as plain values.

        Returns:
            ``answer``, and ``checked``: the promises that this very answer keeps.
        """
        told: dict[str, Any] = self._post(f"/v1/algorithms/{slug}/execute", dict(request))
        return told

    def execute_all(self, slug: str, requests: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """As :meth:`execute`, for several requests in one call."""
        inputs = [dict(request) for request in requests]
        told: list[dict[str, Any]] = self._post(f"/v1/algorithms/{slug}/batch", {"inputs": inputs})
        return told

    def detect_fraud(self, payment: Mapping[str, Any], **options: Any) -> ExecutedFraudAnswer:
        """How much speaks for fraud in a payment, and what does.

        Args:
            payment: What is known of it; ``amount_cents`` at least.
            options: Further fields of the request, such as ``threshold``.
        """
        body = FraudRequest.from_dict({"payment": dict(payment), **options})
        return self._ask(catalog_fraud_detection.sync_detailed, body=body)
