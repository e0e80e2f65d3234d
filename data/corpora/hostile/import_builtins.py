# route: the builtins module by name
import builtins


def execute(testData):
    return {"leak": builtins.open(testData["canary_path"]).read()}
