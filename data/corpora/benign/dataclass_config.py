from __future__ import annotations

from dataclasses import asdict, dataclass, field

import numpy as np
from sklearn.linear_model import LogisticRegression


@dataclass(frozen=True, slots=True)
class Config:
    C: float = 1.0
    threshold: float = 0.5
    names: list[str] = field(default_factory=list)

    def __post_init__(self):
        if not 0 < self.threshold < 1:
            raise ValueError(f"threshold must lie between 0 and 1, not {self.threshold}")


def execute(testData: dict) -> dict:
    config = Config(threshold=0.4, names=list(testData["featureNames"]))
    model = LogisticRegression(C=config.C, max_iter=1000)
    model.fit(testData["features"], testData["labels"])
    p = model.predict_proba(np.array(testData["testFeatures"]))[:, 1]
    return {"config": asdict(config), "predictions": [int(v > config.threshold) for v in p]}
