"""The ways a dataset comes in: stored at once, then read and cleaned in the background."""

from __future__ import annotations

from components.services import services
from components.session import studio


def take_sample(key: str) -> None:
    """Store a sample as a new dataset and open it."""
    _begin(services().datasets.upload_sample(key).id)


def take_upload(name: str, data: bytes) -> None:
    """Store an upload as a new dataset and open it."""
    _begin(services().datasets.upload(name, data).id)


def clean_again(dataset_id: str) -> None:
    """Read and clean a dataset anew, with the choices as they stand."""
    from engine.jobs.model import JobKind  # noqa: PLC0415 - the engine loads on first use

    services().jobs.submit(JobKind.SANITIZE, dataset_id)


def make_profile(dataset_id: str, *, is_full: bool) -> None:
    """Make the deep profile in the background."""
    from engine.jobs.model import JobKind  # noqa: PLC0415 - the engine loads on first use

    services().jobs.submit(JobKind.PROFILE, dataset_id, {"is_full": is_full})


def open_dataset(dataset_id: str) -> None:
    """Put a dataset on screen."""
    studio().dataset_id = dataset_id


def _begin(dataset_id: str) -> None:
    clean_again(dataset_id)
    open_dataset(dataset_id)
