"""Route optimization: what it takes and what it says."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field

from engine.catalog.model import About, Record

MOST_STOPS: Final = 1_000
MOST_STOPS_OF_MATRIX: Final = 300
MOST_METRES: Final = 100_000_000
MOST_LOAD: Final = 1_000_000_000
FARTHEST_M: Final = 5_000_000
MOST_SECONDS: Final = 20.0

ABOUT = About(
    slug="route-optimization",
    title="Route optimization",
    summary="In which order, and by which vehicle, stops are visited on the shortest way.",
    keywords=("delivery", "vehicle routing", "travelling salesman", "logistics", "VRP", "TSP"),
    icon="route",
    most_at_once=5,
)


class RoutePlace(Record):
    """A place: on a plane in metres, or on the globe in degrees; not both."""

    x_m: int | None = Field(
        None, ge=-FARTHEST_M, le=FARTHEST_M, description="To the east, metres.", examples=[1200]
    )
    y_m: int | None = Field(
        None, ge=-FARTHEST_M, le=FARTHEST_M, description="To the north, metres.", examples=[-350]
    )
    latitude: float | None = Field(None, ge=-90, le=90, description="Degrees.", examples=[47.37])
    longitude: float | None = Field(None, ge=-180, le=180, description="Degrees.", examples=[8.54])


class RouteStop(RoutePlace):
    """A place to visit once."""

    name: str = Field("", max_length=80, description="For a person; it changes nothing.")
    demand: int = Field(
        0, ge=0, le=MOST_LOAD, description="What it takes of a vehicle's capacity.", examples=[3]
    )


class RouteRequest(Record):
    """Stops with places, or a matrix of distances with perhaps a list of demands."""

    depot: RoutePlace | None = Field(None, description="Where every vehicle begins.")
    stops: tuple[RouteStop, ...] | None = Field(
        None, min_length=1, max_length=MOST_STOPS, description="What is to be visited."
    )
    distances_m: tuple[tuple[int, ...], ...] | None = Field(
        None,
        min_length=2,
        max_length=MOST_STOPS_OF_MATRIX + 1,
        description=(
            "Instead of places: metres from each to each, 0 to 100,000,000; the depot is the first"
            " row and column, the stops are the others in their order. It may differ by direction."
        ),
    )
    demands: tuple[int, ...] | None = Field(
        None,
        max_length=MOST_STOPS_OF_MATRIX,
        description="With distances_m: what each stop takes of a vehicle's capacity.",
    )
    capacity: int | None = Field(
        None, ge=1, le=MOST_LOAD, description="Of one vehicle; none is no limit.", examples=[10]
    )
    vehicles: int | None = Field(
        None,
        ge=1,
        le=MOST_STOPS,
        description="The most that may go; as many as are needed where none is named.",
    )
    return_to_depot: bool = Field(default=True, description="Whether a route ends where it began.")
    time_budget_s: float = Field(
        2.0,
        ge=0.1,
        le=MOST_SECONDS,
        description="How long to search, seconds; small tasks end before.",
    )


class RouteOfVehicle(Record):
    """The way of one vehicle, from the depot on."""

    stops: tuple[int, ...] = Field(description="Places in the request's list, from 0, in order.")
    legs_m: tuple[int, ...] = Field(description="Each leg, metres; the last one leads back.")
    length_m: int = Field(description="All legs together, metres.")
    load: int = Field(description="The demands of its stops together.")


class RouteAnswer(Record):
    """The shortest plan that was found."""

    routes: tuple[RouteOfVehicle, ...] = Field(description="One for each vehicle that goes.")
    stops: int = Field(description="How many are visited.")
    total_m: int = Field(description="All routes together, metres.")
    baseline_m: int | None = Field(
        description="By the nearest next stop, metres; null where that takes too many vehicles."
    )
    saved_bp: int = Field(description="How much shorter than that, in hundredths of a percent.")
    fewest_vehicles: int = Field(description="As many as the demands need at the least.")
    method: Literal["nearest_neighbour", "local_search", "pyvrp"] = Field(
        description="What found it."
    )
    seconds: float = Field(description="How long it took.")


Request = RouteRequest
Answer = RouteAnswer
