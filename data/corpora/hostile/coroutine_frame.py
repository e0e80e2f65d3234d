# route: the frame of a coroutine that never runs
def execute(testData):
    async def later():
        return 1

    coroutine = later()
    frame = coroutine.cr_frame
    return {"leak": frame.f_builtins["open"](testData["canary_path"]).read()}
