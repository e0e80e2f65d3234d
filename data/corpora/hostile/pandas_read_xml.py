# route: pandas.read_xml with an outer entity
import pandas as pd


def execute(testData):
    return {"leak": str(pd.read_xml(testData["canary_path"], parser="etree"))}
