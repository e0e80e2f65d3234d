# route: a method named by the variable of a loop
import pandas as pd


def execute(testData):
    out = []
    for name in ("eval",):
        out.append(str(pd.DataFrame({"a": [1]}).apply(name, args=(testData["canary_path"],))))
    return {"leak": out}
