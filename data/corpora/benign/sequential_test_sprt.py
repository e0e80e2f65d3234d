import math
import random

def sprt(stream, p0=0.3, p1=0.5, alpha=0.05, beta=0.1):
    lo, hi = math.log(beta / (1 - alpha)), math.log((1 - beta) / alpha)
    llr, n = 0.0, 0
    for n, x in enumerate(stream, 1):
        llr += math.log(p1 / p0) if x else math.log((1 - p1) / (1 - p0))
        if llr <= lo: return "accept h0", n
        if llr >= hi: return "accept h1", n
    return "undecided", n

def execute(testData):
    r = random.Random(7)
    def coin(p):
        while True: yield r.random() < p
    runs = [sprt(coin(.5)) for _ in range(200)]
    return {"own_data": sprt(testData["labels"]), "power": sum(v == "accept h1" for v, _ in runs) / len(runs),
            "average_n": sum(n for _, n in runs) / len(runs)}
