"""Kernels with and without the faults that people make, with what must be found of each."""

import math

from engine.verification.model import Flag, Int, Kernel, Monotone, Post, Real

CENTS = {
    "base": Int(1, 10**8),
    "cost": Int(1, 10**8),
    "demand_bp": Int(0, 10_000),
    "stock": Int(0, 10**6),
}
DECIMALS = {
    "base": Real(0.01, 1e6),
    "cost": Real(0.01, 1e6),
    "demand": Real(0, 1),
    "stock": Int(0, 10**6),
}
FLOOR = Post("floor", "result * 10 >= cost * 12", "A markup of 20 %.")
BANDS = ((0, 300), (50, 420), (80, 600), (95, 850))


def price(base: int, cost: int, demand_bp: int, stock: int) -> int:
    wanted = base * (10_000 + demand_bp) // 10_000
    if stock > 100:
        wanted = wanted * 95 // 100
    return max(wanted, (cost * 12 + 9) // 10)


def truncated_floor(base: int, cost: int, demand_bp: int, stock: int) -> int:
    return max(base, cost * 12 // 10)


def late_discount(base: int, cost: int, demand_bp: int, stock: int) -> int:
    wanted = max(base, (cost * 12 + 9) // 10)
    if stock > 100:
        wanted = wanted * 95 // 100
    return wanted


def price_f(base: float, cost: float, demand: float, stock: int) -> float:
    wanted = base * (1.0 + demand)
    if stock > 100:
        wanted *= 0.95
    return max(wanted, cost * 1.2)


def late_discount_f(base: float, cost: float, demand: float, stock: int) -> float:
    wanted = max(base * (1.0 + demand), cost * 1.2)
    return wanted * 0.95 if stock > 100 else wanted


def competitor(base: int, rival: int) -> int:
    return base if rival == 0 else min(base, rival)


def credit(on_time: int, debts: int) -> int:
    score = 300
    for least, points in BANDS:
        if on_time >= least:
            score = points
    return max(300, score - 40 * debts)


def unclamped_credit(on_time: int, debts: int) -> int:
    return 850 - 40 * debts if on_time > 50 else 300


def dipping_credit(on_time: int, debts: int) -> int:
    score = 300 + 5 * on_time
    if 90 <= on_time <= 96:
        score -= 60
    return max(300, score - 40 * debts)


def fraud(amount: float, velocity: int, night: bool) -> float:
    score = min(amount / 100.0, 40.0) + min(velocity * 5.0, 40.0)
    if night:
        score += 15.0
    return min(score, 100.0)


def overflowing_fraud(amount: float, velocity: int, night: bool) -> float:
    return min(amount / 100.0, 60.0) + min(velocity * 5.0, 40.0) + (15.0 if night else 0.0)


def dipping_fraud(amount: float, velocity: int, night: bool) -> float:
    score = min(amount / 100.0, 40.0) + min(velocity * 5.0, 40.0)
    return score - 7.0 if velocity == 13 else score


def reorder(daily: float, lead: float, service: float, spread: float) -> float:
    return daily * lead + service * spread * math.sqrt(lead)


def late_reorder(daily: float, lead: float, service: float, spread: float) -> float:
    return daily * (lead - 1.0) + service * spread * math.sqrt(lead)


def added(a: float, b: float, c: float) -> float:
    return (a + b) + c


def needle(b: int, c: int) -> int:
    return 0 if 7 * b - 5 * c == 3_141_592 else 1


def quotient(a: int, b: int) -> float:
    return a / b


def rooted(a: float) -> float:
    return math.sqrt(a - 1.0)


def grown(a: float) -> float:
    return a * a


def counted(a: int) -> float:
    return a * 1.0


PRICE_F = (
    Post("floor", "result >= cost * 1.2", ""),
    Monotone("cost", "cost", 1, ""),
    Monotone("demand", "demand", 1, ""),
    Monotone("stock", "stock", -1, ""),
)
CREDIT = {"on_time": Int(0, 100), "debts": Int(0, 50)}
BOUNDS = Post("bounds", "300 <= result <= 850", "")
FRAUD = {"amount": Real(0, 1e6), "velocity": Int(0, 1_000), "night": Flag()}
SCORE = Post("bounds", "0 <= result <= 100", "")
FASTER = Monotone("velocity", "velocity", 1, "")
STOCK = {
    "daily": Real(0, 1e5),
    "lead": Real(0, 365),
    "service": Real(0, 4),
    "spread": Real(0, 1e5),
}
LEAD = Post("lead", "result >= daily * lead", "")
RIVAL = {"base": Int(1, 999), "rival": Int(0, 999)}
RISES = Monotone("rival", "rival", 1, "")
THREE = {"a": Real(0, 1), "b": Real(0, 1), "c": Real(0, 1)}
TRUE = (
    Kernel(
        price,
        CENTS,
        (
            FLOOR,
            Monotone("cost", "cost", 1, ""),
            Monotone("demand", "demand_bp", 1, ""),
            Monotone("stock", "stock", -1, ""),
        ),
    ),
    Kernel(price_f, DECIMALS, PRICE_F),
    Kernel(credit, CREDIT, (BOUNDS, Monotone("paid", "on_time", 1, ""))),
    Kernel(fraud, FRAUD, (SCORE, FASTER, Monotone("night", "night", 1, ""))),
    Kernel(reorder, STOCK, (LEAD, Monotone("lead-time", "lead", 1, ""))),
    Kernel(competitor, RIVAL, (RISES,), ("rival >= 1",)),
    Kernel(added, THREE, (Post("near", "a <= result <= 3.0", ""),)),
)
FALSE = (
    Kernel(truncated_floor, CENTS, (FLOOR,)),
    Kernel(late_discount, CENTS, (FLOOR,)),
    Kernel(price_f, DECIMALS, (Post("exact", "result * 10 >= cost * 12", ""),)),
    Kernel(late_discount_f, DECIMALS, (Post("floor", "result >= cost * 1.2", ""),)),
    Kernel(competitor, RIVAL, (RISES,)),
    Kernel(unclamped_credit, CREDIT, (BOUNDS,)),
    Kernel(dipping_credit, CREDIT, (Monotone("paid", "on_time", 1, ""),)),
    Kernel(overflowing_fraud, FRAUD, (SCORE,)),
    Kernel(dipping_fraud, FRAUD, (FASTER,)),
    Kernel(late_reorder, STOCK, (LEAD,)),
    Kernel(added, THREE, (Post("associative", "result == a + (b + c)", ""),)),
    Kernel(needle, {"b": Int(0, 10**7), "c": Int(0, 10**7)}, (Post("one", "result == 1", ""),)),
    Kernel(quotient, {"a": Int(0, 9), "b": Int(-999, 9)}, (Post("some", "result <= 99", ""),)),
    Kernel(rooted, {"a": Real(0, 9)}, (Post("some", "result >= 0", ""),)),
    Kernel(grown, {"a": Real(0, 1e200)}, (Post("some", "result < 1e308", ""),)),
)
