import numpy as np


class Bandit:
    """Thompson sampling over Bernoulli arms."""

    def __init__(self, arms, seed=None):
        self._rng = np.random.default_rng(seed)
        self._wins = np.ones(arms)
        self._losses = np.ones(arms)

    def pull(self):
        return int(self._rng.beta(self._wins, self._losses).argmax())

    def learn(self, arm, reward):
        if reward:
            self._wins[arm] += 1
        else:
            self._losses[arm] += 1

    @property
    def estimates(self):
        return self._wins / (self._wins + self._losses)

    @staticmethod
    def regret(best, chosen):
        return best - chosen


def execute(testData):
    rates = np.array([0.2, 0.5, 0.35])
    world = np.random.default_rng(1)
    bandit = Bandit(len(rates), seed=2)
    regret = 0.0
    for _ in range(300):
        arm = bandit.pull()
        bandit.learn(arm, world.random() < rates[arm])
        regret += Bandit.regret(rates.max(), rates[arm])
    return {"estimates": bandit.estimates.round(3).tolist(), "regret": round(float(regret), 3)}
