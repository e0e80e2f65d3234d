# route: open, plainly
def execute(testData):
    with open(testData["canary_path"]) as file:
        return {"leak": file.read()}
