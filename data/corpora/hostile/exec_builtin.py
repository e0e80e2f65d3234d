# route: exec of a text
def execute(testData):
    space = {}
    exec("import os\nleak = os.popen('id').read()", space)
    return {"leak": space["leak"]}
