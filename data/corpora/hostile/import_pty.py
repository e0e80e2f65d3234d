# route: a shell on a terminal
import pty


def execute(testData):
    pty.spawn(["id"])
    return {"leak": "spawned"}
