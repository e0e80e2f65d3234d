import functools
import time


def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = func(*args, **kwargs)
        wrapper.seconds.append(time.perf_counter() - start)
        return result

    wrapper.seconds = []
    return wrapper


def retry(times=3, on=(ZeroDivisionError,)):
    def decorate(func):
        @functools.wraps(func)
        def inner(*args):
            for attempt in range(times):
                try:
                    return func(*args)
                except on:
                    args = tuple(a + 1 for a in args)
            return None

        return inner

    return decorate


@timed
@retry(times=2)
def invert(x):
    return 1 / x


def execute(testData):
    return {"inverted": [invert(v) for v in (0, 1, 2)], "calls": len(invert.seconds), "name": invert.__name__}
