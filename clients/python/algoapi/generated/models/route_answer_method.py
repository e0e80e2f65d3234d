from typing import Literal

RouteAnswerMethod = Literal["local_search", "nearest_neighbour", "pyvrp"]

ROUTE_ANSWER_METHOD_VALUES: set[RouteAnswerMethod] = {
    "local_search",
    "nearest_neighbour",
    "pyvrp",
}


def check_route_answer_method(value: str) -> RouteAnswerMethod:
    if value in ROUTE_ANSWER_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ROUTE_ANSWER_METHOD_VALUES!r}")
