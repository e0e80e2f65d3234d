from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.key_wish import KeyWish
from ...models.made_key import MadeKey
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast


def _get_kwargs(
    *,
    body: KeyWish,
    idempotency_key: None | str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/keys/create",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MadeKey | Problem:
    if response.status_code == 201:
        response_201 = MadeKey.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[MadeKey | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: KeyWish,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[MadeKey | Problem]:
    """Make a key: a signed-in person may, an administrator, and where it is set anyone

    Args:
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (KeyWish): What a new key is to be.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MadeKey | Problem]
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
    client: AuthenticatedClient | Client,
    body: KeyWish,
    idempotency_key: None | str | Unset = UNSET,
) -> MadeKey | Problem | None:
    """Make a key: a signed-in person may, an administrator, and where it is set anyone

    Args:
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (KeyWish): What a new key is to be.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MadeKey | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: KeyWish,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[MadeKey | Problem]:
    """Make a key: a signed-in person may, an administrator, and where it is set anyone

    Args:
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (KeyWish): What a new key is to be.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MadeKey | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: KeyWish,
    idempotency_key: None | str | Unset = UNSET,
) -> MadeKey | Problem | None:
    """Make a key: a signed-in person may, an administrator, and where it is set anyone

    Args:
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (KeyWish): What a new key is to be.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MadeKey | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
