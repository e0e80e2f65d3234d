"""Random valid specs, with column names as hostile as a CSV can make them."""

from __future__ import annotations

from hypothesis import strategies as st

from engine.builder.model import LogisticSpec
from engine.builder.rules import SOLVERS

HOSTILE = [
    'say "hi"',
    "it's",
    "a\nb",
    "tab\there",
    "\\N{BULLET}",
    "{{ spec }}",
    "{% raw %}",
    "{x!r:>{y}}",
    '"""',
    "'''",
    "\\",
    "\\'\"",
    "# comment",
    "Größe (cm)",
    "年齢",
    "\u202etxt",
    "\u2028",
    "\x00\x1b[31m",
    "😀",
    "__import__('os')",
    " ",
    "%s",
    "$x",
]
NAMES = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12),
)
COSTS = st.floats(min_value=0.001, max_value=1e9)
SHARES = st.floats(min_value=0.001, max_value=0.999)


@st.composite
def specs(draw) -> LogisticSpec:
    names = draw(st.lists(NAMES, min_size=4, max_size=12, unique=True))
    target, time_column, group_column, *rest = names
    cut = draw(st.integers(1, len(rest)))
    mode = draw(st.sampled_from(["predict", "explain"]))
    explains = mode == "explain"
    penalty = "none" if explains else draw(st.sampled_from(["l2", "l1", "elastic_net"]))
    threshold = draw(st.sampled_from(["fixed", "best_f1", "costs"]))
    unseen = draw(st.sampled_from(["ignore", "other", "refuse"]))
    by_costs = threshold == "costs"
    features = []
    for name in rest[:cut]:
        kind = draw(st.sampled_from(["numeric", "categorical"]))
        may_refer = explains and kind == "categorical"
        reference = draw(st.none() | NAMES) if may_refer else None
        features.append({"name": name, "kind": kind, "reference": reference})
    weights = ["none"] if explains else ["none", "balanced", "balanced_corrected"]
    return LogisticSpec(
        name=draw(NAMES),
        target=target,
        positive=draw(NAMES),
        features=features,
        ignored=rest[cut:],
        time_column=time_column,
        group_column=group_column,
        mode=mode,
        penalty=penalty,
        l1_ratio=draw(SHARES) if penalty == "elastic_net" else None,
        C=None if explains else draw(st.just("search") | COSTS),
        solver=draw(st.sampled_from(SOLVERS[penalty])),
        max_iter=draw(st.integers(1, 1_000_000)),
        class_weight=draw(st.sampled_from(weights)),
        missing=draw(st.sampled_from(["flag", "fill", "refuse"])),
        unseen=unseen,
        rare_share=draw(st.floats(0.001, 0.5)) if unseen == "other" else None,
        split=draw(st.sampled_from(["stratified", "time", "group"])),
        test_share=draw(st.floats(0.05, 0.5)),
        folds=draw(st.integers(2, 20)),
        repeats=draw(st.integers(1, 20)),
        threshold=threshold,
        threshold_value=draw(SHARES) if threshold == "fixed" else None,
        cost_false_positive=draw(COSTS) if by_costs else None,
        cost_false_negative=draw(COSTS) if by_costs else None,
        seed=draw(st.integers(0, 2**32 - 1)),
    )
