"""Local search on one route: reversals and moved segments, repeated after small kicks.

A route is a path over places from the first to the last, both fixed. Costs may differ by
direction: what a reversed segment costs the other way is counted, and not assumed equal.
"""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Sequence
from itertools import pairwise

from engine.catalog.algorithms.route_optimization.roads import Roads

LONGEST_SEGMENT = 3
KICK_SPAN = 50


class Tour:
    """A path that is made shorter in place.

    Args:
        roads: What each way costs.
        path: Places by number; the first and the last stay where they are.

    Attributes:
        path: As it is now.
        cost: What it costs.
    """

    def __init__(self, roads: Roads, path: Sequence[int]) -> None:
        self._roads = roads
        self._costs = roads.costs
        self.path = list(path)
        self.cost = length(roads, path)
        self._at = [0] * len(roads.costs)
        self._place(0, len(path))

    def _place(self, start: int, end: int) -> None:
        at, path = self._at, self.path
        for where in range(start, end):
            at[path[where]] = where

    def settle(self, first: Sequence[int], deadline: float) -> None:
        """Improve until no move near these places helps, or time is up."""
        queue = deque(first)
        waiting = set(first)
        while queue:
            place = queue.popleft()
            waiting.discard(place)
            while touched := self._reversal(place) or self._segment(place):
                for near in touched:
                    if near not in waiting:
                        waiting.add(near)
                        queue.append(near)
                if time.monotonic() > deadline:
                    return

    def _turned(self, low: int, high: int) -> int:
        """How much more the segment from one position to another costs the other way."""
        if self._roads.is_even:
            return 0
        costs = self._costs
        steps = pairwise(self.path[low : high + 1])
        return sum(costs[b][a] - costs[a][b] for a, b in steps)

    def _reversal(self, place: int) -> tuple[int, ...]:
        """Reverse the segment that brings this place beside a near one, if that is shorter."""
        costs, path, at = self._costs, self.path, self._at
        where, last = at[place], len(path) - 1
        row = costs[place]
        after = row[path[where + 1]] if where < last else 0
        before = costs[path[where - 1]][place] if where else 0
        for near in self._roads.near[place]:
            step, there = row[near], at[near]
            if step >= after and step >= before:
                break
            low, high = (where, there) if where < there else (there, where)
            if high < last:
                change = self._change(low, high)
                if change < 0:
                    return self._reverse(low + 1, high, change)
            if low > 0:
                change = self._change(low - 1, high - 1)
                if change < 0:
                    return self._reverse(low, high - 1, change)
        return ()

    def _change(self, low: int, high: int) -> int:
        """What it costs to reverse what lies after ``low`` up to ``high``."""
        costs, path = self._costs, self.path
        a, b, c, d = path[low], path[low + 1], path[high], path[high + 1]
        change = costs[a][c] + costs[b][d] - costs[a][b] - costs[c][d]
        return change if self._roads.is_even else change + self._turned(low + 1, high)

    def _reverse(self, low: int, high: int, change: int) -> tuple[int, ...]:
        path = self.path
        path[low : high + 1] = path[low : high + 1][::-1]
        self.cost += change
        self._place(low, high + 1)
        return (path[low - 1], path[low], path[high], path[high + 1])

    def _segment(self, place: int) -> tuple[int, ...]:
        """Move a short segment that begins or ends here beside a near place, if that helps."""
        start = self._at[place]
        last = len(self.path) - 1
        if not 0 < start < last:
            return ()
        for size in range(1, LONGEST_SEGMENT + 1):
            for low in {start, start - size + 1}:
                if low > 0 and low + size - 1 < last:
                    touched = self._moved(low, low + size - 1, place)
                    if touched:
                        return touched
        return ()

    def _moved(self, low: int, high: int, place: int) -> tuple[int, ...]:
        costs, path, at = self._costs, self.path, self._at
        head, tail, prior, later = path[low], path[high], path[low - 1], path[high + 1]
        gain = costs[prior][head] + costs[tail][later] - costs[prior][later]
        if gain <= 0:
            return ()
        last, row, turned = len(path) - 1, costs[place], self._turned(low, high)
        for near in self._roads.near[place]:
            if row[near] >= gain:
                break
            there = at[near]
            if low <= there <= high:
                continue
            for left in (there - 1, there):
                if left < 0 or left >= last or low - 1 <= left <= high:
                    continue
                a, b = path[left], path[left + 1]
                bare = costs[a][b] + gain
                if costs[a][head] + costs[tail][b] < bare:
                    change = costs[a][head] + costs[tail][b] - bare
                    return self._carry(low, high, left, change, is_turned=False)
                if costs[a][tail] + costs[head][b] + turned < bare:
                    change = costs[a][tail] + costs[head][b] + turned - bare
                    return self._carry(low, high, left, change, is_turned=True)
        return ()

    def _carry(
        self, low: int, high: int, left: int, change: int, *, is_turned: bool
    ) -> tuple[int, ...]:
        """Put the segment after position ``left``."""
        path = self.path
        segment = path[low : high + 1]
        touched = (path[low - 1], path[high + 1], path[left], path[left + 1], *segment)
        if is_turned:
            segment.reverse()
        if left < low:
            path[left + 1 : high + 1] = segment + path[left + 1 : low]
            self._place(left + 1, high + 1)
        else:
            path[low : left + 1] = path[high + 1 : left + 1] + segment
            self._place(low, left + 1)
        self.cost += change
        return touched

    def kick(self, chance: random.Random) -> tuple[int, ...]:
        """Swap two segments that lie beside each other, somewhere; the places at the cuts."""
        path, costs = self.path, self._costs
        last = len(path) - 1
        span = min(KICK_SPAN, last)
        start = chance.randrange(last - span + 1)
        one, two, three = sorted(chance.sample(range(start, start + span), 3))
        a, b, c, d, e, f = (path[at + step] for at in (one, two, three) for step in (0, 1))
        path[one + 1 : three + 1] = path[two + 1 : three + 1] + path[one + 1 : two + 1]
        self._place(one + 1, three + 1)
        self.cost += (
            costs[a][d] + costs[e][b] + costs[c][f] - costs[a][b] - costs[c][d] - costs[e][f]
        )
        return (a, b, c, d, e, f)

    def restore(self, path: list[int], cost: int) -> None:
        """Go back to an earlier path over the same places."""
        self.path[:] = path
        self.cost = cost
        self._place(0, len(path))


def length(roads: Roads, path: Sequence[int]) -> int:
    """What a path costs, step by step."""
    return sum(roads.costs[a][b] for a, b in pairwise(path))


def shortened(roads: Roads, path: Sequence[int], deadline: float) -> list[int]:
    """The path after plain local search."""
    tour = Tour(roads, path)
    tour.settle(path, deadline)
    return tour.path


def searched(
    roads: Roads, path: Sequence[int], deadline: float, *, patience: int, seed: int
) -> list[int]:
    """The shortest path found by kicks and local search until time is up.

    Args:
        roads: What each way costs.
        path: To begin with.
        deadline: By the monotonic clock.
        patience: After how many kicks without a gain to stop before.
        seed: Of the kicks.
    """
    tour = Tour(roads, path)
    tour.settle(path, deadline)
    if len(path) < 5:
        return tour.path
    chance = random.Random(seed)  # noqa: S311 - a search, not a secret
    kept, cost, idle = list(tour.path), tour.cost, 0
    while idle < patience and time.monotonic() < deadline:
        tour.settle(tour.kick(chance), deadline)
        idle += 1
        if tour.cost < cost:
            idle = 0
        if tour.cost <= cost:
            kept, cost = list(tour.path), tour.cost
        else:
            tour.restore(kept, cost)
    return kept
