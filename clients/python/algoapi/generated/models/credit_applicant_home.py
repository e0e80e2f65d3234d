from typing import Literal

CreditApplicantHome = Literal["other", "owner", "parents", "private", "rent"]

CREDIT_APPLICANT_HOME_VALUES: set[CreditApplicantHome] = {
    "other",
    "owner",
    "parents",
    "private",
    "rent",
}


def check_credit_applicant_home(value: str) -> CreditApplicantHome:
    if value in CREDIT_APPLICANT_HOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CREDIT_APPLICANT_HOME_VALUES!r}")
