# route: a guard that is true in the sandbox too
if __name__ == "__main__" or True:
    reader = open


def execute(testData):
    return {"leak": reader(testData["canary_path"]).read()}
