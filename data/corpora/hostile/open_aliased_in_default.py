# route: open as the default of an argument
def execute(testData, reader=open):
    return {"leak": reader(testData["canary_path"]).read()}
