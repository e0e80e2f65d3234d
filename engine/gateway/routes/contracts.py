"""Contracts of the studio's own algorithms over HTTP: kept, read from runs, tested."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict
from starlette.convertors import Convertor, register_url_convertor

from engine.contracts.model import MOST_EXAMPLES, Contract, KeptContract
from engine.gateway.caller import Parts, Reader, Runner, Writer
from engine.gateway.repeatable import Repeatable
from engine.gateway.routes.algorithms import Name
from engine.gateway.routes.catalog import CatalogContract
from engine.gateway.routes.jobs import ShownJob


class _IdConvertor(Convertor[str]):
    """Meets ids and nothing else: the catalog's names under the same address are not ours."""

    regex = "[0-9a-f]{32}"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("id", _IdConvertor())
router = APIRouter(prefix="/v1/algorithms", tags=["algorithms"], route_class=Repeatable)
Id = Annotated[str, Path(pattern="^[0-9a-f]{32}$", description="The id of an algorithm.")]
EXAMPLE: JsonDict = {
    "request_schema": {
        "type": "object",
        "properties": {"cost_cents": {"type": "integer", "minimum": 1, "maximum": 100_000}},
        "required": ["cost_cents"],
    },
    "answer_schema": {
        "type": "object",
        "properties": {"price_cents": {"type": "integer", "minimum": 0}},
        "required": ["price_cents"],
    },
    "invariants": ["out.price_cents >= inp.cost_cents"],
}


class ContractWish(Contract):
    """What somebody promises of their `execute`."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE]})


class ContractTestWish(BaseModel):
    """How an algorithm is tested by its contract."""

    model_config = ConfigDict(extra="forbid")
    examples: int = Field(default=MOST_EXAMPLES, ge=1, le=MOST_EXAMPLES, description="Inputs.")
    seed: int = Field(default=0, ge=0, lt=2**32, description="Of the inputs and the code's draws.")
    prove: bool = Field(default=False, description="Prove clauses, too, where the code allows it.")


@router.get("/{algorithm_id}/contract", name="contract")
def get_contract(
    algorithm_id: Name, services: Parts, _caller: Reader
) -> KeptContract | CatalogContract:
    """The contract of an algorithm, your own or one of the catalog, and how each clause stands."""
    if "-" in algorithm_id:
        return CatalogContract.of(algorithm_id, services.catalog.clauses(algorithm_id))
    return services.contracts.get(algorithm_id)


@router.put("/{algorithm_id:id}/contract", name="save_contract")
def save_contract(
    algorithm_id: Id, wish: ContractWish, services: Parts, caller: Writer
) -> KeptContract:
    """Keep a contract; where it has changed, a short test of the newest revision waits."""
    return services.contracts.save(algorithm_id, Contract(**wish.model_dump()), caller.id)


@router.post("/{algorithm_id:id}/contract/infer", name="infer_contract")
def infer_contract(algorithm_id: Id, services: Parts, _caller: Reader) -> Contract:
    """A contract read from the newest runs that went well; it is not kept yet."""
    return services.contracts.infer(algorithm_id)


@router.post("/{algorithm_id:id}/contract/test", name="test_contract", status_code=202)
def test_contract(
    algorithm_id: Id, wish: ContractTestWish, services: Parts, caller: Runner, response: Response
) -> ShownJob:
    """Test the newest revision by its contract, with made inputs, in the sandbox; and prove it."""
    asked = (wish.examples, wish.seed, caller.id)
    job = services.contracts.test(algorithm_id, *asked, prove=wish.prove)
    response.headers["Location"] = f"/api/v1/jobs/{job.id}"
    return ShownJob.of(job)
