"""Models that were used lately, kept warm in this process by the hash of their content."""

from __future__ import annotations

import threading
from collections import OrderedDict

from engine.models.artifact import Artifact
from engine.models.predictor import Predictor, warm
from engine.models.store import VERSION_CHARS
from engine.storage.blobs import BlobStore

MOST_WARM = 16


class Shelf:
    """A few warm models; content never changes under a hash, so none is ever stale.

    Args:
        blobs: Where artifacts are.
    """

    def __init__(self, blobs: BlobStore) -> None:
        self._blobs = blobs
        self._lock = threading.Lock()
        self._warm: OrderedDict[str, Predictor] = OrderedDict()

    def take(self, digest: str) -> Predictor:
        """The model with this content."""
        with self._lock:
            found = self._warm.get(digest)
            if found is not None:
                self._warm.move_to_end(digest)
                return found
        artifact = Artifact.model_validate_json(self._blobs.get(digest))
        made = warm(artifact, digest[:VERSION_CHARS])
        with self._lock:
            self._warm[digest] = made
            while len(self._warm) > MOST_WARM:
                self._warm.popitem(last=False)
        return made
