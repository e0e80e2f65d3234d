"""Models: trained, asked, kept, forgotten."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from algoapi.door import Door, wait
from algoapi.generated.api.models import (
    models_delete_model,
    models_get_model,
    models_get_schema,
    models_list_models,
    models_pin_model,
    models_predict,
    models_train,
)
from algoapi.generated.models import (
    Accepted,
    Answered,
    FullModel,
    Model,
    ModelKind,
    ModelsPredictJsonRowsWish,
    ModelsTrainJsonTrainingWish,
    Options,
    PinWish,
)

ENDED = frozenset({"ready", "failed"})


class Models(Door):
    """The calls about models."""

    def train_model(
        self, data: str | Path, model_type: ModelKind, name: str, options: Options | None = None
    ) -> Accepted:
        """Train a model; it is made while you do something else.

        Args:
            data: The id of a dataset, or a file that becomes one.
            model_type: What the model answers.
            name: What it is called.
            options: The target, and how to train; without it the dataset's target.
        """
        chosen = (options or Options()).to_dict()
        if isinstance(data, Path):
            fields = {"model_type": model_type, "name": name, "options": json.dumps(chosen)}
            return Accepted.from_dict(self._send_file("/v1/train", data, "", fields))
        wish = {"dataset_id": data, "model_type": model_type, "name": name, "options": chosen}
        body = ModelsTrainJsonTrainingWish.from_dict(wish)
        return self._ask(models_train.sync_detailed, body=body)

    def models(self) -> Iterator[Model]:
        """Every model, newest first, each without its card."""
        return self._pages(models_list_models.sync_detailed)

    def model(self, model_id: str) -> FullModel:
        """One model as it stands: its status, metrics, card, and the report of its data."""
        found: FullModel = self._ask(models_get_model.sync_detailed, model_id=model_id)
        return found

    def wait_for_model(
        self, model_id: str, *, most_s: float = 600.0, pause_s: float = 0.5
    ) -> FullModel:
        """The model when it is ready, or could not be trained.

        Args:
            model_id: The model.
            most_s: How long to wait, in seconds.
            pause_s: How long between two looks, in seconds.

        Raises:
            TimeoutError: It is still being trained.
        """
        return wait(
            lambda: self.model(model_id), lambda it: it.status not in ENDED, most_s, pause_s
        )

    def row_schema(self, model_id: str) -> dict[str, Any]:
        """What a row must look like, as a JSON Schema."""
        found: dict[str, Any] = self._ask(
            models_get_schema.sync_detailed, model_id=model_id
        ).to_dict()
        return found

    def predict(
        self,
        model_id: str,
        rows: Sequence[Mapping[str, Any]],
        *,
        reasons: bool = True,
    ) -> Answered:
        """Answers for rows, in their order.

        Args:
            model_id: A model that is ready.
            rows: Cells by column.
            reasons: Tell the share of each column, where that is exact.
        """
        wish = {"rows": [dict(row) for row in rows], "reasons": reasons}
        body = ModelsPredictJsonRowsWish.from_dict(wish)
        return self._ask(models_predict.sync_detailed, model_id=model_id, body=body)

    def predict_file(
        self, model_id: str, table: Path | BinaryIO, name: str = "rows.csv"
    ) -> Answered:
        """Answers for the rows of a CSV file (UTF-8, with a header), in their order."""
        return Answered.from_dict(
            self._send_file(f"/v1/models/{model_id}/predict", table, name, {})
        )

    def pin_model(self, model_id: str, *, is_pinned: bool = True) -> Model:
        """Keep a model for ever, or let it expire again."""
        wish = PinWish(is_pinned=is_pinned)
        return self._ask(models_pin_model.sync_detailed, model_id=model_id, body=wish)

    def delete_model(self, model_id: str) -> None:
        """Forget a model; its training is stopped if it still goes on."""
        self._send(models_delete_model.sync_detailed, model_id=model_id)
