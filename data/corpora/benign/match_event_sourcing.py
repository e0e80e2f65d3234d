from typing import NamedTuple


class Deposit(NamedTuple):
    account: str
    cents: int


class Transfer(NamedTuple):
    source: str
    target: str
    cents: int


def parse(row):
    match row:
        case {"segment": "retail", "id": str(name), "spend": (int() | float()) as spend} if spend > 0:
            return Deposit(name, round(spend * 100))
        case {"id": name, **rest} if rest.get("churned"):
            return Transfer(name, "bank", 500)
        case {"id": name}:
            return Deposit(name, 0)
        case _:
            raise ValueError(row)


def apply(balances, event):
    match event:
        case Deposit(account, cents):
            balances[account] = balances.get(account, 0) + cents
        case Transfer(source=s, target=t, cents=c) if balances.get(s, 0) >= c:
            balances[s] -= c
            balances[t] = balances.get(t, 0) + c
        case Transfer():
            balances["refused"] = balances.get("refused", 0) + 1
    return balances


def classify(point):
    match point:
        case [0, 0, *_]:
            return "origin"
        case [float(x), float(y), *rest] if x == y:
            return f"diagonal+{len(rest)}"
        case [x, y, *_] if x > 0 < y:
            return "first quadrant"
        case [_, _, *_]:
            return "elsewhere"


def execute(testData):
    balances = {}
    for row in testData["records"]:
        balances = apply(balances, parse(row))
    return {"balances": balances, "points": [classify(p) for p in testData["features"][:8]]}
