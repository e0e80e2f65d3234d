# route: a method that evaluates, named within a NamedAgg
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [1], "b": [2]})
    return {"leak": str(df.groupby("a").agg(z=pd.NamedAgg("b", "to_csv")))}
