"""What the studio refuses, in words: the problem and the remedy."""

from __future__ import annotations


class StudioError(Exception):
    """A refusal that a person can act on.

    Args:
        problem: What is wrong, in one sentence, without internals.
        remedy: What to do about it, in one sentence.

    Attributes:
        status: The HTTP status that a door answers with.
        retry_after_s: After how many seconds the same may be asked again, where that is known.
    """

    status = 400
    retry_after_s: int | None = None

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem} {remedy}")
        self.problem = problem
        self.remedy = remedy


class InvalidInput(StudioError):
    """The input cannot be taken as it is; every fault of it is in the problem."""

    status = 422


class TooLarge(StudioError):
    """The input is over a limit."""

    status = 413


class NotFound(StudioError):
    """Nothing has this id."""

    status = 404


class Conflict(StudioError):
    """The thing asked for does not fit the present state."""

    status = 409


class UnderWay(Conflict):
    """The same was asked before, and is not answered yet.

    Args:
        problem: As for every refusal.
        remedy: As for every refusal.
        retry_after_s: After how many seconds to ask again.
    """

    def __init__(self, problem: str, remedy: str, retry_after_s: int) -> None:
        super().__init__(problem, remedy)
        self.retry_after_s = retry_after_s


class NotSignedIn(StudioError):
    """The caller did not say who it is, or nobody knows it."""

    status = 401


class NotAllowed(StudioError):
    """The caller is not signed in, or may not do this."""

    status = 403


class Unavailable(StudioError):
    """A part that this needs is not running here."""

    status = 503


class TooMany(StudioError):
    """The caller must wait before it asks again.

    Args:
        problem: As for every refusal.
        remedy: As for every refusal.
        retry_after_s: After how many seconds, where that is known.
    """

    status = 429

    def __init__(self, problem: str, remedy: str, retry_after_s: int | None = None) -> None:
        super().__init__(problem, remedy)
        self.retry_after_s = retry_after_s


class BrokenPromise(StudioError):
    """An answer of ours did not keep its contract, and was held back."""

    status = 500
