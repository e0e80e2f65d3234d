# route: what files there are
import glob


def execute(testData):
    return {"leak": [path for path in glob.glob("/home/*") + glob.glob("/root/*")]}
