# route: eval handed to map
def execute(testData):
    return {"leak": list(map(eval, ["__import__('os').getcwd()"]))}
