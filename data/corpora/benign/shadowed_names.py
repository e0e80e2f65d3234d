"""Names of builtins as local variables are common, and harmless, in functions."""


def summarise(input, max=None, type="mean"):
    list = [value for value in input if value is not None]
    sum_ = 0
    for id, value in enumerate(list):
        sum_ += value
        if max is not None and id >= max:
            break
    vars = {"type": type, "sum": sum_}
    format = "{type}: {sum:.1f}"
    return format.format(**vars)


def execute(testData):
    filter = [r["spend"] for r in testData["records"] if r["spend"] > 50]
    open, close = filter[0], filter[-1]
    hash = {"open": open, "close": close}
    return {"text": summarise(filter, max=5), **hash}
