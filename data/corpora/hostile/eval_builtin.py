# route: eval of a text
def execute(testData):
    return {"leak": eval("__import__('os').popen('id').read()")}
