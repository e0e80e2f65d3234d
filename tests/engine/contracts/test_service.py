"""A contract belongs to its algorithm; its evidence to one code and one contract."""

import pytest

from engine.contracts.model import ClauseStatus as Status
from engine.contracts.model import Standing
from engine.errors import Conflict, InvalidInput, NotFound
from engine.jobs.model import JobKind, JobState
from engine.worker.performers import PERFORMERS
from tests.engine.contracts.contracts import FAIR, PRICING

pytestmark = pytest.mark.bubblewrap
DEAR = FAIR.replace("9) // 10", "9) // 10 + 5")
PAYLOAD = {"cost": 250, "demand": 0.5}


@pytest.fixture
def algorithm(services):
    return services.algorithms.create("Pricing", "custom", FAIR)


def perform(services):
    """Do the next job as a worker does."""
    job = services.jobs.claim()
    reference = PERFORMERS[job.kind](services, job, None)
    services.jobs.finish(job, reference)
    return job


def test_a_contract_is_kept_tested_on_save_and_stale_when_code_moves_on(services, algorithm):
    contracts = services.contracts
    assert contracts.find(algorithm.id) is None
    kept = contracts.save(algorithm.id, PRICING)
    assert (kept.standing, kept.evidence, kept.job_id) == (Standing.UNTESTED, None, None)

    first = services.algorithms.commit(algorithm.id, FAIR, None, "", "ann")
    services.algorithms.commit(algorithm.id, DEAR, None, "", "ann")
    services.algorithms.commit(algorithm.id, FAIR + "\n", None, "", "ann")
    job = perform(services)
    assert (job.kind, job.owner, job.id) == (
        JobKind.VERIFY,
        "ann",
        contracts.get(algorithm.id).job_id,
    )
    assert services.jobs.claim() is None

    kept = contracts.get(algorithm.id)
    assert (kept.standing, kept.evidence.examples) == (Standing.CURRENT, 200)
    assert kept.evidence.is_kept
    assert kept.tested_revision_id == services.algorithms.get(algorithm.id).head_revision_id

    services.algorithms.restore(first.id, "ann")
    stale = contracts.get(algorithm.id)
    assert stale.standing is Standing.STALE
    assert {clause.status for clause in stale.evidence.clauses} == {Status.STALE}
    services.algorithms.commit(algorithm.id, FAIR + "\n", None, "", "ann")
    assert contracts.get(algorithm.id).standing is Standing.CURRENT

    looser = PRICING.model_copy(update={"invariants": PRICING.invariants[:1]})
    assert contracts.save(algorithm.id, looser).standing is Standing.STALE


def test_a_test_on_demand_takes_the_place_of_one_that_waits(services, algorithm):
    services.algorithms.commit(algorithm.id, FAIR, None, "", "ann")
    kept = services.contracts.save(algorithm.id, PRICING, "ann")
    assert services.contracts.save(algorithm.id, PRICING, "ann").job_id == kept.job_id
    job = services.contracts.test(algorithm.id, 30, 7, "bob")
    assert services.jobs.get(kept.job_id).state is JobState.CANCELLED
    assert perform(services).id == job.id
    evidence = services.contracts.get(algorithm.id).evidence
    assert (evidence.examples, evidence.seed) == (30, 7)


def test_a_test_on_demand_is_not_overwritten_by_one_of_a_save_that_ends_later(services, algorithm):
    services.algorithms.commit(algorithm.id, FAIR, None, "", "ann")
    services.contracts.save(algorithm.id, PRICING, "ann")
    slow = services.jobs.claim()
    asked = services.contracts.test(algorithm.id, 30, 7, "bob")
    assert services.jobs.get(slow.id).state is JobState.CANCELLING
    assert perform(services).id == asked.id
    reference = PERFORMERS[slow.kind](services, slow, None)  # it did not hear of it in time
    assert reference == services.jobs.get(asked.id).result_ref
    assert services.contracts.get(algorithm.id).evidence.examples == 30


def test_a_test_on_demand_does_not_end_another_that_runs(services, algorithm):
    services.algorithms.commit(algorithm.id, FAIR, None, "", "ann")
    services.contracts.save(algorithm.id, PRICING)
    services.contracts.test(algorithm.id, 30)
    running = services.jobs.claim()
    services.contracts.test(algorithm.id, 20)
    assert services.jobs.get(running.id).state is JobState.RUNNING


def test_a_contract_is_read_from_runs_that_went_well(services, algorithm):
    with pytest.raises(InvalidInput, match="no example"):
        services.contracts.infer(algorithm.id)
    services.runs.start(algorithm.id, FAIR, test_data=PAYLOAD)
    perform(services)
    services.contracts.save(algorithm.id, PRICING)
    told = services.contracts.infer(algorithm.id)
    assert told.request_schema["properties"]["cost"]["maximum"] == 1_000
    assert told.answer_schema["properties"] == {"price": {"type": "integer"}}
    assert told.invariants == PRICING.invariants


def test_what_cannot_be_is_refused_in_words(services, algorithm):
    with pytest.raises(NotFound, match="no contract"):
        services.contracts.get(algorithm.id)
    with pytest.raises(NotFound, match="no such algorithm"):
        services.contracts.save("0" * 32, PRICING)
    with pytest.raises(InvalidInput, match="request_schema"):
        services.contracts.save(algorithm.id, PRICING.model_copy(update={"request_schema": {}}))
    services.contracts.save(algorithm.id, PRICING)
    with pytest.raises(Conflict, match="no revision"):
        services.contracts.test(algorithm.id)
    services.algorithms.commit(algorithm.id, "import os\n" + FAIR, None, "", "ann")
    with pytest.raises(InvalidInput, match=r"refused this code.*line 1"):
        perform(services)


def test_a_deleted_algorithm_takes_its_contract_and_evidence_along(services, algorithm):
    services.algorithms.commit(algorithm.id, FAIR, None, "", "ann")
    services.contracts.save(algorithm.id, PRICING)
    services.contracts.test(algorithm.id, 5)
    perform(services)
    services.contracts.remove(algorithm.id)
    assert services.contracts.find(algorithm.id) is None
    services.contracts.save(algorithm.id, PRICING)
    services.algorithms.delete(algorithm.id)
    again = services.algorithms.create("Again", "custom", FAIR)
    assert services.contracts.find(again.id) is None
