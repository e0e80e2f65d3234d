from typing import Literal

JobKind = Literal["clean_up", "effect", "predict", "profile", "run", "sanitize", "train", "verify"]

JOB_KIND_VALUES: set[JobKind] = {
    "clean_up",
    "effect",
    "predict",
    "profile",
    "run",
    "sanitize",
    "train",
    "verify",
}


def check_job_kind(value: str) -> JobKind:
    if value in JOB_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {JOB_KIND_VALUES!r}")
