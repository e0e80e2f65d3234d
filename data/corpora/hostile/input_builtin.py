# route: input reads the channel of the host
def execute(testData):
    return {"leak": input()}
