"""Contracts and codes that several tests speak about."""

from engine.contracts.model import Contract

COST = {"type": "integer", "minimum": 1, "maximum": 100_000}
SHARE = {"type": "number", "minimum": 0, "maximum": 1}


def record(**fields):
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


PRICING = Contract(
    request_schema=record(cost=COST, demand=SHARE),
    answer_schema=record(price={"type": "integer", "minimum": 0}),
    invariants=("out.price * 10 >= inp.cost * 12", "monotone(inp.demand, out.price, +1)"),
)
FAIR = """
def execute(testData):
    cost, demand = testData["cost"], testData["demand"]
    return {"price": (cost * 12 + 9) // 10 + int(cost * demand)}
"""
