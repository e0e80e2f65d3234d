# route: signals to the supervisor
import os
import signal


def execute(testData):
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):
        try:
            os.kill(1, number)
        except OSError:
            pass
    return {"leak": None, "alive": True}
