"""Every algorithm of the catalog: found by itself, asked by its own examples, refused with care."""

from __future__ import annotations

import json
import time

import pytest

from engine.catalog.discovery import entries
from engine.catalog.service import CatalogService
from engine.errors import InvalidInput, NotFound
from engine.verification.service import VerificationService

SLUGS = tuple(entries())


def nobody(model_id, rows):
    raise NotFound("There is no such model.", "Train one.")


@pytest.fixture(scope="module")
def catalog() -> CatalogService:
    return CatalogService(VerificationService(), nobody)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_example_is_answered_and_the_answer_survives_its_schema(catalog, slug):
    entry = catalog.entry(slug)
    assert entry.examples
    for example in entry.examples:
        told = catalog.execute(slug, example.request)
        again = entry.answer.model_validate(json.loads(told.answer.model_dump_json()))
        assert again == told.answer, example.title
        assert told.checked == tuple(check.name for check in entry.promises.answers)


@pytest.mark.parametrize("slug", SLUGS)
def test_folder_is_whole(catalog, slug):
    entry = catalog.entry(slug)
    assert entry.folder.name.replace("_", "-") == slug == entry.promises.slug
    assert len(entry.about.summary) <= 90
    assert len(entry.card) > 200
    assert entry.promises.kernels
    assert entry.promises.answers
    names = [each.name for kernel in entry.promises.kernels for each in kernel.clauses]
    names += [each.name for each in entry.promises.answers]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("slug", SLUGS)
def test_every_field_says_what_it_is_and_is_bounded(catalog, slug):
    schema = catalog.entry(slug).request.model_json_schema()
    for name, record in [("", schema), *schema.get("$defs", {}).items()]:
        for field, told in record.get("properties", {}).items():
            assert "description" in told or "$ref" in told, (name, field)
            for kind in told.get("anyOf", [told]):
                if kind.get("type") in {"integer", "number"}:
                    assert {"minimum", "exclusiveMinimum"} & set(kind), (name, field)
                    assert {"maximum", "exclusiveMaximum"} & set(kind), (name, field)
                if kind.get("type") == "array":
                    assert "maxItems" in kind, (name, field)
                if kind.get("type") == "string" and "enum" not in kind:
                    assert {"maxLength", "pattern", "format"} & set(kind), (name, field)


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("bad", [float("nan"), float("inf"), 10**400, -(10**400), "\x00", [], {}])
def test_each_field_of_a_request_refuses_nonsense_by_its_name(catalog, slug, bad):
    good = catalog.entry(slug).examples[0].request
    for path in _leaves(good):
        wrong = _changed(good, path, bad)
        started = time.perf_counter()
        told = _refused_or_told(catalog, slug, wrong)
        assert len(json.dumps(told, allow_nan=False)) < 100_000
        assert time.perf_counter() - started < 5


@pytest.mark.parametrize("slug", SLUGS)
def test_missing_and_unknown_fields_are_named(catalog, slug):
    good = catalog.entry(slug).examples[0].request
    with pytest.raises(InvalidInput, match="no_such_field"):
        catalog.execute(slug, {**good, "no_such_field": 1})
    with pytest.raises(InvalidInput):
        catalog.execute(slug, {})


def test_unknown_algorithm_is_told_what_there_is(catalog):
    with pytest.raises(NotFound) as refusal:
        catalog.execute("mind-reading", {})
    assert all(slug in refusal.value.remedy for slug in SLUGS)


def _refused_or_told(catalog, slug, request):
    """What a request comes to; any other fault than a refusal fails the test."""
    try:
        return catalog.execute(slug, request).model_dump(mode="json")
    except InvalidInput as refusal:
        return [refusal.problem, refusal.remedy]


def _leaves(value, path=()):
    """Where the plain values of a request are; of a list, its first place only."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, (*path, name))
    elif isinstance(value, list) and value:
        yield from _leaves(value[0], (*path, 0))
    else:
        yield path


def _changed(value, path, new):
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = _changed(value[path[0]], path[1:], new)
    return copy
