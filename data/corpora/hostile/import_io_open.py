# route: io.open is open
import io


def execute(testData):
    return {"leak": io.open(testData["canary_path"]).read()}
