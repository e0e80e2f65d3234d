def smooth(values, alpha):
    level = values[0]
    yield level
    for value in values[1:]:
        level = alpha * value + (1 - alpha) * level
        yield level


def execute(testData):
    values = testData["values"]
    best = None
    for alpha in (a / 20 for a in range(1, 20)):
        fitted = list(smooth(values, alpha))
        sse = sum((f - v) ** 2 for f, v in zip(fitted, values[1:]))
        if best is None or sse < best[0]:
            best = sse, alpha, fitted[-1]
    sse, alpha, forecast = best
    return {"alpha": alpha, "sse": sse, "forecast": [forecast] * 3}
