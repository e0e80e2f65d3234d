# route: a chart written to a file
import matplotlib.pyplot as plt


def execute(testData):
    plt.plot([1])
    plt.savefig(testData["target_path"])
    return {"leak": "written"}
