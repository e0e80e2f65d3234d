from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.body_datasets_upload import BodyDatasetsUpload
from ...models.problem import Problem
from ...models.upload import Upload
from ...types import UNSET, Unset
from typing import cast


def _get_kwargs(
    *,
    body: BodyDatasetsUpload,
    idempotency_key: None | str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/datasets",
    }

    _kwargs["files"] = body.to_multipart()

    headers["Content-Type"] = "multipart/form-data; boundary=+++"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Upload:
    if response.status_code == 202:
        response_202 = Upload.from_dict(response.json())

        return response_202

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | Upload]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: BodyDatasetsUpload,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | Upload]:
    """Upload a table; it is kept unchanged, and read and cleaned by a job

    Args:
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (BodyDatasetsUpload):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Upload]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: BodyDatasetsUpload,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | Upload | None:
    """Upload a table; it is kept unchanged, and read and cleaned by a job

    Args:
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (BodyDatasetsUpload):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Upload
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: BodyDatasetsUpload,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | Upload]:
    """Upload a table; it is kept unchanged, and read and cleaned by a job

    Args:
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (BodyDatasetsUpload):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Upload]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: BodyDatasetsUpload,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | Upload | None:
    """Upload a table; it is kept unchanged, and read and cleaned by a job

    Args:
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (BodyDatasetsUpload):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Upload
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
