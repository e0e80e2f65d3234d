# route: string.Formatter looks up fields
import string


def execute(testData):
    return {"leak": string.Formatter().vformat("{0.__globals__}", (execute,), {})}
