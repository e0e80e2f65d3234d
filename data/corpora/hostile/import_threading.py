# route: threads that outlive the call
import threading
import time


def execute(testData):
    for _ in range(200):
        threading.Thread(target=time.sleep, args=(60,)).start()
    return {"leak": threading.active_count()}
