from typing import Literal

ChurnCustomerPaysBy = Literal["bank_transfer", "credit_card", "electronic_check", "mailed_check"]

CHURN_CUSTOMER_PAYS_BY_VALUES: set[ChurnCustomerPaysBy] = {
    "bank_transfer",
    "credit_card",
    "electronic_check",
    "mailed_check",
}


def check_churn_customer_pays_by(value: str) -> ChurnCustomerPaysBy:
    if value in CHURN_CUSTOMER_PAYS_BY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHURN_CUSTOMER_PAYS_BY_VALUES!r}"
    )
