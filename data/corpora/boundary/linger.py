# route: threads that never end and a last act that sleeps, to outlive the answer
import atexit
import threading
import time


def execute(testData):
    def stay():
        while True:
            time.sleep(0.01)
            print("still here")

    for _ in range(4):
        threading.Thread(target=stay, daemon=False).start()
    atexit.register(time.sleep, 60)
    return {"done": True}
