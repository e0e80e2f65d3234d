"""A bank with two counters, event by event."""

import heapq
import random
from collections import deque
from enum import IntEnum, auto
from itertools import count


class Kind(IntEnum):
    ARRIVE = auto()
    LEAVE = auto()


class Bank:
    def __init__(self, counters=2, seed=1):
        self.rng = random.Random(seed)
        self.free, self.queue, self.waits = counters, deque(), []
        self.events, self.ticket, self.now = [], count(), 0.0

    def schedule(self, delay, kind):
        heapq.heappush(self.events, (self.now + delay, next(self.ticket), kind))

    def run(self, until):
        self.schedule(self.rng.expovariate(1.0), Kind.ARRIVE)
        while self.events and self.events[0][0] <= until:
            self.now, _, kind = heapq.heappop(self.events)
            if kind is Kind.ARRIVE:
                self.queue.append(self.now)
                self.schedule(self.rng.expovariate(1.0), Kind.ARRIVE)
            else:
                self.free += 1
            while self.free and self.queue:
                self.free -= 1
                self.waits.append(self.now - self.queue.popleft())
                self.schedule(self.rng.expovariate(0.6), Kind.LEAVE)
        return self


def execute(testData):
    mean = lambda xs: sum(xs) / len(xs)
    results = [Bank(counters=c).run(400) for c in (2, 3)]
    return {"mean_wait": [mean(b.waits) for b in results], "longest": [max(b.waits) for b in results], "left_over": [len(b.queue) for b in results], "n": len(testData["values"])}
