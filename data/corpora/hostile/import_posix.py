# route: the C module under os
import posix


def execute(testData):
    fd = posix.open(testData["canary_path"], 0)
    return {"leak": posix.read(fd, 1000).decode()}
