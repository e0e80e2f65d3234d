"""First choices for a table, and a made-up table for those who have none."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from engine.builder.design import design
from engine.builder.separation import separated
from engine.errors import InvalidInput

from .conftest import execute_here
from .test_cautions import sound


def test_cleaned_table_then_each_column_gets_the_role_that_fits(builder):
    table = sound(200).assign(
        id=range(200),
        code=[f"A-{row}" for row in range(200)],
        joined=[f"2024-01-{1 + row % 28:02d}" for row in range(200)],
        empty=None,
        same="x",
        member=pd.array([row % 2 == 0 for row in range(200)]),
    )
    spec = builder.propose(builder.summarise(table), "paid")
    assert spec.names("numeric") == ["age", "wage"]
    assert spec.names("categorical") == ["city", "member"]
    assert set(spec.ignored) == {"id", "code", "joined", "empty", "same"}
    assert (spec.positive, spec.class_weight, spec.C) == ("yes", "none", "search")
    assert builder.propose(builder.summarise(table), "paid", mode="explain").penalty == "none"


def test_large_table_then_c_is_not_searched(builder):
    table = sound(40)
    summary = [column.model_copy(update={"rows": 20_001}) for column in builder.summarise(table)]
    assert builder.propose(summary, "paid").C == 1.0


def test_target_without_a_yes_then_the_rarer_class_is_positive(builder):
    table = sound(200).assign(paid=["b" if row % 3 else "a" for row in range(200)])
    assert builder.propose(builder.summarise(table), "paid").positive == "a"
    assert builder.propose(builder.summarise(table), "paid", positive="b").positive == "b"


@pytest.mark.parametrize(
    ("target", "words"),
    [("nowhere", "0 columns"), ("age", "200 values"), ("same", "fewer than two")],
)
def test_target_that_cannot_be_one_then_refused(builder, target, words):
    with pytest.raises(InvalidInput, match=words):
        builder.propose(builder.summarise(sound(200).assign(same="x")), target)


def test_nothing_to_learn_from_then_refused(builder):
    table = pd.DataFrame({"paid": ["yes", "no"] * 30, "id": range(60)})
    with pytest.raises(InvalidInput, match="No column can be a feature"):
        builder.propose(builder.summarise(table), "paid")


def test_proposal_then_its_program_runs(builder):
    table = sound(300)
    spec = builder.propose(builder.summarise(table), "paid")
    result = execute_here(builder.generate(spec), builder.payload(spec, table).payload)
    assert result["cross_validation"]["roc_auc"]["mean"] > 0.6


def test_sample_then_ten_and_three_rows_that_do_not_separate_the_same_every_time(builder):
    for seed in range(40):
        spec, payload, labels = builder.sample(seed)
        if seed % 8 == 0:
            assert (spec, payload, labels) == builder.sample(seed)
        assert (len(payload["features"]), len(payload["testFeatures"])) == (10, 3)
        assert len(labels) == 3
        assert set(payload["featureNames"]) == {
            "Industry Experience",
            "Education Level",
            "Technical Skills",
            "Communication",
        }
        truth = np.array([label == "yes" for label in payload["labels"]])
        assert not separated(design(spec, payload["features"]).matrix, truth).any()
    assert builder.sample(1)[1] != builder.sample(2)[1]


def test_sample_then_its_program_runs_and_reads_back(builder):
    spec, payload, labels = builder.sample(0)
    code = builder.generate(spec)
    result = execute_here(code, payload)
    assert len(result["predictions"]) == len(labels)
    assert builder.read(code).spec == spec
