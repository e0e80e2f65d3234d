from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="LeadFacts")


@_attrs_define
class LeadFacts:
    """A lead; what is not known is left out, and adds nothing.

    Attributes:
        days_since_activity (int): Days since its last sign of life.
        employees (int | None | Unset): Of the company.
        budget_cents (int | None | Unset): Said by the lead, in cents.
        price_cents (int | None | Unset): Of what it looks at, in cents.
        is_decision_maker (bool | Unset): Whether the person decides. Default: False.
        is_target_industry (bool | Unset): Whether you look for such. Default: False.
        is_target_region (bool | Unset): Whether you sell there. Default: False.
        visits_last_30_days (int | Unset): Visits of your site. Default: 0.
        mails_opened_last_30_days (int | Unset): Mails of yours opened. Default: 0.
        pricing_visits_last_30_days (int | Unset): Visits of the page with the prices. Default: 0.
        has_asked_for_demo (bool | Unset): Whether it wants to be shown. Default: False.
        has_trial (bool | Unset): Whether it began a trial. Default: False.
        has_unsubscribed (bool | Unset): Whether it cancelled your mails. Default: False.
        has_free_mail_address (bool | Unset): Whether the address is of a free provider. Default: False.
    """

    days_since_activity: int
    employees: int | None | Unset = UNSET
    budget_cents: int | None | Unset = UNSET
    price_cents: int | None | Unset = UNSET
    is_decision_maker: bool | Unset = False
    is_target_industry: bool | Unset = False
    is_target_region: bool | Unset = False
    visits_last_30_days: int | Unset = 0
    mails_opened_last_30_days: int | Unset = 0
    pricing_visits_last_30_days: int | Unset = 0
    has_asked_for_demo: bool | Unset = False
    has_trial: bool | Unset = False
    has_unsubscribed: bool | Unset = False
    has_free_mail_address: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        days_since_activity = self.days_since_activity

        employees: int | None | Unset
        if isinstance(self.employees, Unset):
            employees = UNSET
        else:
            employees = self.employees

        budget_cents: int | None | Unset
        if isinstance(self.budget_cents, Unset):
            budget_cents = UNSET
        else:
            budget_cents = self.budget_cents

        price_cents: int | None | Unset
        if isinstance(self.price_cents, Unset):
            price_cents = UNSET
        else:
            price_cents = self.price_cents

        is_decision_maker = self.is_decision_maker

        is_target_industry = self.is_target_industry

        is_target_region = self.is_target_region

        visits_last_30_days = self.visits_last_30_days

        mails_opened_last_30_days = self.mails_opened_last_30_days

        pricing_visits_last_30_days = self.pricing_visits_last_30_days

        has_asked_for_demo = self.has_asked_for_demo

        has_trial = self.has_trial

        has_unsubscribed = self.has_unsubscribed

        has_free_mail_address = self.has_free_mail_address

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "days_since_activity": days_since_activity,
            }
        )
        if employees is not UNSET:
            field_dict["employees"] = employees
        if budget_cents is not UNSET:
            field_dict["budget_cents"] = budget_cents
        if price_cents is not UNSET:
            field_dict["price_cents"] = price_cents
        if is_decision_maker is not UNSET:
            field_dict["is_decision_maker"] = is_decision_maker
        if is_target_industry is not UNSET:
            field_dict["is_target_industry"] = is_target_industry
        if is_target_region is not UNSET:
            field_dict["is_target_region"] = is_target_region
        if visits_last_30_days is not UNSET:
            field_dict["visits_last_30_days"] = visits_last_30_days
        if mails_opened_last_30_days is not UNSET:
            field_dict["mails_opened_last_30_days"] = mails_opened_last_30_days
        if pricing_visits_last_30_days is not UNSET:
            field_dict["pricing_visits_last_30_days"] = pricing_visits_last_30_days
        if has_asked_for_demo is not UNSET:
            field_dict["has_asked_for_demo"] = has_asked_for_demo
        if has_trial is not UNSET:
            field_dict["has_trial"] = has_trial
        if has_unsubscribed is not UNSET:
            field_dict["has_unsubscribed"] = has_unsubscribed
        if has_free_mail_address is not UNSET:
            field_dict["has_free_mail_address"] = has_free_mail_address

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        days_since_activity = d.pop("days_since_activity")

        def _parse_employees(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        employees = _parse_employees(d.pop("employees", UNSET))

        def _parse_budget_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        budget_cents = _parse_budget_cents(d.pop("budget_cents", UNSET))

        def _parse_price_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        price_cents = _parse_price_cents(d.pop("price_cents", UNSET))

        is_decision_maker = d.pop("is_decision_maker", UNSET)

        is_target_industry = d.pop("is_target_industry", UNSET)

        is_target_region = d.pop("is_target_region", UNSET)

        visits_last_30_days = d.pop("visits_last_30_days", UNSET)

        mails_opened_last_30_days = d.pop("mails_opened_last_30_days", UNSET)

        pricing_visits_last_30_days = d.pop("pricing_visits_last_30_days", UNSET)

        has_asked_for_demo = d.pop("has_asked_for_demo", UNSET)

        has_trial = d.pop("has_trial", UNSET)

        has_unsubscribed = d.pop("has_unsubscribed", UNSET)

        has_free_mail_address = d.pop("has_free_mail_address", UNSET)

        lead_facts = cls(
            days_since_activity=days_since_activity,
            employees=employees,
            budget_cents=budget_cents,
            price_cents=price_cents,
            is_decision_maker=is_decision_maker,
            is_target_industry=is_target_industry,
            is_target_region=is_target_region,
            visits_last_30_days=visits_last_30_days,
            mails_opened_last_30_days=mails_opened_last_30_days,
            pricing_visits_last_30_days=pricing_visits_last_30_days,
            has_asked_for_demo=has_asked_for_demo,
            has_trial=has_trial,
            has_unsubscribed=has_unsubscribed,
            has_free_mail_address=has_free_mail_address,
        )

        return lead_facts
