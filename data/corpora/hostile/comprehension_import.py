# route: harm in a comprehension
def execute(testData):
    return {"leak": [m.environ["PATH"] for m in [__import__(n) for n in ("os",)]]}
