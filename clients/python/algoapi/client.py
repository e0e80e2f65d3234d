"""The studio's calls by their plain names; what travels is typed by what the studio publishes."""

from __future__ import annotations

from algoapi.catalog import Catalog
from algoapi.datasets import Datasets
from algoapi.generated.api.state import health
from algoapi.generated.models import Health
from algoapi.keys import Keys
from algoapi.models import Models
from algoapi.work import Work


class AlgoAPI(Datasets, Models, Catalog, Work, Keys):
    """One studio, called with one key.

    Args:
        url: Where the studio is, such as ``https://studio.example.org``.
        key: The key; without one only what the studio gives to everybody.
        timeout_s: How long one call may take.
    """

    def health(self) -> Health:
        """Whether the studio works."""
        return self._ask(health.sync_detailed)
