from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.components_database import check_components_database
from ..models.components_database import ComponentsDatabase
from ..models.components_disk import check_components_disk
from ..models.components_disk import ComponentsDisk
from ..models.components_isolation import check_components_isolation
from ..models.components_isolation import ComponentsIsolation
from ..models.components_pool import check_components_pool
from ..models.components_pool import ComponentsPool
from ..models.components_queue import check_components_queue
from ..models.components_queue import ComponentsQueue
from ..models.components_state import check_components_state
from ..models.components_state import ComponentsState
from typing import cast


T = TypeVar("T", bound="Components")


@_attrs_define
class Components:
    """Whether the studio can take work, part by part.

    Attributes:
        state: ``missing`` when a part that is needed does not work.
        docker_available: Whether a Docker engine passed its trial.
        isolation: The sandbox that runs code, or ``none``.
        queue: ``degraded`` while work waits and nobody does any.
        pool: ``degraded`` while no warm box stands ready.

        Attributes:
            state (ComponentsState):
            docker_available (bool):
            isolation (ComponentsIsolation):
            database (ComponentsDatabase):
            queue (ComponentsQueue):
            pool (ComponentsPool):
            disk (ComponentsDisk):
    """

    state: ComponentsState
    docker_available: bool
    isolation: ComponentsIsolation
    database: ComponentsDatabase
    queue: ComponentsQueue
    pool: ComponentsPool
    disk: ComponentsDisk

    def to_dict(self) -> dict[str, Any]:
        state: str = self.state

        docker_available = self.docker_available

        isolation: str = self.isolation

        database: str = self.database

        queue: str = self.queue

        pool: str = self.pool

        disk: str = self.disk

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "state": state,
                "docker_available": docker_available,
                "isolation": isolation,
                "database": database,
                "queue": queue,
                "pool": pool,
                "disk": disk,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        state = check_components_state(d.pop("state"))

        docker_available = d.pop("docker_available")

        isolation = check_components_isolation(d.pop("isolation"))

        database = check_components_database(d.pop("database"))

        queue = check_components_queue(d.pop("queue"))

        pool = check_components_pool(d.pop("pool"))

        disk = check_components_disk(d.pop("disk"))

        components = cls(
            state=state,
            docker_available=docker_available,
            isolation=isolation,
            database=database,
            queue=queue,
            pool=pool,
            disk=disk,
        )

        return components
