# route: look-alike letters that Python reads as eval
def execute(testData):
    return {"leak": ｅval("1+1"), "os": ｅｖａｌ("__import__('os').getcwd()")}
