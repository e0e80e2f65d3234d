from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.problem import Problem
from ...models.run_answer import RunAnswer
from ...models.run_wish import RunWish
from ...types import UNSET, Unset
from typing import cast


def _get_kwargs(
    algorithm_id: str,
    *,
    body: RunWish,
    wait_s: float | Unset = 10.0,
    idempotency_key: None | str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    params["wait_s"] = wait_s

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/algorithms/{algorithm_id}/runs".format(
            algorithm_id=quote(str(algorithm_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | RunAnswer:
    if response.status_code == 200:
        response_200 = RunAnswer.from_dict(response.json())

        return response_200

    if response.status_code == 202:
        response_202 = RunAnswer.from_dict(response.json())

        return response_202

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | RunAnswer]:
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
    body: RunWish,
    wait_s: float | Unset = 10.0,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | RunAnswer]:
    """Run a revision in the sandbox and wait for its end, though not for ever

    Args:
        algorithm_id (str):
        wait_s (float | Unset): How many seconds to wait for the end; else 202. Default: 10.0.
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (RunWish): What a run gets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RunAnswer]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
        body=body,
        wait_s=wait_s,
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
    body: RunWish,
    wait_s: float | Unset = 10.0,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | RunAnswer | None:
    """Run a revision in the sandbox and wait for its end, though not for ever

    Args:
        algorithm_id (str):
        wait_s (float | Unset): How many seconds to wait for the end; else 202. Default: 10.0.
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (RunWish): What a run gets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RunAnswer
    """

    return sync_detailed(
        algorithm_id=algorithm_id,
        client=client,
        body=body,
        wait_s=wait_s,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    body: RunWish,
    wait_s: float | Unset = 10.0,
    idempotency_key: None | str | Unset = UNSET,
) -> Response[Problem | RunAnswer]:
    """Run a revision in the sandbox and wait for its end, though not for ever

    Args:
        algorithm_id (str):
        wait_s (float | Unset): How many seconds to wait for the end; else 202. Default: 10.0.
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (RunWish): What a run gets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RunAnswer]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
        body=body,
        wait_s=wait_s,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    body: RunWish,
    wait_s: float | Unset = 10.0,
    idempotency_key: None | str | Unset = UNSET,
) -> Problem | RunAnswer | None:
    """Run a revision in the sandbox and wait for its end, though not for ever

    Args:
        algorithm_id (str):
        wait_s (float | Unset): How many seconds to wait for the end; else 202. Default: 10.0.
        idempotency_key (None | str | Unset): A word of your own for this call. Sent again within
            24 hours with the same request, the call makes nothing more and gets the same answer.
        body (RunWish): What a run gets.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RunAnswer
    """

    return (
        await asyncio_detailed(
            algorithm_id=algorithm_id,
            client=client,
            body=body,
            wait_s=wait_s,
            idempotency_key=idempotency_key,
        )
    ).parsed
