"""Codes as users write them, what they promise, and faults put into them."""

from engine.verification.user_code.task import AnswerField, RequestField, Wish

PRICE = """
MARKUP = 12


def floor_of(cost):
    return (cost * MARKUP + 9) // 10


def execute(testData):
    cost = testData["cost"]
    surcharge = cost * testData["demand_bp"] // 10_000
    price = max(testData["base"] + surcharge, floor_of(cost))
    return {"price": price, "is_floor": price == floor_of(cost)}
"""
SCORE = """
def execute(testData):
    points = 300 + 40 * testData["on_time"] - 90 * testData["late"]
    if testData["is_owner"]:
        points += 60
    score = min(max(points, 300), 850)
    band = "good" if score >= 700 else "fair"
    return {"score": score, "band": band}
"""
ORDER = """
def execute(testData):
    stock, target, lot = testData["stock"], testData["target"], testData["lot"]
    missing = target - stock
    if missing <= 0:
        return {"order": 0, "lots": 0}
    lots = (missing + lot - 1) // lot
    result = {"order": lots * lot, "lots": lots}
    return result
"""


def whole(name, low, high, options=()):
    return RequestField(name=name, kind="Int", low=low, high=high, options=options)


SAMPLES = {
    "price": (
        PRICE,
        (whole("cost", 1, 10**6), whole("base", 0, 10**6), whole("demand_bp", 0, 10_000)),
        (
            Wish(name="floor", claim="out.price * 10 >= inp.cost * 12"),
            Wish(name="rises", claim="out.price", field="demand_bp"),
            Wish(name="base", claim="out.price >= inp.base"),
            Wish(name="told", claim="out.is_floor or out.price * 10 > inp.cost * 12"),
        ),
    ),
    "score": (
        SCORE,
        (whole("on_time", 0, 36), whole("late", 0, 36), RequestField(name="is_owner", kind="Flag")),
        (
            Wish(name="range", claim="300 <= out.score <= 850"),
            Wish(name="late", claim="out.score", field="late", direction=-1),
            Wish(name="on time", claim="out.score", field="on_time"),
            Wish(name="answer-schema", claim="True"),
        ),
    ),
    "order": (
        ORDER,
        (whole("stock", 0, 10**5), whole("target", 0, 10**5), whole("lot", 6, 24, (6, 12, 24))),
        (
            Wish(name="returns", claim="True"),
            Wish(name="enough", claim="inp.stock + out.order >= inp.target"),
            Wish(
                name="not more",
                claim="out.order == 0 or out.order < inp.target - inp.stock + inp.lot",
            ),
            Wish(name="whole lots", claim="out.order == out.lots * inp.lot"),
            Wish(name="stock", claim="out.order", field="stock", direction=-1),
        ),
    ),
}  # fmt: skip
ANSWERS = {"score": (AnswerField(name="score", kinds=("integer",), low=300, high=850),)}

FAULTS = (
    ("price", "+ 9) // 10", ") // 10"),
    ("price", "max(testData", "min(testData"),
    ("price", "+ surcharge, floor_of(cost))", "+ surcharge, floor_of(cost)) - surcharge"),
    ("price", "demand_bp\"] //", "demand_bp\"] * 3 //"),
    ("score", "- 90 *", "+ 9 *"),
    ("score", "min(max(points, 300), 850)", "max(min(points, 850), 0)"),
    ("score", "if testData", "points += 900 if testData[\"late\"] == 7 else 0\n    if testData"),
    ("score", "850)", "851)"),
    ("order", "(missing + lot - 1)", "(missing + lot)"),
    ("order", "missing <= 0", "missing <= 1"),
    ("order", "lots * lot,", "lots * lot - (stock == 77_777),"),
    ("order", "// lot\n", "// (lot - 12)\n"),
)  # fmt: skip
"""In which code, what stands there, and the fault in its place."""
HARMLESS = {3}
"""The places of faults that break no promise, so that not everything is called broken."""
