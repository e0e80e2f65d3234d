# route: harm in except*
def execute(testData):
    try:
        raise ExceptionGroup("g", [ValueError()])
    except* ValueError as group:
        leak = group.exceptions[0].__traceback__
    return {"leak": str(leak)}
