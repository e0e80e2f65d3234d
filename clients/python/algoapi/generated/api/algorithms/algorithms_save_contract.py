from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.contract_wish import ContractWish
from ...models.kept_contract import KeptContract
from ...models.problem import Problem
from typing import cast


def _get_kwargs(
    algorithm_id: str,
    *,
    body: ContractWish,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v1/algorithms/{algorithm_id}/contract".format(
            algorithm_id=quote(str(algorithm_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> KeptContract | Problem:
    if response.status_code == 200:
        response_200 = KeptContract.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[KeptContract | Problem]:
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
    body: ContractWish,
) -> Response[KeptContract | Problem]:
    """Keep a contract; where it has changed, a short test of the newest revision waits

    Args:
        algorithm_id (str): The id of an algorithm.
        body (ContractWish): What somebody promises of their `execute`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[KeptContract | Problem]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    body: ContractWish,
) -> KeptContract | Problem | None:
    """Keep a contract; where it has changed, a short test of the newest revision waits

    Args:
        algorithm_id (str): The id of an algorithm.
        body (ContractWish): What somebody promises of their `execute`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        KeptContract | Problem
    """

    return sync_detailed(
        algorithm_id=algorithm_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    body: ContractWish,
) -> Response[KeptContract | Problem]:
    """Keep a contract; where it has changed, a short test of the newest revision waits

    Args:
        algorithm_id (str): The id of an algorithm.
        body (ContractWish): What somebody promises of their `execute`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[KeptContract | Problem]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    body: ContractWish,
) -> KeptContract | Problem | None:
    """Keep a contract; where it has changed, a short test of the newest revision waits

    Args:
        algorithm_id (str): The id of an algorithm.
        body (ContractWish): What somebody promises of their `execute`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        KeptContract | Problem
    """

    return (
        await asyncio_detailed(
            algorithm_id=algorithm_id,
            client=client,
            body=body,
        )
    ).parsed
