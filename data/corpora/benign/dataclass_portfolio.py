from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import ClassVar, Iterator


@dataclass(frozen=True, order=True)
class Money:
    amount: Decimal
    currency: str = "EUR"
    CENT: ClassVar[Decimal] = Decimal("0.01")

    def __add__(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")
        return replace(self, amount=self.amount + other.amount)

    def __mul__(self, factor: int | Decimal) -> Money:
        return replace(self, amount=(self.amount * factor).quantize(self.CENT, ROUND_HALF_EVEN))

    __rmul__ = __mul__

    def __str__(self) -> str:
        return f"{self.amount:,.2f} {self.currency}"


@dataclass
class Portfolio:
    positions: dict[str, tuple[int, Money]] = field(default_factory=dict)
    log: list[str] = field(default_factory=list, repr=False, compare=False)

    def buy(self, name: str, n: int, price: Money) -> None:
        held, _ = self.positions.get(name, (0, price))
        self.positions[name] = (held + n, price)
        self.log.append(f"bought {n} {name} at {price}")

    def __iter__(self) -> Iterator[tuple[str, Money]]:
        return ((name, n * price) for name, (n, price) in self.positions.items())

    @property
    def value(self) -> Money:
        return sum((money for _, money in self), start=Money(Decimal(0)))


def execute(testData):
    p = Portfolio()
    for i, v in enumerate(testData["values"][:5]):
        p.buy(f"stock{i % 3}", i + 1, Money(Decimal(str(v))))
    try:
        Money(Decimal(1)) + Money(Decimal(1), "USD")
        mixed = "allowed"
    except ValueError as error:
        mixed = str(error)
    first = asdict(next(iter(p))[1])
    return {"value": str(p.value), "log": p.log, "mixed": mixed, "first": {k: str(v) for k, v in first.items()}}
