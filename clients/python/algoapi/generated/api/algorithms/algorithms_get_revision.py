from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.problem import Problem
from ...models.revision_answer import RevisionAnswer
from typing import cast


def _get_kwargs(
    algorithm_id: str,
    revision_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/algorithms/{algorithm_id}/revisions/{revision_id}".format(
            algorithm_id=quote(str(algorithm_id), safe=""),
            revision_id=quote(str(revision_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | RevisionAnswer:
    if response.status_code == 200:
        response_200 = RevisionAnswer.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | RevisionAnswer]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    algorithm_id: str,
    revision_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Problem | RevisionAnswer]:
    """Get Revision

     A revision and its code.

    Args:
        algorithm_id (str):
        revision_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RevisionAnswer]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
        revision_id=revision_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    algorithm_id: str,
    revision_id: str,
    *,
    client: AuthenticatedClient,
) -> Problem | RevisionAnswer | None:
    """Get Revision

     A revision and its code.

    Args:
        algorithm_id (str):
        revision_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RevisionAnswer
    """

    return sync_detailed(
        algorithm_id=algorithm_id,
        revision_id=revision_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    algorithm_id: str,
    revision_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Problem | RevisionAnswer]:
    """Get Revision

     A revision and its code.

    Args:
        algorithm_id (str):
        revision_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RevisionAnswer]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
        revision_id=revision_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    algorithm_id: str,
    revision_id: str,
    *,
    client: AuthenticatedClient,
) -> Problem | RevisionAnswer | None:
    """Get Revision

     A revision and its code.

    Args:
        algorithm_id (str):
        revision_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RevisionAnswer
    """

    return (
        await asyncio_detailed(
            algorithm_id=algorithm_id,
            revision_id=revision_id,
            client=client,
        )
    ).parsed
