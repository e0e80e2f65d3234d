from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET, Unset
from ... import errors

from ...models.catalog_contract import CatalogContract
from ...models.kept_contract import KeptContract
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast


def _get_kwargs(
    algorithm_id: str,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/algorithms/{algorithm_id}/contract".format(
            algorithm_id=quote(str(algorithm_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | CatalogContract | KeptContract | Problem:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> CatalogContract | KeptContract:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = KeptContract.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = CatalogContract.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | CatalogContract | KeptContract | Problem]:
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
    if_none_match: str | Unset = UNSET,
) -> Response[Any | CatalogContract | KeptContract | Problem]:
    """The contract of an algorithm, your own or one of the catalog, and how each clause stands

    Args:
        algorithm_id (str): Its id or its slug.
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | CatalogContract | KeptContract | Problem]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    if_none_match: str | Unset = UNSET,
) -> Any | CatalogContract | KeptContract | Problem | None:
    """The contract of an algorithm, your own or one of the catalog, and how each clause stands

    Args:
        algorithm_id (str): Its id or its slug.
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | CatalogContract | KeptContract | Problem
    """

    return sync_detailed(
        algorithm_id=algorithm_id,
        client=client,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | CatalogContract | KeptContract | Problem]:
    """The contract of an algorithm, your own or one of the catalog, and how each clause stands

    Args:
        algorithm_id (str): Its id or its slug.
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | CatalogContract | KeptContract | Problem]
    """

    kwargs = _get_kwargs(
        algorithm_id=algorithm_id,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    algorithm_id: str,
    *,
    client: AuthenticatedClient,
    if_none_match: str | Unset = UNSET,
) -> Any | CatalogContract | KeptContract | Problem | None:
    """The contract of an algorithm, your own or one of the catalog, and how each clause stands

    Args:
        algorithm_id (str): Its id or its slug.
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | CatalogContract | KeptContract | Problem
    """

    return (
        await asyncio_detailed(
            algorithm_id=algorithm_id,
            client=client,
            if_none_match=if_none_match,
        )
    ).parsed
