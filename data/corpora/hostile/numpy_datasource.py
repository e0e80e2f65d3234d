# route: numpy's DataSource opens files and URLs
import numpy as np


def execute(testData):
    return {"leak": np.lib.npyio.DataSource().open(testData["canary_path"]).read()}
