from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.contract_test_wish import ContractTestWish
from ...models.problem import Problem
from ...models.shown_job import ShownJob
from ...types import UNSET, Unset
from typing import cast


def _get_kwargs(
    algorithm_id: str,
    *,
    body: ContractTestWish,
    idempotency_key: None | str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/algorithms/{algorithm_id}/contract/test".format(
            algorithm_id=quote(str(algorithm_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | ShownJob:
    if response.status_code == 202:
        response_202 = ShownJob.from_dict(response.json())

        return response_202

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | ShownJob]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    body: ContractTestWish,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | ShownJob]:
    """Test the newest revision by its contract, with made inputs, in the sandbox; and prove it

    Args:
        algorithm_id (str): The id of an algorithm.
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (ContractTestWish): How an algorithm is tested by its contract.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ShownJob]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    body: ContractTestWish,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | ShownJob | None:
    """Test the newest revision by its contract, with made inputs, in the sandbox; and prove it

    Args:
        algorithm_id (str): The id of an algorithm.
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (ContractTestWish): How an algorithm is tested by its contract.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ShownJob
    """

    return sync_detailed(
        algorithm_id=algorithm_id,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    body: ContractTestWish,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | ShownJob]:
    """Test the newest revision by its contract, with made inputs, in the sandbox; and prove it

    Args:
        algorithm_id (str): The id of an algorithm.
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (ContractTestWish): How an algorithm is tested by its contract.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ShownJob]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    body: ContractTestWish,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | ShownJob | None:
    """Test the newest revision by its contract, with made inputs, in the sandbox; and prove it

    Args:
        algorithm_id (str): The id of an algorithm.
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (ContractTestWish): How an algorithm is tested by its contract.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ShownJob
    """

    return (
        await asyncio_detailed(
            algorithm_id=algorithm_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
