import hashlib
import heapq
import math
import random

class Bloom:
    def __init__(self, n, p=0.01):
        self.m = math.ceil(-n * math.log(p) / math.log(2) ** 2)
        self.k = max(1, round(self.m / n * math.log(2)))
        self.bits = bytearray(self.m // 8 + 1)
    def _places(self, item):
        d = hashlib.blake2b(str(item).encode(), digest_size=16).digest()
        a, b = int.from_bytes(d[:8], "big"), int.from_bytes(d[8:], "big")
        return ((a + i * b) % self.m for i in range(self.k))
    def add(self, item):
        for p in self._places(item): self.bits[p // 8] |= 1 << p % 8
    def __contains__(self, item):
        return all(self.bits[p // 8] >> p % 8 & 1 for p in self._places(item))

def reservoir(stream, k, rng):
    keep = []
    for i, x in enumerate(stream):
        if i < k: keep.append(x)
        elif (j := rng.randrange(i + 1)) < k: keep[j] = x
    return keep

def hyperloglog(items, b=6):
    m = 1 << b
    registers = [0] * m
    for it in items:
        h = int.from_bytes(hashlib.sha1(repr(it).encode()).digest()[:8], "big")
        rest = h >> b
        registers[h & m - 1] = max(registers[h & m - 1], (64 - b) - rest.bit_length() + 1)
    raw = 0.709 * m * m / sum(2.0 ** -r for r in registers)
    empty = registers.count(0)
    return m * math.log(m / empty) if raw <= 2.5 * m and empty else raw

def execute(testData):
    ids = [r["id"] for r in testData["records"]]
    bloom = Bloom(len(ids))
    for i in ids: bloom.add(i)
    wrong = sum(f"x{i}" in bloom for i in range(1000))
    return {"all_in": all(i in bloom for i in ids), "false_rate": wrong / 1000, "sample": reservoir(ids, 5, random.Random(0)),
            "distinct": round(hyperloglog(range(500))), "largest": heapq.nlargest(2, testData["values"])}
