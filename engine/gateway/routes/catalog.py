"""The catalog over HTTP: each algorithm asked by its own typed call, and its contract."""

# Annotations are not put off here: those of the calls are made for each algorithm.

from collections.abc import Callable, Iterable
from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, create_model

from engine.catalog.discovery import Entry, entries
from engine.catalog.model import About, Executed
from engine.gateway.caller import Parts, Runner
from engine.gateway.repeatable import Repeatable
from engine.verification.evidence.views import ClauseView

router = APIRouter(prefix="/v1/algorithms", tags=["catalog"], route_class=Repeatable)
SLUG = "^[a-z]+(-[a-z]+)+$"


class CatalogClause(BaseModel):
    """A promise, how it stands, and what was written down of it."""

    name: str
    kernel: str = Field(description="The function it is about; empty for the answer as a whole.")
    words: str
    claim: str = Field(description="As it is computed.")
    status: Literal["proven", "tested", "checked", "refuted", "unknown", "stale"]
    method: str = Field(description="How that was found.")
    evidence: dict[str, Any] | None = Field(
        description="Domain, arithmetic, assumptions, tools, hashes; null where nothing was kept."
    )

    @classmethod
    def of(cls, view: ClauseView) -> "CatalogClause":
        """As the room of verification tells it."""
        return cls.model_validate(view.model_dump(mode="json", exclude={"kind"}))


class CatalogContract(BaseModel):
    """What an algorithm of the catalog promises, clause by clause, and what evidence there is."""

    algorithm: str
    clauses: list[CatalogClause]

    @classmethod
    def of(cls, slug: str, views: Iterable[ClauseView]) -> "CatalogContract":
        """As the room of verification tells it."""
        return cls(algorithm=slug, clauses=[CatalogClause.of(view) for view in views])


class CatalogAlgorithm(BaseModel):
    """An algorithm of the catalog: what it is, takes and says, and the card that tells of it."""

    about: About
    request_schema: dict[str, Any] = Field(description="JSON Schema of what it takes.")
    answer_schema: dict[str, Any] = Field(description="JSON Schema of what it says.")
    examples: list[dict[str, Any]] = Field(description="Requests to begin with.")
    card: str = Field(description="Markdown.")

    @classmethod
    def of(cls, entry: Entry) -> "CatalogAlgorithm":
        """As an entry's folder holds it."""
        return cls(
            about=entry.about,
            request_schema=entry.request.model_json_schema(),
            answer_schema=entry.answer.model_json_schema(mode="serialization"),
            examples=[each.request for each in entry.examples],
            card=entry.card,
        )


def _one(entry: Entry) -> Callable[..., Any]:
    taken: Any = entry.request

    def execute(wish: taken, services: Parts, _caller: Runner) -> Any:
        return services.catalog.answer(entry, wish)

    execute.__doc__ = f"{entry.about.summary.rstrip('.')}."
    return execute


def _many(entry: Entry) -> Callable[..., Any]:
    most = entry.about.most_at_once
    taken: Any = create_model(
        entry.request.__name__.replace("Request", "Batch"),
        __config__=ConfigDict(extra="forbid"),
        __doc__=f"Several requests of {entry.about.slug}.",
        inputs=(list[entry.request], Field(min_length=1, max_length=most)),  # type: ignore[name-defined] # made for each algorithm
    )

    def execute(wish: taken, services: Parts, _caller: Runner) -> Any:
        return services.catalog.answer_all(entry, wish.inputs)  # type: ignore[attr-defined] # made above

    execute.__doc__ = f"{entry.about.summary.rstrip('.')}: for up to {most:,} requests at once."
    return execute


def _add(entry: Entry) -> None:
    slug, said = entry.about.slug, Executed[entry.answer]  # type: ignore[name-defined] # as above
    name = slug.replace("-", "_")
    router.add_api_route(
        f"/{slug}/execute", _one(entry), methods=["POST"], name=name, response_model=said
    )
    router.add_api_route(
        f"/{slug}/batch",
        _many(entry),
        methods=["POST"],
        name=f"{name}_batch",
        response_model=list[said],  # type: ignore[valid-type] # as above
    )


for _entry in entries().values():
    _add(_entry)


@router.post("/{slug}/execute", name="execute", include_in_schema=False)
@router.post("/{slug}/batch", name="batch", include_in_schema=False)
def refuse_unknown(slug: str, services: Parts, _caller: Runner) -> None:
    """Refuse a name that the catalog does not have; those that it has were met before."""
    services.catalog.entry(slug)
