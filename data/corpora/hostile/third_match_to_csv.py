# route: a class pattern takes DataFrame.to_csv without naming it as an attribute
import pandas as pd


def execute(testData):
    match pd.DataFrame({"a": [1]}):
        case pd.DataFrame(to_csv=write):
            write(testData["target_path"])
    return {"leak": "written"}
