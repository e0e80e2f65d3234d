# route: harm in the default of a lambda
def execute(testData):
    read = lambda path, o=open: o(path).read()
    return {"leak": read(testData["canary_path"])}
