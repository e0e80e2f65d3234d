import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, linprog, milp

FOODS = {"bread": (2.0, 8, 1), "milk": (3.5, 6, 5), "beans": (4.0, 15, 3), "fish": (9.0, 22, 2)}


def execute(testData):
    price, protein, calcium = np.array(list(FOODS.values())).T
    lp = linprog(price, A_ub=-np.vstack([protein, calcium]), b_ub=[-50, -10], bounds=[(0, 6)] * 4, method="highs")
    whole = milp(price, constraints=LinearConstraint(np.vstack([protein, calcium]), [50, 10], np.inf), integrality=np.ones(4), bounds=Bounds(0, 6))
    cost = np.abs(np.subtract.outer([r["age"] for r in testData["records"][:4]], [25, 35, 45, 55]))
    rows, cols = linear_sum_assignment(cost)
    return {
        "diet": {food: round(float(x), 3) for food, x in zip(FOODS, lp.x) if x > 1e-9},
        "cost": lp.fun,
        "shadow_prices": (-lp.ineqlin.marginals).tolist(),
        "whole": {food: int(round(x)) for food, x in zip(FOODS, whole.x)},
        "assignment": list(zip(rows.tolist(), cols.tolist())),
    }
