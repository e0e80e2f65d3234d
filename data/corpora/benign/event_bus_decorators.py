import functools
import logging
from collections import defaultdict

log = logging.getLogger(__name__)


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, topic, *, priority=0):
        def register(function):
            self._handlers[topic].append((priority, function))
            return function

        return register

    def emit(self, topic, **facts):
        for _, handler in sorted(self._handlers[topic], key=lambda pair: -pair[0]):
            yield handler(**facts)


def retry(times=3, on=(ValueError,)):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except on as error:
                    log.warning("attempt %d of %s: %s", attempt, function.__name__, error)
            raise RuntimeError(f"{function.__name__} failed {times} times")

        return wrapper

    return decorate


bus = Bus()


@bus.on("scored", priority=1)
def remember(score, **_):
    return f"{score:.1f}"


@bus.on("scored")
def grade(score, **_):
    return "good" if score > 100 else "poor"


def execute(testData):
    tries = iter(testData["values"])

    @retry(times=5)
    def first_above(limit):
        value = next(tries)
        if value < limit:
            raise ValueError(f"{value} < {limit}")
        return value

    value = first_above(103)
    try:
        retry(times=2)(lambda: int("x"))()
    except RuntimeError as error:
        failed = str(error)
    return {"value": value, "answers": list(bus.emit("scored", score=value, extra=1)), "name": first_above.__name__, "failed": failed}
