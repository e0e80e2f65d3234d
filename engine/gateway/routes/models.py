"""Models over HTTP: trained, listed, read, asked, kept, forgotten."""

from __future__ import annotations

import json
from datetime import datetime
from email.utils import format_datetime
from typing import Annotated, Any

from fastapi import APIRouter, File, Path, Request, Response, UploadFile
from pydantic import BaseModel, ConfigDict, Field, Json, StrictBool
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile as FormFile

from engine.assembly import Services
from engine.datasets.model import QualityReport
from engine.gateway import bodies
from engine.gateway.caller import Parts, Predictor, PredictorVisit, Reader, Trainer, Writer
from engine.gateway.paging import Cursor, Limit, Page
from engine.gateway.repeatable import Repeatable
from engine.gateway.samples import ROW
from engine.jobs.model import JobKind
from engine.keys.model import Principal
from engine.models.model import Model, ModelKind, Options, Unexpected, Wish

router = APIRouter(prefix="/v1", tags=["models"], route_class=Repeatable)
ModelId = Annotated[str, Path(pattern="^[0-9a-f]{32}$", description="The model.")]
MOST_ROWS = 10_000
MOST_BYTES = 10 * 1024 * 1024


class TrainingWish(BaseModel):
    """A model to be trained on a dataset that is here already."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "dataset_id": "0123456789abcdef0123456789abcdef",
                    "model_type": "classification",
                    "name": "churn",
                    "options": {"target": "churn", "algorithm": "logistic"},
                }
            ]
        },
    )

    dataset_id: str = Field(pattern="^[0-9a-f]{32}$")
    model_type: ModelKind
    name: str = Field(min_length=1, max_length=200, description="In a person's words.")
    options: Options = Options()


class FileFields(BaseModel):
    """What comes beside the file of a training."""

    model_config = ConfigDict(extra="forbid")

    model_type: ModelKind
    name: str = Field(min_length=1, max_length=200, description="In a person's words.")
    options: Json[Options] = Field(default=Options(), description="As JSON.")


class Accepted(BaseModel):
    """A training that was accepted."""

    status: str = Field(examples=["queued"])
    model_id: str
    task_id: str = Field(description="The job that does it.")
    estimated_time: int = Field(description="Until it is ready, about, in seconds.")


class AcceptedBatch(BaseModel):
    """A batch that was accepted."""

    status: str = Field(examples=["queued"])
    model_id: str
    task_id: str = Field(description="The job that does it.")
    kept_days: int = Field(description="For how many days after that its answers are kept.")


class ModelPage(Page[Model]):
    """Some of the models, newest first."""


class FullModel(BaseModel):
    """A model with the report of its data."""

    status: str = Field(examples=["ready"])
    model: Model
    data_quality_report: QualityReport | None = Field(
        description="Of the dataset; null while it is not read yet, or when it is gone."
    )


class RowsWish(BaseModel):
    """Rows to be answered for."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"rows": [ROW]}]})

    rows: list[dict[str, Any]] = Field(max_length=MOST_ROWS, description="Cells by column.")
    reasons: bool = Field(
        default=True, description="Tell the share of each column, where that is exact."
    )


class PinWish(BaseModel):
    """Whether a model is to be kept."""

    model_config = ConfigDict(extra="forbid")

    is_pinned: StrictBool = True


class NoFields(BaseModel):
    """A form with nothing beside its file."""

    model_config = ConfigDict(extra="forbid")


class Answered(BaseModel):
    """Answers, one for each row, in their order."""

    model_id: str
    kind: ModelKind
    version: str = Field(description="The first characters of the hash of the model's content.")
    positive: str | None = Field(description="The class whose probability is told.")
    threshold: float | None
    start: float | None = Field(
        description="What contributions add to: log-odds, or the target's unit."
    )
    predictions: list[dict[str, Any]]
    warnings: list[Unexpected] = Field(description="Cells that training did not meet.")
    expires_at: datetime | None = Field(description="When the model is removed.")


@router.post(
    "/train",
    status_code=202,
    openapi_extra=bodies.described(
        json=bodies.schema_of(TrainingWish), multipart=bodies.with_file(FileFields)
    ),
)
async def train(request: Request, response: Response, services: Parts, caller: Trainer) -> Accepted:
    """Train a model: on a dataset by its id (JSON), or on a file that comes along (multipart)."""
    if bodies.form_of(request, bodies.JSON, bodies.MULTIPART) == bodies.JSON:
        wish = bodies.checked_json(await bodies.read(request, MOST_BYTES), TrainingWish)
        accepted = await run_in_threadpool(
            _submit, services, _wanted(wish, wish.dataset_id), caller
        )
    else:
        async with request.form(max_files=1, max_fields=10) as form:
            file, fields = bodies.checked_fields(form, FileFields)
            accepted = await run_in_threadpool(_submit_file, services, file, fields, caller)
    response.headers["Location"] = f"/api/v1/models/{accepted.model_id}"
    return accepted


def _wanted(wish: TrainingWish | FileFields, dataset_id: str) -> Wish:
    return Wish(kind=wish.model_type, name=wish.name, dataset_id=dataset_id, options=wish.options)


def _submit_file(
    services: Services, file: FormFile, fields: FileFields, caller: Principal
) -> Accepted:
    services.models.require_sound(_wanted(fields, ""))
    target = fields.options.target
    dataset = services.datasets.upload_stream(file.filename or "", file.file, target)
    return _submit(services, _wanted(fields, dataset.id), caller)


def _submit(services: Services, wish: Wish, caller: Principal) -> Accepted:
    model = services.models.submit(wish, caller.id)
    job = services.jobs.latest(JobKind.TRAIN, model.id)
    return Accepted(
        status=model.state,
        model_id=model.id,
        task_id=job.id if job else "",
        estimated_time=services.models.estimate_s(model),
    )


@router.get("/models", response_model_exclude={"items": {"__all__": {"card"}}})
def list_models(
    services: Parts, _caller: Reader, limit: Limit = 50, cursor: Cursor = None
) -> ModelPage:
    """The models, newest first."""
    return ModelPage.of(services.models.page, limit, cursor)


@router.get("/models/{model_id}")
def get_model(model_id: ModelId, services: Parts, _caller: Reader) -> FullModel:
    """One model as it stands: its status, its metrics, its card, the report of its data."""
    model = services.models.get(model_id)
    report = services.models.report(model)
    return FullModel(status=model.state, model=model, data_quality_report=report)


@router.get("/models/{model_id}/schema")
def get_schema(model_id: ModelId, services: Parts, _caller: Reader) -> dict[str, Any]:
    """What a row must look like, as a JSON Schema."""
    return services.models.schema(model_id)


@router.delete("/models/{model_id}", status_code=204)
def delete_model(model_id: ModelId, services: Parts, _caller: Writer) -> None:
    """Forget a model; its training is stopped if it still goes on."""
    services.models.delete(model_id)


@router.post("/models/{model_id}/pin")
def pin_model(model_id: ModelId, wish: PinWish, services: Parts, _caller: Writer) -> Model:
    """Keep a model for ever, or let it expire again."""
    return services.models.pin(model_id, is_pinned=wish.is_pinned)


@router.post(
    "/models/{model_id}/predict",
    response_model=Answered,
    openapi_extra=bodies.described(
        json=bodies.schema_of(RowsWish),
        multipart=bodies.with_file(),
    ),
)
async def predict(model_id: ModelId, request: Request, visit: PredictorVisit) -> Response:
    """Answers for rows, in their order: JSON, or a CSV file (UTF-8, with a header) in a form."""
    if not bodies.is_short_json(request):
        await visit.enter()  # who may not ask is told before more is read
    content, form = await _rows_of(request)
    return await visit.perform(lambda services: _answer(services, model_id, content, form))


@router.post("/models/{model_id}/predict/batch", status_code=202)
def predict_batch(
    model_id: ModelId,
    services: Parts,
    caller: Predictor,
    response: Response,
    file: Annotated[UploadFile, File(description="CSV, UTF-8, with a header.")],
) -> AcceptedBatch:
    """Answer for all rows of a large file by a job; fetch the answered file when it is done."""
    content = file.file.read(services.settings.upload_limit_bytes + 1)
    bodies.require_size(content, services.settings.upload_limit_bytes)
    job = services.models.submit_batch(model_id, content, caller.id)
    response.headers["Location"] = f"/api/v1/models/{model_id}/predict/batch/{job.id}"
    days = services.settings.batch_days
    return AcceptedBatch(status=job.state, model_id=model_id, task_id=job.id, kept_days=days)


@router.get(
    "/models/{model_id}/predict/batch/{job_id}",
    response_class=Response,
    responses={200: {"content": {"text/csv": {"schema": {"type": "string"}}}}},
)
def get_batch(
    model_id: ModelId,
    job_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$", description="The batch's task.")],
    services: Parts,
    _caller: Reader,
) -> Response:
    """The file of a batch: its rows, each with its answer; `Sunset` says when it is removed."""
    answered, until = services.models.batch_answers(model_id, job_id)
    headers = {"Content-Disposition": 'attachment; filename="answers.csv"'}
    headers["Sunset"] = format_datetime(until, usegmt=True)
    return Response(answered, media_type="text/csv; charset=utf-8", headers=headers)


async def _rows_of(request: Request) -> tuple[bytes, str]:
    """What was sent, and its form."""
    form = bodies.form_of(request, bodies.JSON, bodies.MULTIPART)
    if form == bodies.JSON:
        return await bodies.read(request, MOST_BYTES), form
    async with request.form(max_files=1, max_fields=1) as fields:
        file, _ = bodies.checked_fields(fields, NoFields)
        content = await file.read(MOST_BYTES + 1)
    bodies.require_size(content, MOST_BYTES)
    return content, form


def _answer(services: Services, model_id: str, content: bytes, form: str) -> Response:
    if form == bodies.JSON:
        wish = bodies.checked_json(content, RowsWish)
        answers = services.models.predict(model_id, wish.rows, with_reasons=wish.reasons)
    else:
        answers = services.models.predict_csv(model_id, content)
    # These are plain values that are known to be sound: to check them again would cost the most.
    told = {
        "model_id": model_id,
        "kind": answers.kind,
        "version": answers.version,
        "positive": answers.positive,
        "threshold": answers.threshold,
        "start": answers.start,
        "predictions": answers.predictions,
        "warnings": [each.model_dump() for each in answers.warnings],
        "expires_at": answers.expires_at.isoformat() if answers.expires_at else None,
    }
    return Response(json.dumps(told, allow_nan=False), media_type=bodies.JSON)
