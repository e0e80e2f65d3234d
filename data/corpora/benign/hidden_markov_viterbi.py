import numpy as np
from scipy.special import logsumexp


class GaussianHMM:
    """Baum-Welch and Viterbi in log space, one dimension."""

    def __init__(self, k=2, steps=20):
        self.k, self.steps = k, steps

    def _emission(self, x):
        return -0.5 * ((x[:, None] - self.mu) / self.sd) ** 2 - np.log(self.sd)

    def fit(self, x):
        self.mu = np.quantile(x, np.linspace(0.2, 0.8, self.k))
        self.sd = np.full(self.k, x.std())
        self.A = np.log(np.full((self.k, self.k), 0.1 / (self.k - 1)) + np.eye(self.k) * (0.9 - 0.1 / (self.k - 1)))
        self.pi = np.full(self.k, -np.log(self.k))
        for _ in range(self.steps):
            B = self._emission(x)
            alpha, beta = np.empty_like(B), np.zeros_like(B)
            alpha[0] = self.pi + B[0]
            for t in range(1, len(x)):
                alpha[t] = B[t] + logsumexp(alpha[t - 1][:, None] + self.A, axis=0)
            for t in range(len(x) - 2, -1, -1):
                beta[t] = logsumexp(self.A + B[t + 1] + beta[t + 1], axis=1)
            self.loglik = logsumexp(alpha[-1])
            g = np.exp(alpha + beta - self.loglik)
            xi = logsumexp(alpha[:-1, :, None] + self.A + (B + beta)[1:, None, :], axis=0)
            self.A = xi - logsumexp(xi, axis=1, keepdims=True)
            self.mu = (g * x[:, None]).sum(0) / g.sum(0)
            self.sd = np.sqrt((g * (x[:, None] - self.mu) ** 2).sum(0) / g.sum(0)) + 1e-3
        return self

    def viterbi(self, x):
        B = self._emission(x)
        score, back = self.pi + B[0], []
        for b in B[1:]:
            step = score[:, None] + self.A
            back.append(step.argmax(axis=0))
            score = step.max(axis=0) + b
        path = [int(score.argmax())]
        for pointers in reversed(back):
            path.append(int(pointers[path[-1]]))
        return path[::-1]


def execute(testData):
    x = np.array(testData["values"])
    model = GaussianHMM().fit(x)
    return {"means": model.mu.tolist(), "states": model.viterbi(x), "loglik": float(model.loglik), "stay": np.exp(np.diag(model.A)).tolist()}
