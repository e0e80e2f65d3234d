# route: open for writing, plainly
def execute(testData):
    with open(testData["target_path"], "w") as file:
        file.write("was here")
    return {"leak": "written"}
