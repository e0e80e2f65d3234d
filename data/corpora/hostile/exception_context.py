# route: __context__ of an exception, to its traceback
def execute(testData):
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            int("x")
    except ValueError as error:
        return {"leak": str(error.__context__.__traceback__.tb_frame.f_globals)}
