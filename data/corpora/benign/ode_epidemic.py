import numpy as np
from scipy.integrate import quad, solve_ivp


def sir(t, state, beta, gamma):
    s, i, r = state
    return [-beta * s * i, beta * s * i - gamma * i, gamma * i]


def execute(testData):
    out = solve_ivp(sir, (0, 60), [0.99, 0.01, 0.0], args=(0.4, 0.1), t_eval=np.linspace(0, 60, 13))
    area, _ = quad(np.sin, 0, np.pi)
    return {"infected": out.y[1].round(4).tolist(), "peak_day": float(out.t[out.y[1].argmax()]), "area": area}
