from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.credit_applicant_home import check_credit_applicant_home
from ..models.credit_applicant_home import CreditApplicantHome
from ..models.credit_applicant_job import check_credit_applicant_job
from ..models.credit_applicant_job import CreditApplicantJob
from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="CreditApplicant")


@_attrs_define
class CreditApplicant:
    """Who asks for a loan, and for which; neither age nor sex nor marital status is asked for.

    Attributes:
        seniority_years (int): Whole years at the present work.
        home (CreditApplicantHome): How the applicant lives.
        job (CreditApplicantJob): The kind of work.
        has_records (bool): Whether earlier payments are known to have failed.
        monthly_expenses_cents (int): Of the household, in cents.
        amount_cents (int): What is to be borrowed, in cents.
        price_cents (int): Of what is bought with it, in cents.
        term_months (int): Months until all is paid back.
        monthly_income_cents (int | None | Unset): In cents; null if unknown, which has points of its own.
        assets_cents (int | Unset): What is owned, in cents; 0 if nothing. Default: 0.
        debts_cents (int | Unset): What is owed already, in cents. Default: 0.
    """

    seniority_years: int
    home: CreditApplicantHome
    job: CreditApplicantJob
    has_records: bool
    monthly_expenses_cents: int
    amount_cents: int
    price_cents: int
    term_months: int
    monthly_income_cents: int | None | Unset = UNSET
    assets_cents: int | Unset = 0
    debts_cents: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        seniority_years = self.seniority_years

        home: str = self.home

        job: str = self.job

        has_records = self.has_records

        monthly_expenses_cents = self.monthly_expenses_cents

        amount_cents = self.amount_cents

        price_cents = self.price_cents

        term_months = self.term_months

        monthly_income_cents: int | None | Unset
        if isinstance(self.monthly_income_cents, Unset):
            monthly_income_cents = UNSET
        else:
            monthly_income_cents = self.monthly_income_cents

        assets_cents = self.assets_cents

        debts_cents = self.debts_cents

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "seniority_years": seniority_years,
                "home": home,
                "job": job,
                "has_records": has_records,
                "monthly_expenses_cents": monthly_expenses_cents,
                "amount_cents": amount_cents,
                "price_cents": price_cents,
                "term_months": term_months,
            }
        )
        if monthly_income_cents is not UNSET:
            field_dict["monthly_income_cents"] = monthly_income_cents
        if assets_cents is not UNSET:
            field_dict["assets_cents"] = assets_cents
        if debts_cents is not UNSET:
            field_dict["debts_cents"] = debts_cents

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        seniority_years = d.pop("seniority_years")

        home = check_credit_applicant_home(d.pop("home"))

        job = check_credit_applicant_job(d.pop("job"))

        has_records = d.pop("has_records")

        monthly_expenses_cents = d.pop("monthly_expenses_cents")

        amount_cents = d.pop("amount_cents")

        price_cents = d.pop("price_cents")

        term_months = d.pop("term_months")

        def _parse_monthly_income_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        monthly_income_cents = _parse_monthly_income_cents(d.pop("monthly_income_cents", UNSET))

        assets_cents = d.pop("assets_cents", UNSET)

        debts_cents = d.pop("debts_cents", UNSET)

        credit_applicant = cls(
            seniority_years=seniority_years,
            home=home,
            job=job,
            has_records=has_records,
            monthly_expenses_cents=monthly_expenses_cents,
            amount_cents=amount_cents,
            price_cents=price_cents,
            term_months=term_months,
            monthly_income_cents=monthly_income_cents,
            assets_cents=assets_cents,
            debts_cents=debts_cents,
        )

        return credit_applicant
