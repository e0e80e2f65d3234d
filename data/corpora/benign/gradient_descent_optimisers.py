import numpy as np
from typing import Callable, Dict, List, Optional, Tuple

Array = np.ndarray


class Optimizer:
    def __init__(self, lr: float = 0.1) -> None:
        self.lr = lr
        self.state: Dict[str, Array] = {}

    def step(self, w: Array, g: Array) -> Array:
        raise NotImplementedError


class SGD(Optimizer):
    def step(self, w, g):
        return w - self.lr * g


class Momentum(Optimizer):
    def step(self, w, g):
        v = self.state["v"] = 0.9 * self.state.get("v", np.zeros_like(w)) + g
        return w - self.lr * v


class Adam(Optimizer):
    def step(self, w, g, b1=0.9, b2=0.999):
        t = self.state["t"] = self.state.get("t", 0) + 1
        m = self.state["m"] = b1 * self.state.get("m", 0) + (1 - b1) * g
        v = self.state["v"] = b2 * self.state.get("v", 0) + (1 - b2) * g**2
        return w - self.lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + 1e-8)


def train(loss_grad: Callable[[Array], Tuple[float, Array]], w: Array, opt: Optimizer, steps: int = 150, tol: Optional[float] = 1e-7) -> List[float]:
    history: List[float] = []
    for _ in range(steps):
        loss, grad = loss_grad(w)
        history.append(loss)
        if tol is not None and len(history) > 1 and abs(history[-2] - loss) < tol:
            break
        w = opt.step(w, grad)
    return history


def execute(testData: dict) -> dict:
    X = np.c_[np.ones(len(testData["features"])), np.array(testData["features"])]
    y = np.array(testData["labels"])

    def loss_grad(w: Array) -> Tuple[float, Array]:
        z = X @ w
        return float(np.mean(np.logaddexp(0, z) - y * z)), X.T @ (1 / (1 + np.exp(-z)) - y) / len(y)

    return {type(o).__name__: {"steps": len(h), "loss": h[-1]} for o in (SGD(0.5), Momentum(0.1), Adam(0.1)) for h in [train(loss_grad, np.zeros(X.shape[1]), o)]}
