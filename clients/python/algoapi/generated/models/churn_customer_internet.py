from typing import Literal

ChurnCustomerInternet = Literal["dsl", "fiber", "none"]

CHURN_CUSTOMER_INTERNET_VALUES: set[ChurnCustomerInternet] = {
    "dsl",
    "fiber",
    "none",
}


def check_churn_customer_internet(value: str) -> ChurnCustomerInternet:
    if value in CHURN_CUSTOMER_INTERNET_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHURN_CUSTOMER_INTERNET_VALUES!r}"
    )
