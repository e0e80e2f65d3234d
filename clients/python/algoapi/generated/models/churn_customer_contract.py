from typing import Literal

ChurnCustomerContract = Literal["by_month", "one_year", "two_years"]

CHURN_CUSTOMER_CONTRACT_VALUES: set[ChurnCustomerContract] = {
    "by_month",
    "one_year",
    "two_years",
}


def check_churn_customer_contract(value: str) -> ChurnCustomerContract:
    if value in CHURN_CUSTOMER_CONTRACT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHURN_CUSTOMER_CONTRACT_VALUES!r}"
    )
