"""What the studio says when it does not do what it was asked."""

from __future__ import annotations

import httpx


class Refused(Exception):
    """The studio refused a call.

    Args:
        problem: What is wrong.
        remedy: What to do about it; empty where something between here and the studio answered.
        status: The HTTP status.
    """

    def __init__(self, problem: str, remedy: str, status: int) -> None:
        super().__init__(f"{problem} {remedy}".rstrip())
        self.problem = problem
        self.remedy = remedy
        self.status = status


class TooOften(Refused):
    """The key's limit is used up.

    Args:
        problem: What is wrong.
        remedy: What to do about it.
        retry_after_s: After how many seconds the call may be made again.
    """

    def __init__(self, problem: str, remedy: str, retry_after_s: float) -> None:
        super().__init__(problem, remedy, 429)
        self.retry_after_s = retry_after_s


def raise_refusal(response: httpx.Response) -> None:
    """Raise what an answer refuses; an answer that refuses nothing passes."""
    kind = response.headers.get("content-type", "")
    # A page is what a wrong address, a sign-in page or a proxy answers with.
    if not response.is_error and not kind.startswith("text/html"):
        return
    response.read()
    said = response.json() if kind.startswith("application/problem+json") else {}
    status = response.status_code
    problem = said.get("detail", f"The answer was {status}, and not one of the studio's.")
    remedy = said.get("remedy", "")
    if status == 429:
        raise TooOften(problem, remedy, float(response.headers.get("retry-after", "1")))
    raise Refused(problem, remedy, status)
