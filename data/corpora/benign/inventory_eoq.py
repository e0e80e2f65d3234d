import math
from dataclasses import dataclass, replace


@dataclass
class Item:
    name: str
    demand: float
    order_cost: float = 40.0
    holding_cost: float = 2.5

    @property
    def eoq(self) -> float:
        return math.sqrt(2 * self.demand * self.order_cost / self.holding_cost)

    def __lt__(self, other):
        return self.eoq < other.eoq

    def __add__(self, other):
        return replace(self, name=f"{self.name}+{other.name}", demand=self.demand + other.demand)


def execute(testData):
    items = sorted(Item(r["city"], r["spend"]) for r in testData["records"][:5])
    total = items[0]
    for item in items[1:]:
        total = total + item
    return {"order": {i.name: round(i.eoq, 1) for i in items}, "together": round(total.eoq, 1), "name": total.name}
