# route: threads without end
import threading
import time


def execute(testData):
    kept = []
    while True:
        thread = threading.Thread(target=time.sleep, args=(30,), daemon=True)
        thread.start()
        kept.append(thread)
