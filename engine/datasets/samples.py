"""The tables that ship with the studio."""

from __future__ import annotations

from engine.datasets.model import Sample
from engine.errors import NotFound
from engine.settings import ROOT

_FOLDER = ROOT / "data" / "samples"

SAMPLES = (
    Sample(
        key="subscriptions",
        title="Subscriptions, messy",
        description=(
            "600 customers of a phone company with a preamble, ragged rows, -999 for unknown, "
            "mixed types and a total at the end. It can be saved: start here."
        ),
        file="subscriptions_messy.csv",
        target="churned",
    ),
    Sample(
        key="customers",
        title="Customers, clean",
        description="320 customers of a shop, comma-separated, nearly nothing wrong.",
        file="customers_clean.csv",
        target="churn",
    ),
    Sample(
        key="loans",
        title="Kredite, European",
        description="400 loans with semicolons, decimal commas and umlauts in Windows-1252.",
        file="kredite_cp1252.csv",
        target="ausfall",
    ),
    Sample(
        key="survey",
        title="Survey, too bad to train on",
        description="60 answers, mostly empty or unreadable: the studio refuses, and says why.",
        file="survey_unusable.csv",
        target="recommends",
    ),
)


def sample_bytes(key: str) -> tuple[Sample, bytes]:
    """A sample and its file."""
    for sample in SAMPLES:
        if sample.key == key:
            return sample, (_FOLDER / sample.file).read_bytes()
    raise NotFound("There is no such sample.", f"Choose one of {[s.key for s in SAMPLES]}.")
