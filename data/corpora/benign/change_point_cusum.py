from statistics import fmean, stdev


def cusum(xs, drift=0.5, threshold=4.0):
    mu, sigma = fmean(xs), stdev(xs)
    up = down = 0.0
    for i, x in enumerate(xs):
        z = (x - mu) / sigma
        up, down = max(0.0, up + z - drift), max(0.0, down - z - drift)
        if up > threshold or down > threshold:
            yield i, "up" if up > threshold else "down"
            up = down = 0.0


def best_split(xs):
    def sse(part):
        m = fmean(part)
        return sum((x - m) ** 2 for x in part)

    return min(range(3, len(xs) - 3), key=lambda k: sse(xs[:k]) + sse(xs[k:]))


def execute(testData):
    xs = testData["values"]
    shifted = [x + (8 if i >= 40 else 0) for i, x in enumerate(xs)]
    return {"alarms": list(cusum(shifted)), "split": best_split(shifted), "calm": list(cusum(xs))}
