from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.contract import Contract
from ...models.problem import Problem
from typing import cast


def _get_kwargs(
    algorithm_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/algorithms/{algorithm_id}/contract/infer".format(
            algorithm_id=quote(str(algorithm_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Contract | Problem:
    if response.status_code == 200:
        response_200 = Contract.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Contract | Problem]:
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
) -> Response[Contract | Problem]:
    """A contract read from the newest runs that went well; it is not kept yet

    Args:
        algorithm_id (str): The id of an algorithm.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Contract | Problem]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
) -> Contract | Problem | None:
    """A contract read from the newest runs that went well; it is not kept yet

    Args:
        algorithm_id (str): The id of an algorithm.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Contract | Problem
    """

    return sync_detailed(
        algorithm_id=algorithm_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Contract | Problem]:
    """A contract read from the newest runs that went well; it is not kept yet

    Args:
        algorithm_id (str): The id of an algorithm.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Contract | Problem]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
) -> Contract | Problem | None:
    """A contract read from the newest runs that went well; it is not kept yet

    Args:
        algorithm_id (str): The id of an algorithm.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Contract | Problem
    """

    return (
        await asyncio_detailed(
            algorithm_id=algorithm_id,
            client=client,
        )
    ).parsed
