from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.credit_batch import CreditBatch
from ...models.executed_credit_answer import ExecutedCreditAnswer
from ...models.problem import Problem
from typing import cast


def _get_kwargs(
    *,
    body: CreditBatch,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/algorithms/credit-scoring/batch",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | list[ExecutedCreditAnswer]:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = ExecutedCreditAnswer.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | list[ExecutedCreditAnswer]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreditBatch,
) -> Response[Problem | list[ExecutedCreditAnswer]]:
    """A score from 300 to 850 for a loan asked for, and the points of each fact: for up to 1,000 requests
    at once

    Args:
        body (CreditBatch): Several requests of credit-scoring.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | list[ExecutedCreditAnswer]]
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
    body: CreditBatch,
) -> Problem | list[ExecutedCreditAnswer] | None:
    """A score from 300 to 850 for a loan asked for, and the points of each fact: for up to 1,000 requests
    at once

    Args:
        body (CreditBatch): Several requests of credit-scoring.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | list[ExecutedCreditAnswer]
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreditBatch,
) -> Response[Problem | list[ExecutedCreditAnswer]]:
    """A score from 300 to 850 for a loan asked for, and the points of each fact: for up to 1,000 requests
    at once

    Args:
        body (CreditBatch): Several requests of credit-scoring.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | list[ExecutedCreditAnswer]]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreditBatch,
) -> Problem | list[ExecutedCreditAnswer] | None:
    """A score from 300 to 850 for a loan asked for, and the points of each fact: for up to 1,000 requests
    at once

    Args:
        body (CreditBatch): Several requests of credit-scoring.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | list[ExecutedCreditAnswer]
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
