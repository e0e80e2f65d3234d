"""The points of each fact of an application, as reasons that add up to its score."""

from __future__ import annotations

from engine.catalog.algorithms.credit_scoring import kernel
from engine.catalog.algorithms.credit_scoring.applicant import HOMES, JOBS, CreditApplicant
from engine.catalog.model import Reason

_BASE = Reason(name="base", words="Where every score begins.", points=kernel.LEAST)


def by_points(applicant: CreditApplicant) -> tuple[Reason, ...]:
    """The base, then each fact, first those that cost most beside the best there is."""
    told = [*_of_person(applicant), *_of_loan(applicant), *_of_income(applicant)]
    told.sort(key=lambda each: each[2] - each[3])
    return (
        _BASE,
        *(
            Reason(name=name, words=f"{words}: {points} of {most} points.", points=points)
            for name, words, points, most in told
        ),
    )


Told = tuple[str, str, int, int]
"""A field, what it holds, its points, and the most that it could have."""


def _of_person(applicant: CreditApplicant) -> list[Told]:
    home = kernel.home_points(HOMES.index(applicant.home))
    job = kernel.job_points(JOBS.index(applicant.job))
    years, records = applicant.seniority_years, applicant.has_records
    said = "Earlier payments failed" if records else "No payment is known to have failed"
    return [
        ("seniority_years", f"Years at the present work, {years}",
         kernel.seniority_points(years), kernel.seniority_points(kernel.MOST_YEARS)),
        ("home", f"The home, {applicant.home}", home, kernel.home_points(2)),
        ("job", f"The work, {applicant.job.replace('_', '-')}", job, kernel.job_points(0)),
        ("has_records", said, kernel.record_points(records), kernel.NO_RECORDS_POINTS),
    ]  # fmt: skip


def _of_loan(applicant: CreditApplicant) -> list[Told]:
    amount = applicant.amount_cents
    financed = kernel.share_bp(amount, applicant.price_cents)
    assets = kernel.share_bp(applicant.assets_cents, amount)
    return [
        ("amount_cents", f"Borrowed of the price, {financed / 100:,.0f} %",
         kernel.financed_points(financed), kernel.financed_points(0)),
        ("assets_cents", f"Owned beside the loan, {assets / 100:,.0f} %",
         kernel.assets_points(assets), kernel.assets_points(kernel.MOST_RATIO_BP)),
    ]  # fmt: skip


def _of_income(applicant: CreditApplicant) -> list[Told]:
    income = applicant.monthly_income_cents
    most = kernel.burden_points(0) + kernel.expenses_points(0) + kernel.debts_points(0)
    if income is None:
        points = kernel.UNKNOWN_INCOME_POINTS
        return [("monthly_income_cents", "The income is not known", points, most)]
    payment = kernel.burden_bp(applicant.amount_cents, applicant.term_months, income)
    expenses = kernel.share_bp(applicant.monthly_expenses_cents, income)
    debts = kernel.share_bp(applicant.debts_cents, income)
    return [
        ("term_months", f"The payment of a month beside the income, {payment / 100:,.0f} %",
         kernel.burden_points(payment), kernel.burden_points(0)),
        ("monthly_expenses_cents", f"Expenses beside the income, {expenses / 100:,.0f} %",
         kernel.expenses_points(expenses), kernel.expenses_points(0)),
        ("debts_cents", f"Debts beside the income of a month, {debts / 100:,.0f} %",
         kernel.debts_points(debts), kernel.debts_points(0)),
    ]  # fmt: skip
