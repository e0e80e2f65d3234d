"""The catalog: its algorithms listed, asked, and their promises looked at."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from pydantic import ValidationError

from engine.catalog.discovery import Entry, entries
from engine.catalog.model import About, AskModel, Executed, Record
from engine.errors import BrokenPromise, InvalidInput, NotFound
from engine.verification import guard
from engine.verification.evidence.certificates import Evidence
from engine.verification.evidence.views import ClauseView
from engine.verification.service import VerificationService

log = structlog.get_logger(__name__)
_MOST_FAULTS = 20


class CatalogService:
    """Everything that a door may ask about the catalog.

    Args:
        verification: What is known of promises.
        ask: Asks a model that the studio trained.
    """

    def __init__(self, verification: VerificationService, ask: AskModel) -> None:
        self._verification = verification
        self._ask = ask

    def listed(self) -> list[About]:
        """What there is, by title."""
        return [entry.about for entry in entries().values()]

    def entry(self, slug: str) -> Entry:
        """One of them; NotFound when there is none."""
        try:
            return entries()[slug]
        except KeyError:
            raise NotFound(
                "The catalog has no such algorithm.", f"Choose one of: {', '.join(entries())}."
            ) from None

    def execute(self, slug: str, payload: Mapping[str, Any]) -> Executed[Record]:
        """Answer a request that came as plain JSON.

        Raises:
            NotFound: There is no such algorithm.
            InvalidInput: The request does not fit; every fault is named with its field.
        """
        entry = self.entry(slug)
        return self.answer(entry, _request(entry, payload))

    def answer(self, entry: Entry, request: Record) -> Executed[Record]:
        """Answer a request, and look at the answer before it is given.

        Raises:
            InvalidInput: The request does not hold together.
            BrokenPromise: The answer did not keep what is promised, so nobody gets it.
        """
        started = time.perf_counter()
        answer = entry.engine(request, self._ask)
        promises = entry.promises
        if fallen := guard.checked(promises, request, answer):
            log.error("answer broke its promises", slug=promises.slug, clauses=fallen)
            raise BrokenPromise(
                f"The answer broke what is promised of it: {', '.join(fallen)}.",
                "Nothing was answered. Tell whoever keeps this studio; the log has the request.",
            )
        return Executed(
            algorithm=promises.slug,
            answer=answer,
            checked=tuple(check.name for check in promises.answers),
            milliseconds=round((time.perf_counter() - started) * 1000, 3),
        )

    def answer_all(self, entry: Entry, requests: Sequence[Record]) -> tuple[Executed[Record], ...]:
        """As :meth:`answer`, for many; a refusal names the one that is at fault."""
        told = []
        for place, request in enumerate(requests, start=1):
            try:
                told.append(self.answer(entry, request))
            except InvalidInput as refusal:
                raise InvalidInput(f"Input {place}: {refusal.problem}", refusal.remedy) from None
        return tuple(told)

    def clauses(self, slug: str) -> tuple[ClauseView, ...]:
        """Each promise of an algorithm, and how it stands."""
        return self._verification.clauses(self.entry(slug).promises)

    def prepare(self) -> None:
        """Warm what proves, for somebody who looks at a contract; returns at once."""
        self._verification.prepare()

    def close(self) -> None:
        """End what proves."""
        self._verification.close()

    def prove(self, slug: str, clause: str | None = None) -> tuple[Evidence, ...]:
        """Prove what is promised of its kernels again, now; all or one."""
        return self._verification.prove(self.entry(slug).promises, clause)

    def break_it(self, slug: str, kernel: str, text: str) -> tuple[Evidence, ...]:
        """What becomes of the promises with another text of a kernel, which is never run."""
        return self._verification.break_it(self.entry(slug).promises, kernel, text)


def _request(entry: Entry, payload: Mapping[str, Any]) -> Record:
    try:
        return entry.request.model_validate(payload)
    except ValidationError as fault:
        told = fault.errors(include_url=False, include_context=False, include_input=False)
        said = [
            f"{'.'.join(str(part) for part in each['loc']) or 'the request'}: {each['msg']}"
            for each in told[:_MOST_FAULTS]
        ]
        more = f"; and {len(told) - _MOST_FAULTS} more" if len(told) > _MOST_FAULTS else ""
        raise InvalidInput(
            "; ".join(said) + more + ".",
            f"Correct these fields; the schema of {entry.about.slug} says what each may be.",
        ) from None
