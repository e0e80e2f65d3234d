from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.executed_recommendation_answer import ExecutedRecommendationAnswer
from ...models.problem import Problem
from ...models.recommendation_request import RecommendationRequest
from typing import cast


def _get_kwargs(
    *,
    body: RecommendationRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/algorithms/recommendation-collab/execute",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ExecutedRecommendationAnswer | Problem:
    if response.status_code == 200:
        response_200 = ExecutedRecommendationAnswer.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ExecutedRecommendationAnswer | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: RecommendationRequest,
) -> Response[ExecutedRecommendationAnswer | Problem]:
    """What may suit somebody next, by what others took together with it

    Args:
        body (RecommendationRequest): Who took what, and for whom something is wanted; or a model
            that the studio trained.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExecutedRecommendationAnswer | Problem]
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
    body: RecommendationRequest,
) -> ExecutedRecommendationAnswer | Problem | None:
    """What may suit somebody next, by what others took together with it

    Args:
        body (RecommendationRequest): Who took what, and for whom something is wanted; or a model
            that the studio trained.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExecutedRecommendationAnswer | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: RecommendationRequest,
) -> Response[ExecutedRecommendationAnswer | Problem]:
    """What may suit somebody next, by what others took together with it

    Args:
        body (RecommendationRequest): Who took what, and for whom something is wanted; or a model
            that the studio trained.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExecutedRecommendationAnswer | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: RecommendationRequest,
) -> ExecutedRecommendationAnswer | Problem | None:
    """What may suit somebody next, by what others took together with it

    Args:
        body (RecommendationRequest): Who took what, and for whom something is wanted; or a model
            that the studio trained.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExecutedRecommendationAnswer | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
