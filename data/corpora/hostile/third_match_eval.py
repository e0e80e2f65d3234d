# route: a class pattern takes DataFrame.eval without naming it as an attribute
import pandas as pd


def execute(testData):
    text = "@__imp" + testData["canary_path"][:0] + "ort__('os').getcwd()"
    match pd.DataFrame({"a": [1]}):
        case object(eval=run):
            return {"leak": str(run(text))}
    return {"leak": None}
