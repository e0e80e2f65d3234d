# route: an endless loop that ignores every signal that may be ignored
import signal
import time


def execute(testData):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGALRM, signal.SIGXCPU):
        signal.signal(number, signal.SIG_IGN)
    print("started")
    while True:
        try:
            time.sleep(60)
        except BaseException:
            pass
