# route: a chained comparison that only begins like the main guard
if __name__ == "__main__" != "x" or __name__:
    import subprocess

    found = subprocess.run(["id"], capture_output=True, text=True).stdout


def execute(testData):
    return {"leak": found}
