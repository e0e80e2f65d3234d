from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.algorithm import Algorithm
from ...models.problem import Problem
from typing import cast


def _get_kwargs(
    algorithm_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/algorithms/{algorithm_id}".format(
            algorithm_id=quote(str(algorithm_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Algorithm | Problem:
    if response.status_code == 200:
        response_200 = Algorithm.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Algorithm | Problem]:
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
) -> Response[Algorithm | Problem]:
    """Get Algorithm

     An algorithm with its draft, and the id of its newest revision.

    Args:
        algorithm_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Algorithm | Problem]
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
) -> Algorithm | Problem | None:
    """Get Algorithm

     An algorithm with its draft, and the id of its newest revision.

    Args:
        algorithm_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Algorithm | Problem
    """

    return sync_detailed(
        algorithm_id=algorithm_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Algorithm | Problem]:
    """Get Algorithm

     An algorithm with its draft, and the id of its newest revision.

    Args:
        algorithm_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Algorithm | Problem]
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
) -> Algorithm | Problem | None:
    """Get Algorithm

     An algorithm with its draft, and the id of its newest revision.

    Args:
        algorithm_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Algorithm | Problem
    """

    return (
        await asyncio_detailed(
            algorithm_id=algorithm_id,
            client=client,
        )
    ).parsed
