"""A customer's facts, with their thousandths of log-odds."""

from __future__ import annotations

from engine.catalog.algorithms.churn_prediction import kernel
from engine.catalog.algorithms.churn_prediction.model import CONTRACTS, INTERNETS, ChurnCustomer

_EXTRAS = (
    ("is_senior", "The customer is 65 or older.", kernel.SENIOR),
    ("has_dependents", "Others live on the customer's income.", kernel.DEPENDENTS),
    ("is_paperless", "Bills come without paper.", kernel.PAPERLESS),
    ("has_phone", "There is a telephone.", kernel.PHONE),
    ("has_multiple_lines", "There are several lines.", kernel.MULTIPLE_LINES),
    ("has_online_security", "Online security is booked.", kernel.ONLINE_SECURITY),
    ("has_online_backup", "Online backup is booked.", kernel.ONLINE_BACKUP),
    ("has_tech_support", "Technical support is booked.", kernel.TECH_SUPPORT),
    ("has_streaming_tv", "Television is booked.", kernel.STREAMING_TV),
    ("has_streaming_movies", "Films are booked.", kernel.STREAMING_MOVIES),
)


def facts(customer: ChurnCustomer) -> list[tuple[str, str, int]]:
    """What has points: its name, what it says, and its thousandths of log-odds."""
    of = customer
    told = [
        (
            "tenure_months",
            "The time as a customer.",
            kernel.tenure_points(of.tenure_months),
        ),
        (
            "contract",
            "The contract runs for a year or longer.",
            kernel.contract_points(CONTRACTS.index(of.contract)),
        ),
        (
            "internet",
            "Which internet is booked.",
            kernel.internet_points(INTERNETS.index(of.internet)),
        ),
        (
            "pays_by",
            "Bills are paid by electronic check.",
            kernel.ELECTRONIC_CHECK * (of.pays_by == "electronic_check"),
        ),
    ]
    told += [(name, words, points * getattr(of, name)) for name, words, points in _EXTRAS]
    return [fact for fact in told if fact[2]]


def log_odds(of: ChurnCustomer) -> int:
    """The sum that the kernel makes of them."""
    return kernel.log_odds(
        of.tenure_months,
        CONTRACTS.index(of.contract),
        INTERNETS.index(of.internet),
        int(of.pays_by == "electronic_check"),
        int(of.is_senior),
        int(of.has_dependents),
        int(of.is_paperless),
        int(of.has_phone),
        int(of.has_multiple_lines),
        int(of.has_online_security),
        int(of.has_online_backup),
        int(of.has_tech_support),
        int(of.has_streaming_tv),
        int(of.has_streaming_movies),
    )
