from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="FraudPayment")


@_attrs_define
class FraudPayment:
    """A payment; what is not known is left out, and adds nothing.

    Attributes:
        amount_cents (int): What is paid, in cents.
        usual_amount_cents (int | None | Unset): The payer's mean amount over the last 30 days, in cents; null if
            unknown.
        payments_last_hour (int | Unset): The payer's payments in the hour before this one. Default: 0.
        payments_last_day (int | Unset): The payer's payments in the 24 hours before this one. Default: 0.
        failed_attempts_last_day (int | Unset): Payments of this payer that were declined in the 24 hours before.
            Default: 0.
        is_new_device (bool | Unset): Whether the payer uses this device for the first time. Default: False.
        is_country_mismatch (bool | Unset): Whether the card is of another country than the buyer's. Default: False.
        hour_of_day (int | None | Unset): The hour by the payer's clock; null if unknown.
        account_age_days (int | None | Unset): Whole days since the account was opened; null if unknown.
        payee_fraud_bp (int | None | Unset): Of the payee's payments in the last 30 days whose outcome is known, the
            part that was fraud, in basis points; null if unknown.
    """

    amount_cents: int
    usual_amount_cents: int | None | Unset = UNSET
    payments_last_hour: int | Unset = 0
    payments_last_day: int | Unset = 0
    failed_attempts_last_day: int | Unset = 0
    is_new_device: bool | Unset = False
    is_country_mismatch: bool | Unset = False
    hour_of_day: int | None | Unset = UNSET
    account_age_days: int | None | Unset = UNSET
    payee_fraud_bp: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        amount_cents = self.amount_cents

        usual_amount_cents: int | None | Unset
        if isinstance(self.usual_amount_cents, Unset):
            usual_amount_cents = UNSET
        else:
            usual_amount_cents = self.usual_amount_cents

        payments_last_hour = self.payments_last_hour

        payments_last_day = self.payments_last_day

        failed_attempts_last_day = self.failed_attempts_last_day

        is_new_device = self.is_new_device

        is_country_mismatch = self.is_country_mismatch

        hour_of_day: int | None | Unset
        if isinstance(self.hour_of_day, Unset):
            hour_of_day = UNSET
        else:
            hour_of_day = self.hour_of_day

        account_age_days: int | None | Unset
        if isinstance(self.account_age_days, Unset):
            account_age_days = UNSET
        else:
            account_age_days = self.account_age_days

        payee_fraud_bp: int | None | Unset
        if isinstance(self.payee_fraud_bp, Unset):
            payee_fraud_bp = UNSET
        else:
            payee_fraud_bp = self.payee_fraud_bp

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "amount_cents": amount_cents,
            }
        )
        if usual_amount_cents is not UNSET:
            field_dict["usual_amount_cents"] = usual_amount_cents
        if payments_last_hour is not UNSET:
            field_dict["payments_last_hour"] = payments_last_hour
        if payments_last_day is not UNSET:
            field_dict["payments_last_day"] = payments_last_day
        if failed_attempts_last_day is not UNSET:
            field_dict["failed_attempts_last_day"] = failed_attempts_last_day
        if is_new_device is not UNSET:
            field_dict["is_new_device"] = is_new_device
        if is_country_mismatch is not UNSET:
            field_dict["is_country_mismatch"] = is_country_mismatch
        if hour_of_day is not UNSET:
            field_dict["hour_of_day"] = hour_of_day
        if account_age_days is not UNSET:
            field_dict["account_age_days"] = account_age_days
        if payee_fraud_bp is not UNSET:
            field_dict["payee_fraud_bp"] = payee_fraud_bp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount_cents = d.pop("amount_cents")

        def _parse_usual_amount_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        usual_amount_cents = _parse_usual_amount_cents(d.pop("usual_amount_cents", UNSET))

        payments_last_hour = d.pop("payments_last_hour", UNSET)

        payments_last_day = d.pop("payments_last_day", UNSET)

        failed_attempts_last_day = d.pop("failed_attempts_last_day", UNSET)

        is_new_device = d.pop("is_new_device", UNSET)

        is_country_mismatch = d.pop("is_country_mismatch", UNSET)

        def _parse_hour_of_day(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        hour_of_day = _parse_hour_of_day(d.pop("hour_of_day", UNSET))

        def _parse_account_age_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        account_age_days = _parse_account_age_days(d.pop("account_age_days", UNSET))

        def _parse_payee_fraud_bp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        payee_fraud_bp = _parse_payee_fraud_bp(d.pop("payee_fraud_bp", UNSET))

        fraud_payment = cls(
            amount_cents=amount_cents,
            usual_amount_cents=usual_amount_cents,
            payments_last_hour=payments_last_hour,
            payments_last_day=payments_last_day,
            failed_attempts_last_day=failed_attempts_last_day,
            is_new_device=is_new_device,
            is_country_mismatch=is_country_mismatch,
            hour_of_day=hour_of_day,
            account_age_days=account_age_days,
            payee_fraud_bp=payee_fraud_bp,
        )

        return fraud_payment
