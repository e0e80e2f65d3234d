from typing import Literal

CreditApplicantJob = Literal["fixed", "freelance", "other", "part_time"]

CREDIT_APPLICANT_JOB_VALUES: set[CreditApplicantJob] = {
    "fixed",
    "freelance",
    "other",
    "part_time",
}


def check_credit_applicant_job(value: str) -> CreditApplicantJob:
    if value in CREDIT_APPLICANT_JOB_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CREDIT_APPLICANT_JOB_VALUES!r}")
