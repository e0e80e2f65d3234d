import numpy as np

STATES = ["active", "dormant", "lost"]


def execute(testData):
    steps = ["active" if l else "dormant" for l in testData["labels"]] + ["lost"]
    index = {s: i for i, s in enumerate(STATES)}
    counts = np.ones((3, 3))
    for a, b in zip(steps, steps[1:]):
        counts[index[a], index[b]] += 1
    P = counts / counts.sum(axis=1, keepdims=True)
    values, vectors = np.linalg.eig(P.T)
    stationary = np.real(vectors[:, np.argmax(np.real(values))])
    stationary = stationary / stationary.sum()
    after = np.linalg.matrix_power(P, 5)[0]
    return {"stationary": dict(zip(STATES, stationary.tolist())), "after_5": after.tolist()}
