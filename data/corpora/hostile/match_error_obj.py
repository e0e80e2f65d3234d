# route: a class pattern reads obj of an AttributeError
def execute(testData):
    try:
        execute.nothing
    except AttributeError as error:
        match error:
            case AttributeError(obj=found):
                return {"leak": repr(found)}
