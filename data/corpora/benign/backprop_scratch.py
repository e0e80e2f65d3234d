import numpy as np


class Layer:
    __slots__ = ("W", "b", "_input", "_out")

    def __init__(self, n_in, n_out, rng):
        self.W = rng.normal(0, 1 / np.sqrt(n_in), (n_in, n_out))
        self.b = np.zeros(n_out)
        self._input = self._out = None

    def __call__(self, x):
        self._input = x
        self._out = np.tanh(x @ self.W + self.b)
        return self._out

    def backward(self, grad, rate):
        grad = grad * (1 - self._out**2)
        back = grad @ self.W.T
        self.W -= rate * self._input.T @ grad / len(grad)
        self.b -= rate * grad.mean(axis=0)
        return back


class Network:
    def __init__(self, *sizes, seed=0):
        rng = np.random.default_rng(seed)
        self.layers = [Layer(a, b, rng) for a, b in zip(sizes, sizes[1:])]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def __len__(self):
        return len(self.layers)

    def train(self, x, y, epochs=100, rate=0.5):
        losses = []
        for _ in range(epochs):
            out = self(x)
            losses.append(float(((out - y) ** 2).mean()))
            grad = 2 * (out - y)
            for layer in reversed(self.layers):
                grad = layer.backward(grad, rate)
        return losses


def execute(testData):
    X = np.array(testData["features"])
    X = (X - X.mean(0)) / X.std(0)
    y = 2 * np.array(testData["labels"])[:, None] - 1.0
    net = Network(X.shape[1], 6, 1)
    losses = net.train(X, y)
    return {"first": losses[0], "last": losses[-1], "layers": len(net)}
