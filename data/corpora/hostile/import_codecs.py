# route: codecs.open
import codecs


def execute(testData):
    return {"leak": codecs.open(testData["canary_path"]).read()}
