# route: DataFrame.style reads its template from a folder
import pandas as pd


def execute(testData):
    maker = pd.DataFrame([1]).style.from_custom_template("/", html_table=testData["canary_path"][1:])
    return {"leak": maker(pd.DataFrame([1])).to_html()}
