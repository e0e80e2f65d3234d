from typing import NamedTuple


class Trade(NamedTuple):
    entry: float
    exit: float

    @property
    def profit(self) -> float:
        return self.exit / self.entry - 1


class Backtest:
    def __init__(self, prices, *, fee=0.001):
        self.prices, self.fee = prices, fee
        self.trades: list[Trade] = []
        self.__cash = 1.0

    def run(self, window=10):
        entry = None
        for i in range(window, len(self.prices)):
            past = self.prices[i - window : i]
            price = self.prices[i]
            if entry is None and price > max(past):
                entry = price
            elif entry is not None and price < min(past[-5:]):
                self.trades.append(Trade(entry, price))
                self.__cash *= 1 + self.trades[-1].profit - self.fee
                entry = None
        return self.__cash


def execute(testData):
    test = Backtest(testData["values"])
    final = test.run()
    return {"final": final, "trades": [trade._asdict() for trade in test.trades]}
