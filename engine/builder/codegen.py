"""A spec in, the text of a scikit-learn program out."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from engine.builder import estimator, words
from engine.builder.constants import LINE_WIDTH, constants, literal
from engine.builder.model import ClassWeight, LogisticSpec, Mode, Split, Unseen

TEMPLATES = Path(__file__).with_name("templates")
# A result names its choices but not its columns, which it lists elsewhere.
NOT_IN_CONFIG = {"CATEGORICAL", "NUMERIC", "IGNORED", "REFERENCE", "TIME_COLUMN", "GROUP_COLUMN"}


def generate(spec: LogisticSpec) -> str:
    """The program that the spec describes."""
    explains = spec.mode is Mode.EXPLAIN
    head = constants(spec)
    return (
        _templates()
        .get_template("logistic.py.jinja")
        .render(
            title=_title(spec),
            words=words.describe(spec),
            sklearn=estimator.written_for(),
            constants=[
                (name, literal(value, LINE_WIDTH - len(f"{name} = ")))
                for name, value in head.items()
            ],
            choices=[name for name in head if name not in NOT_IN_CONFIG],
            explains=explains,
            restores=spec.class_weight is ClassWeight.BALANCED_CORRECTED,
            missing=spec.missing.value,
            unseen=spec.unseen.value,
            split=spec.split.value,
            threshold=spec.threshold.value,
            groups=", groups" if spec.split is Split.GROUP else "",
            prepared="rows" if explains else "",
            final=estimator.final_estimator(spec),
            searching=estimator.searching_estimator(),
            encoder=_encoder(spec),
        )
    )


def _title(spec: LogisticSpec) -> str:
    name, target, positive = (
        words.plain(text, 24) for text in (spec.name, spec.target, spec.positive)
    )
    return f"{name}{words.TITLE}{target} = {positive}."


def _encoder(spec: LogisticSpec) -> list[str]:
    arguments = ["drop=choose_references(rows)"] if spec.mode is Mode.EXPLAIN else []
    if spec.unseen is Unseen.OTHER:
        arguments += ['handle_unknown="infrequent_if_exist"', "min_frequency=RARE_SHARE"]
    else:
        arguments.append('handle_unknown="ignore"')
    if spec.mode is Mode.EXPLAIN:
        arguments.append("sparse_output=False")
    return arguments


@cache
def _templates() -> Environment:
    settings: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True}
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - the text is Python, and every value is a literal
        keep_trailing_newline=True,
        **settings,
    )
