import random
from copy import deepcopy


def cost(route, points):
    return sum(abs(complex(*points[a]) - complex(*points[b])) for a, b in zip(route, route[1:] + route[:1]))


def anneal(points, steps=2000, seed=0):
    rng = random.Random(seed)
    route = list(range(len(points)))
    best, best_cost = deepcopy(route), cost(route, points)
    temperature = 1.0
    for _ in range(steps):
        i, j = sorted(rng.sample(range(len(points)), 2))
        candidate = route[:i] + route[i : j + 1][::-1] + route[j + 1 :]
        delta = cost(candidate, points) - cost(route, points)
        if delta < 0 or rng.random() < 2.718 ** (-delta / temperature):
            route = candidate
            if cost(route, points) < best_cost:
                best, best_cost = deepcopy(route), cost(route, points)
        temperature *= 0.999
    return best, best_cost


def execute(testData):
    points = [row[:2] for row in testData["features"][:10]]
    route, length = anneal(points)
    return {"route": route, "length": length}
