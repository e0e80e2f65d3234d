import math
import random


def execute(testData):
    rng = random.Random(42)
    inside = sum(math.hypot(rng.random(), rng.random()) <= 1 for _ in range(20_000))
    prices = []
    for _ in range(500):
        s = 100.0
        for _ in range(12):
            s *= math.exp((0.05 - 0.02) / 12 + 0.2 * math.sqrt(1 / 12) * rng.gauss(0, 1))
        prices.append(max(s - 105, 0.0))
    random.seed(1)
    return {"pi": 4 * inside / 20_000, "call": math.exp(-0.05) * math.fsum(prices) / len(prices), "pick": random.choice("abc")}
