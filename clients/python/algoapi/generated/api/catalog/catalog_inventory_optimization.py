from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.executed_inventory_answer import ExecutedInventoryAnswer
from ...models.inventory_request import InventoryRequest
from ...models.problem import Problem
from typing import cast


def _get_kwargs(
    *,
    body: InventoryRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/algorithms/inventory-optimization/execute",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ExecutedInventoryAnswer | Problem:
    if response.status_code == 200:
        response_200 = ExecutedInventoryAnswer.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ExecutedInventoryAnswer | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: InventoryRequest,
) -> Response[ExecutedInventoryAnswer | Problem]:
    """When to order and how much, so that stock lasts and costs least

    Args:
        body (InventoryRequest): One article: its demand, its delivery, its costs and its bounds.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExecutedInventoryAnswer | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: InventoryRequest,
) -> ExecutedInventoryAnswer | Problem | None:
    """When to order and how much, so that stock lasts and costs least

    Args:
        body (InventoryRequest): One article: its demand, its delivery, its costs and its bounds.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExecutedInventoryAnswer | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: InventoryRequest,
) -> Response[ExecutedInventoryAnswer | Problem]:
    """When to order and how much, so that stock lasts and costs least

    Args:
        body (InventoryRequest): One article: its demand, its delivery, its costs and its bounds.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExecutedInventoryAnswer | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: InventoryRequest,
) -> ExecutedInventoryAnswer | Problem | None:
    """When to order and how much, so that stock lasts and costs least

    Args:
        body (InventoryRequest): One article: its demand, its delivery, its costs and its bounds.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExecutedInventoryAnswer | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
