from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.problem import Problem
from ...models.run_page import RunPage
from ...models.run_state import check_run_state
from ...models.run_state import RunState
from ...types import UNSET, Unset
from typing import cast


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    algorithm_id: None | str | Unset = UNSET,
    state: None | RunState | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    json_algorithm_id: None | str | Unset
    if isinstance(algorithm_id, Unset):
        json_algorithm_id = UNSET
    else:
        json_algorithm_id = algorithm_id
    params["algorithm_id"] = json_algorithm_id

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, str):
        json_state = state
    else:
        json_state = state
    params["state"] = json_state

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/runs",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Problem | RunPage:
    if response.status_code == 200:
        response_200 = RunPage.from_dict(response.json())

        return response_200

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | Problem | RunPage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    algorithm_id: None | str | Unset = UNSET,
    state: None | RunState | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | Problem | RunPage]:
    """The runs, newest first; each without its result

    Args:
        limit (int | Unset): How many at most. Default: 50.
        cursor (None | str | Unset): `next` of the page before; without it the newest.
        algorithm_id (None | str | Unset):
        state (None | RunState | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | RunPage]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        algorithm_id=algorithm_id,
        state=state,
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    algorithm_id: None | str | Unset = UNSET,
    state: None | RunState | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Any | Problem | RunPage | None:
    """The runs, newest first; each without its result

    Args:
        limit (int | Unset): How many at most. Default: 50.
        cursor (None | str | Unset): `next` of the page before; without it the newest.
        algorithm_id (None | str | Unset):
        state (None | RunState | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | RunPage
    """

    return sync_detailed(
        client=client,
        limit=limit,
        cursor=cursor,
        algorithm_id=algorithm_id,
        state=state,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    algorithm_id: None | str | Unset = UNSET,
    state: None | RunState | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | Problem | RunPage]:
    """The runs, newest first; each without its result

    Args:
        limit (int | Unset): How many at most. Default: 50.
        cursor (None | str | Unset): `next` of the page before; without it the newest.
        algorithm_id (None | str | Unset):
        state (None | RunState | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem | RunPage]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        algorithm_id=algorithm_id,
        state=state,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    algorithm_id: None | str | Unset = UNSET,
    state: None | RunState | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Any | Problem | RunPage | None:
    """The runs, newest first; each without its result

    Args:
        limit (int | Unset): How many at most. Default: 50.
        cursor (None | str | Unset): `next` of the page before; without it the newest.
        algorithm_id (None | str | Unset):
        state (None | RunState | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem | RunPage
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            cursor=cursor,
            algorithm_id=algorithm_id,
            state=state,
            if_none_match=if_none_match,
        )
    ).parsed
