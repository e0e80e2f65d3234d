"""Datasets over HTTP: uploaded, listed, read, taken away, forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, File, Form, Path, Query, Response, UploadFile
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from engine.datasets.model import Dataset, QualityReport
from engine.gateway.caller import Parts, Reader, Writer
from engine.gateway.paging import Cursor, Limit, Page
from engine.gateway.repeatable import Repeatable
from engine.jobs.model import JobKind

router = APIRouter(prefix="/v1/datasets", tags=["datasets"], route_class=Repeatable)
DatasetId = Annotated[str, Path(pattern="^[0-9a-f]{32}$", description="The dataset.")]
CSV = "text/csv; charset=utf-8"
PARQUET = "application/vnd.apache.parquet"


class Upload(BaseModel):
    """A dataset that was received; a job reads and cleans it."""

    model_config = ConfigDict(frozen=True)

    dataset: Dataset
    job_id: str = Field(description="The job; the dataset's state tells how it goes as well.")


class DatasetPage(Page[Dataset]):
    """Some of the datasets, newest first."""


def _answers(media_type: str, schema: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    described = {"description": "The file.", "content": {media_type: {"schema": schema}}}
    return {200: described}


@router.post("", name="upload", status_code=202)
def upload_dataset(
    services: Parts,
    caller: Writer,
    response: Response,
    file: Annotated[
        UploadFile,
        File(description="CSV in whatever dialect, gzip or zip of one, Excel, or Parquet."),
    ],
    target: Annotated[
        str | None, Form(max_length=10_000, description="The column to be predicted, if known.")
    ] = None,
) -> Upload:
    """Upload a table; it is kept unchanged, and read and cleaned by a job."""
    dataset = services.datasets.upload_stream(file.filename or "", file.file, target or None)
    job = services.jobs.submit(JobKind.SANITIZE, dataset.id, owner=caller.id)
    response.headers["Location"] = f"/api/v1/datasets/{dataset.id}"
    return Upload(dataset=dataset, job_id=job.id)


@router.get("", name="list")
def list_datasets(
    services: Parts, _caller: Reader, limit: Limit = 50, cursor: Cursor = None
) -> DatasetPage:
    """The datasets, newest first."""
    return DatasetPage.of(services.datasets.page, limit, cursor)


@router.get("/{dataset_id}", name="get")
def get_dataset(dataset_id: DatasetId, services: Parts, _caller: Reader) -> Dataset:
    """One dataset as it stands: its state, its score, whether it may be trained on."""
    return services.datasets.get(dataset_id)


@router.get("/{dataset_id}/report", name="report")
def get_report(dataset_id: DatasetId, services: Parts, _caller: Reader) -> QualityReport:
    """The quality report: what was wrong, what was repaired, the score and the reasons."""
    return services.datasets.report(dataset_id)


@router.get(
    "/{dataset_id}/cleaned",
    name="cleaned",
    response_class=Response,
    responses=_answers("text/csv", {"type": "string"}),
)
def download_cleaned(
    dataset_id: DatasetId,
    services: Parts,
    _caller: Reader,
    *,
    formula_safe: Annotated[
        bool, Query(description="Defuse cells that a spreadsheet would run as formulas.")
    ] = False,
) -> Response:
    """The cleaned table as CSV (UTF-8, RFC 4180)."""
    parts = services.datasets.export_parts(dataset_id, formula_safe=formula_safe)
    return _file(parts, CSV, services.datasets.get(dataset_id).name, ".cleaned.csv")


@router.get(
    "/{dataset_id}/recipe",
    name="recipe",
    response_class=Response,
    responses=_answers("application/json", {"type": "object", "additionalProperties": True}),
)
def get_recipe(dataset_id: DatasetId, services: Parts, _caller: Reader) -> Response:
    """The recipe: the fitted cleaning steps, which clean new rows as the upload was cleaned."""
    recipe = services.datasets.recipe_json(dataset_id)
    return Response(recipe.encode("utf-8", "replace"), media_type="application/json")


@router.get(
    "/{dataset_id}/patches",
    name="patches",
    response_class=Response,
    responses=_answers(PARQUET, {"type": "string", "format": "binary"}),
)
def download_patches(dataset_id: DatasetId, services: Parts, _caller: Reader) -> Response:
    """Every changed cell as Parquet: row, column, rule, old and new value, parameters."""
    patches = services.datasets.patch_log(dataset_id)
    return _file(patches, PARQUET, services.datasets.get(dataset_id).name, ".patches.parquet")


@router.delete("/{dataset_id}", name="delete", status_code=204)
def delete_dataset(dataset_id: DatasetId, services: Parts, _caller: Writer) -> None:
    """Forget a dataset; what was made from it stays."""
    services.datasets.delete(dataset_id)


def _file(content: bytes | Iterator[bytes], media_type: str, name: str, ending: str) -> Response:
    # The name is hostile text: percent-encoded, it cannot leave its place in the header.
    plain = quote(name.rpartition(".")[0] or name, safe="") + ending
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{plain}"}
    if isinstance(content, bytes):
        return Response(content, media_type=media_type, headers=headers)
    return StreamingResponse(content, media_type=media_type, headers=headers)
