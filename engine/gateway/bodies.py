"""Bodies that come in more than one form: JSON, or a file beside fields."""

from __future__ import annotations

from typing import Any, TypeVar

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData, UploadFile

from engine.errors import StudioError, TooLarge

Form = TypeVar("Form", bound=BaseModel)
SHORT_BYTES = 64 * 1024
JSON, MULTIPART = "application/json", "multipart/form-data"


class UnknownForm(StudioError):
    """The body comes in a form that this route does not take."""

    status = 415


def described(**forms: dict[str, Any]) -> dict[str, Any]:
    """What OpenAPI says of a body; by ``json`` and ``multipart``, the schema of each."""
    names = {"json": JSON, "multipart": MULTIPART}
    content = {names[name]: {"schema": schema} for name, schema in forms.items()}
    return {"requestBody": {"required": True, "content": content}}


def schema_of(form: type[BaseModel]) -> dict[str, Any]:
    """The schema of a body, whole in itself: the framework knows nothing of it to refer to."""
    schema = form.model_json_schema()
    return dict(_inlined(schema, schema.pop("$defs", {})))


def with_file(form: type[BaseModel] | None = None) -> dict[str, Any]:
    """The schema of a form with a file, and perhaps other fields."""
    schema = schema_of(form) if form else {"properties": {}}
    file = {"type": "string", "format": "binary"}
    return {
        "type": "object",
        "properties": {"file": file, **schema["properties"]},
        "required": ["file", *schema.get("required", [])],
        "additionalProperties": False,
    }


def _inlined(schema: Any, known: dict[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_inlined(each, known) for each in schema]
    if not isinstance(schema, dict):
        return schema
    name = schema.get("$ref", "").removeprefix("#/$defs/")
    rest = {key: _inlined(each, known) for key, each in schema.items() if key != "$ref"}
    return _inlined(known[name], known) | rest if name else rest


def form_of(request: Request, *known: str) -> str:
    """In which of the known forms the body comes.

    Raises:
        UnknownForm: In none of them.
    """
    told = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if told not in known:
        raise UnknownForm(
            f"This route does not take a body of the type “{told[:80]}”.",
            f"Send one of: {', '.join(known)}.",
        )
    return told


def is_short_json(request: Request) -> bool:
    """Whether the body is said to be JSON of so few bytes that reading it costs nothing."""
    declared = request.headers.get("content-length", "")
    is_short = declared.isdecimal() and int(declared) <= SHORT_BYTES
    return is_short and request.headers.get("content-type") == JSON


async def read(request: Request, most: int) -> bytes:
    """The whole body; more than ``most`` bytes are refused as soon as they are met."""
    parts = bytearray()
    async for part in request.stream():
        parts += part
        require_size(parts, most)
    return bytes(parts)


def require_size(content: bytes | bytearray, most: int) -> None:
    """Refuse what is longer than ``most`` bytes."""
    if len(content) > most:
        raise TooLarge(f"The body has more than {most:,} bytes.", "Send less at once, or a batch.")


def checked_json(content: bytes, form: type[Form]) -> Form:
    """A JSON body, each value of the kind that is described; every fault of it at once."""
    try:
        return form.model_validate_json(content, strict=True)
    except ValidationError as fault:
        raise _unfit(fault) from None


def checked_fields(
    fields: FormData, form: type[Form], file: str = "file"
) -> tuple[UploadFile, Form]:
    """The file of a form and its other fields; every fault of them at once."""
    found = fields.get(file)
    others = {name: value for name, value in fields.items() if name != file}
    try:
        checked = form.model_validate(others)
    except ValidationError as fault:
        raise _unfit(fault) from None
    if not isinstance(found, UploadFile):
        lacking = {"type": "missing", "loc": ("body", file), "msg": "A file is required"}
        raise RequestValidationError([lacking])
    return found, checked


def _unfit(fault: ValidationError) -> RequestValidationError:
    told = fault.errors(include_url=False, include_context=False, include_input=False)
    return RequestValidationError([{**each, "loc": ("body", *each["loc"])} for each in told])
