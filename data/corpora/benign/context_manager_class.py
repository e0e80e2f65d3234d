import time


class Budget:
    """Stops a loop after some seconds."""

    def __init__(self, seconds):
        self.seconds = seconds
        self.steps = 0

    def __enter__(self):
        self._start = time.monotonic()
        return self

    def __exit__(self, kind, error, trace):
        self.elapsed = time.monotonic() - self._start
        return kind is StopIteration

    def tick(self):
        self.steps += 1
        if time.monotonic() - self._start > self.seconds:
            raise StopIteration


def execute(testData):
    with Budget(0.05) as budget:
        while True:
            budget.tick()
            if budget.steps >= 1000:
                break
    return {"steps": budget.steps, "in_time": budget.elapsed < 5}
