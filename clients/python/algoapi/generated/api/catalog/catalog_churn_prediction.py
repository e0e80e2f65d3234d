from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.churn_request import ChurnRequest
from ...models.executed_churn_answer import ExecutedChurnAnswer
from ...models.problem import Problem
from typing import cast


def _get_kwargs(
    *,
    body: ChurnRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/algorithms/churn-prediction/execute",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ExecutedChurnAnswer | Problem:
    if response.status_code == 200:
        response_200 = ExecutedChurnAnswer.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ExecutedChurnAnswer | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ChurnRequest,
) -> Response[ExecutedChurnAnswer | Problem]:
    """How likely a customer is to leave, why, and whether an offer pays

    Args:
        body (ChurnRequest): Either a customer for the stated scorecard, or a row for a model of
            your own.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExecutedChurnAnswer | Problem]
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
    body: ChurnRequest,
) -> ExecutedChurnAnswer | Problem | None:
    """How likely a customer is to leave, why, and whether an offer pays

    Args:
        body (ChurnRequest): Either a customer for the stated scorecard, or a row for a model of
            your own.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExecutedChurnAnswer | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ChurnRequest,
) -> Response[ExecutedChurnAnswer | Problem]:
    """How likely a customer is to leave, why, and whether an offer pays

    Args:
        body (ChurnRequest): Either a customer for the stated scorecard, or a row for a model of
            your own.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExecutedChurnAnswer | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: ChurnRequest,
) -> ExecutedChurnAnswer | Problem | None:
    """How likely a customer is to leave, why, and whether an offer pays

    Args:
        body (ChurnRequest): Either a customer for the stated scorecard, or a row for a model of
            your own.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExecutedChurnAnswer | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
