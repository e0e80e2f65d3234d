"""A whole little program: arguments, files and messages stay under the main guard.

It mentions __init__ and __class__ in its documentation, as programs do.
"""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

__all__ = ["execute"]
__version__ = "1.2.0"


def execute(testData):
    """Fit on features and labels, predict testFeatures."""
    frame = pd.DataFrame(testData["features"], columns=testData["featureNames"])
    model = LogisticRegression(max_iter=1000).fit(frame.to_numpy(), testData["labels"])
    return {"predictions": model.predict(np.array(testData["testFeatures"])).tolist(), "version": __version__}


if __name__ == "__main__":
    import argparse
    import json
    import sys
    from pathlib import Path

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table")
    arguments = parser.parse_args()
    table = pd.read_csv(arguments.table)
    label = table.columns[-1]
    result = execute(
        {
            "features": table.drop(columns=label).to_numpy().tolist(),
            "labels": table[label].tolist(),
            "testFeatures": table.drop(columns=label).head().to_numpy().tolist(),
            "featureNames": list(table.columns[:-1]),
        }
    )
    json.dump(result, sys.stdout)
    Path("result.json").write_text(json.dumps(result))
    table.to_csv("copy.csv", index=False)
    with open("log.txt", "a") as log:
        print("done", file=log)
