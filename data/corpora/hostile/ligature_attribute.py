# route: an attribute with a ligature, normalised by Python
def execute(testData):
    return {"leak": (lambda: 0).__code__.co_ﬁlename, "x": str(().__ｃlass__)}
