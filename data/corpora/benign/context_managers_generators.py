import contextlib
import time
from contextlib import ExitStack, contextmanager, suppress


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, kind, value, traceback):
        self.seconds = time.perf_counter() - self.start
        return kind is ZeroDivisionError


@contextmanager
def indent(lines, mark="  "):
    lines.append(mark + "begin")
    try:
        yield lambda text: lines.append(mark * 2 + text)
    finally:
        lines.append(mark + "end")


def running_mean():
    total = count = 0
    mean = None
    while True:
        value = yield mean
        total, count = total + value, count + 1
        mean = total / count


def flatten(tree):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def execute(testData):
    lines, mean = [], running_mean()
    next(mean)
    with Timer() as timer, indent(lines) as say:
        for v in testData["values"][:3]:
            say(f"mean {mean.send(v):.2f}")
        1 / 0
    with suppress(KeyError), ExitStack() as stack:
        for name in ("a", "b"):
            stack.callback(lines.append, f"closed {name}")
        stack.enter_context(contextlib.nullcontext())
        {}["missing"]
    mean.close()
    return {"lines": lines, "is_quick": timer.seconds < 5, "flat": list(flatten([1, [2, [3, [4]], 5]]))}
