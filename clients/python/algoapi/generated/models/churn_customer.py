from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.churn_customer_contract import check_churn_customer_contract
from ..models.churn_customer_contract import ChurnCustomerContract
from ..models.churn_customer_internet import check_churn_customer_internet
from ..models.churn_customer_internet import ChurnCustomerInternet
from ..models.churn_customer_pays_by import check_churn_customer_pays_by
from ..models.churn_customer_pays_by import ChurnCustomerPaysBy
from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="ChurnCustomer")


@_attrs_define
class ChurnCustomer:
    """A customer of a telephone and internet company.

    Attributes:
        tenure_months (int): Whole months as a customer.
        contract (ChurnCustomerContract): How long the contract runs.
        internet (ChurnCustomerInternet | Unset): By which line, if any. Default: 'none'.
        pays_by (ChurnCustomerPaysBy | Unset): Only the electronic check has points. Default: 'credit_card'.
        is_paperless (bool | Unset): Whether bills come by mail no more. Default: False.
        is_senior (bool | Unset): Whether the customer is 65 or older. Default: False.
        has_dependents (bool | Unset): Whether others live on the income. Default: False.
        has_phone (bool | Unset): Whether there is a telephone. Default: True.
        has_multiple_lines (bool | Unset): Whether there are several lines. Default: False.
        has_online_security (bool | Unset): Whether it is booked. Default: False.
        has_online_backup (bool | Unset): Whether it is booked. Default: False.
        has_tech_support (bool | Unset): Whether it is booked. Default: False.
        has_streaming_tv (bool | Unset): Whether it is booked. Default: False.
        has_streaming_movies (bool | Unset): Whether it is booked. Default: False.
    """

    tenure_months: int
    contract: ChurnCustomerContract
    internet: ChurnCustomerInternet | Unset = "none"
    pays_by: ChurnCustomerPaysBy | Unset = "credit_card"
    is_paperless: bool | Unset = False
    is_senior: bool | Unset = False
    has_dependents: bool | Unset = False
    has_phone: bool | Unset = True
    has_multiple_lines: bool | Unset = False
    has_online_security: bool | Unset = False
    has_online_backup: bool | Unset = False
    has_tech_support: bool | Unset = False
    has_streaming_tv: bool | Unset = False
    has_streaming_movies: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        tenure_months = self.tenure_months

        contract: str = self.contract

        internet: str | Unset = UNSET
        if not isinstance(self.internet, Unset):
            internet = self.internet

        pays_by: str | Unset = UNSET
        if not isinstance(self.pays_by, Unset):
            pays_by = self.pays_by

        is_paperless = self.is_paperless

        is_senior = self.is_senior

        has_dependents = self.has_dependents

        has_phone = self.has_phone

        has_multiple_lines = self.has_multiple_lines

        has_online_security = self.has_online_security

        has_online_backup = self.has_online_backup

        has_tech_support = self.has_tech_support

        has_streaming_tv = self.has_streaming_tv

        has_streaming_movies = self.has_streaming_movies

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "tenure_months": tenure_months,
                "contract": contract,
            }
        )
        if internet is not UNSET:
            field_dict["internet"] = internet
        if pays_by is not UNSET:
            field_dict["pays_by"] = pays_by
        if is_paperless is not UNSET:
            field_dict["is_paperless"] = is_paperless
        if is_senior is not UNSET:
            field_dict["is_senior"] = is_senior
        if has_dependents is not UNSET:
            field_dict["has_dependents"] = has_dependents
        if has_phone is not UNSET:
            field_dict["has_phone"] = has_phone
        if has_multiple_lines is not UNSET:
            field_dict["has_multiple_lines"] = has_multiple_lines
        if has_online_security is not UNSET:
            field_dict["has_online_security"] = has_online_security
        if has_online_backup is not UNSET:
            field_dict["has_online_backup"] = has_online_backup
        if has_tech_support is not UNSET:
            field_dict["has_tech_support"] = has_tech_support
        if has_streaming_tv is not UNSET:
            field_dict["has_streaming_tv"] = has_streaming_tv
        if has_streaming_movies is not UNSET:
            field_dict["has_streaming_movies"] = has_streaming_movies

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        tenure_months = d.pop("tenure_months")

        contract = check_churn_customer_contract(d.pop("contract"))

        _internet = d.pop("internet", UNSET)
        internet: ChurnCustomerInternet | Unset
        if isinstance(_internet, Unset):
            internet = UNSET
        else:
            internet = check_churn_customer_internet(_internet)

        _pays_by = d.pop("pays_by", UNSET)
        pays_by: ChurnCustomerPaysBy | Unset
        if isinstance(_pays_by, Unset):
            pays_by = UNSET
        else:
            pays_by = check_churn_customer_pays_by(_pays_by)

        is_paperless = d.pop("is_paperless", UNSET)

        is_senior = d.pop("is_senior", UNSET)

        has_dependents = d.pop("has_dependents", UNSET)

        has_phone = d.pop("has_phone", UNSET)

        has_multiple_lines = d.pop("has_multiple_lines", UNSET)

        has_online_security = d.pop("has_online_security", UNSET)

        has_online_backup = d.pop("has_online_backup", UNSET)

        has_tech_support = d.pop("has_tech_support", UNSET)

        has_streaming_tv = d.pop("has_streaming_tv", UNSET)

        has_streaming_movies = d.pop("has_streaming_movies", UNSET)

        churn_customer = cls(
            tenure_months=tenure_months,
            contract=contract,
            internet=internet,
            pays_by=pays_by,
            is_paperless=is_paperless,
            is_senior=is_senior,
            has_dependents=has_dependents,
            has_phone=has_phone,
            has_multiple_lines=has_multiple_lines,
            has_online_security=has_online_security,
            has_online_backup=has_online_backup,
            has_tech_support=has_tech_support,
            has_streaming_tv=has_streaming_tv,
            has_streaming_movies=has_streaming_movies,
        )

        return churn_customer
