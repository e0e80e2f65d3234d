"""Trainings on rows of a table: classes, numbers, clusters, what is unusual."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.evaluation.model import Costs
from engine.evaluation.service import EvaluationService
from engine.models import judging, monotone
from engine.models.artifact import Artifact, Fitted
from engine.models.design import Floats
from engine.models.model import ModelKind, Wish
from engine.models.plan import Facts, Verdict
from engine.models.preparation import Prepared
from engine.models.tabular import TabularPredictor

_LIMITS = (
    "The numbers are of rows held out before anything was fitted, the cleaning included.",
    "What the target's own cells mean was read from the whole upload.",
    "It knows only rows like those of its dataset: a shift in the data is not noticed by itself.",
    "Contributions tell how the model weighs columns, not what would happen if one were changed.",
)
_UNUSUAL_SHARE = 0.05


@dataclass(frozen=True, eq=False)
class TabularPlan:
    """Rows in, rows out."""

    wish: Wish
    prepared: Prepared
    evaluation: EvaluationService

    @property
    def facts(self) -> Facts:
        """What the card tells of the data."""
        made = self.prepared
        roles: dict[str, str] = {feature.name: feature.kind for feature in made.features}
        if made.target is not None:
            roles[made.target] = "target"
        return Facts(
            training_rows=len(made.train[0]),
            held_out_rows=len(made.test[0]),
            split="the newest rows are held out" if made.is_split_by_time else "drawn at random",
            roles=roles,
            left_out=made.left_out,
            dropped_rows=made.dropped_rows,
            limits=_LIMITS,
        )

    def payload(self) -> dict[str, Any]:
        """Columns of cells; classes by their places."""
        made, options = self.prepared, self.wish.options
        return {
            "kinds": [feature.kind for feature in made.features],
            "train": made.train,
            "test": made.test,
            "labels": [int(each) for each in made.answers] if made.classes else made.answers,
            "is_number": self.wish.kind is ModelKind.REGRESSION,
            "directions": monotone.places(options.monotonic, made.features, len(made.classes)),
            "clusters": options.clusters or 0,
            "seed": options.seed,
        }

    def artifact(self, fitted: Fitted) -> Artifact:
        """With the recipe that cleans new rows."""
        made = self.prepared
        is_binary = len(made.classes) == 2
        bare = Artifact(
            kind=self.wish.kind,
            algorithm=self.wish.algorithm,
            target=made.target,
            features=made.features,
            recipe=made.recipe,
            estimator=fitted.estimator,
            classes=made.classes,
            positive=made.classes[1] if is_binary else None,
            threshold=self._threshold() if is_binary else None,
        )
        if self.wish.kind is not ModelKind.ANOMALY:
            return bare
        return bare.model_copy(update={"threshold": self._unusual(bare)})

    def judge(self, artifact: Artifact, fitted: Fitted) -> Verdict:
        """By what it says of the held-out rows, compared with the estimator's own words."""
        predictor = TabularPredictor(artifact, "")
        outputs = predictor.outputs(self.prepared.rows(self.prepared.test))
        theirs = np.array(fitted.answers)
        if self.wish.kind is ModelKind.CLUSTERING:
            _, distances = predictor.distances(self.prepared.rows(self.prepared.test))
            gap = judging.cluster_gap(distances, theirs)
        else:
            gap = judging.widest_gap(outputs, theirs)
        metrics, more = self._judged(predictor, outputs)
        return Verdict(metrics, more | monotone.told(artifact, self.wish.options.monotonic), gap)

    def _judged(self, predictor: TabularPredictor, outputs: Floats) -> judging.Judged:
        made, kind, known = self.prepared, self.wish.kind, predictor.artifact
        if kind is ModelKind.REGRESSION:
            return judging.numbers(outputs[:, 0], made.truth, made.answers)
        if kind is ModelKind.CLUSTERING:
            held = predictor.distances(made.rows(made.test))
            matrix, _ = predictor.distances(made.rows(made.train))
            return judging.clusters(*held, matrix.mean(axis=0))
        if kind is ModelKind.ANOMALY:
            threshold = known.threshold or 0.0
            usual = predictor.outputs(made.rows(made.train))[:, 0]
            flagged = float((usual >= threshold).mean())
            return judging.anomalies(outputs[:, 0], threshold, flagged)
        if known.threshold is None:
            return judging.many_classes(outputs, made.truth, made.answers, known.classes)
        return judging.two_classes(
            self.evaluation, outputs[:, 1], made.truth, made.answers, known.threshold
        )

    def _threshold(self) -> float:
        """As named, or the best one for right probabilities at these costs."""
        options = self.wish.options
        fair = options.threshold or (options.costs or Costs()).fair_threshold
        return min(max(fair, 1e-6), 1 - 1e-6)

    def _unusual(self, bare: Artifact) -> float:
        """As named, or so that the wanted share of the training rows is called unusual."""
        options, made = self.wish.options, self.prepared
        if options.threshold is not None:
            return options.threshold
        # Not 0.5, as the score is often read: over flags and levels that calls most rows unusual.
        share = options.contamination or _UNUSUAL_SHARE
        scores = TabularPredictor(bare, "").outputs(made.rows(made.train))[:, 0]
        return float(np.quantile(scores, 1 - share))
