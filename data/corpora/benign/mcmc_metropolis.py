import numpy as np


class Metropolis:
    def __init__(self, log_density, step=0.3, seed=0):
        self.log_density = log_density
        self.step = step
        self.rng = np.random.default_rng(seed)
        self.accepted = 0

    def draws(self, start, n):
        here, lp = np.asarray(start, float), self.log_density(start)
        for _ in range(n):
            there = here + self.rng.normal(0, self.step, here.shape)
            lp_there = self.log_density(there)
            if np.log(self.rng.random()) < lp_there - lp:
                here, lp = there, lp_there
                self.accepted += 1
            yield here


def r_hat(chains):
    chains = np.asarray(chains)
    m, n = chains.shape[:2]
    within = chains.var(axis=1, ddof=1).mean(axis=0)
    between = n * chains.mean(axis=1).var(axis=0, ddof=1)
    return np.sqrt(((n - 1) / n * within + between / n) / within)


def execute(testData):
    X = np.column_stack([np.ones(len(testData["features"])), np.array(testData["features"])[:, :2]])
    y = np.array(testData["labels"])

    def log_posterior(beta):
        eta = X @ beta
        return float(y @ eta - np.logaddexp(0, eta).sum() - 0.5 * (beta @ beta) / 4)

    samplers = [Metropolis(log_posterior, 0.35, seed) for seed in range(3)]
    chains = [np.array(list(s.draws(np.zeros(3), 800)))[300:] for s in samplers]
    pooled = np.concatenate(chains)
    return {
        "mean": pooled.mean(axis=0).tolist(),
        "interval": np.quantile(pooled, [0.025, 0.975], axis=0).T.tolist(),
        "r_hat": r_hat(chains).tolist(),
        "accepted": [s.accepted / 800 for s in samplers],
    }
