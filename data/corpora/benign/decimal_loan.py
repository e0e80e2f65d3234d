from decimal import ROUND_HALF_EVEN, Decimal, getcontext
from fractions import Fraction

getcontext().prec = 28
CENT = Decimal("0.01")


def schedule(principal, yearly, months):
    rate = Decimal(str(yearly)) / 12
    payment = (principal * rate / (1 - (1 + rate) ** -months)).quantize(CENT, ROUND_HALF_EVEN)
    balance = principal
    for month in range(1, months + 1):
        interest = (balance * rate).quantize(CENT)
        paid = min(payment, balance + interest)
        balance += interest - paid
        yield {"month": month, "interest": str(interest), "balance": str(balance)}


def execute(testData):
    rows = list(schedule(Decimal("10000"), 0.06, 12))
    return {"rows": rows, "share": str(Fraction(1, 3) + Fraction(1, 6))}
