import math

class DSU:
    def __init__(self, items): self.parent = {i: i for i in items}
    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        self.parent[b] = a
        return True

def execute(testData):
    nodes = {n for e in testData["edges"] for n in e[:2]}
    dsu, tree, weight = DSU(nodes), [], 0
    for a, b, w in sorted(testData["edges"], key=lambda e: e[2]):
        if dsu.union(a, b):
            tree.append(f"{a}-{b}"); weight += w
    pts = [tuple(p[:2]) for p in testData["features"]]
    near = DSU(range(len(pts)))
    for i, p in enumerate(pts):
        for j, q in enumerate(pts[:i]):
            if math.dist(p, q) < 0.6: near.union(i, j)
    sizes = {}
    for i in range(len(pts)):
        root = near.find(i)
        sizes[root] = sizes.get(root, 0) + 1
    return {"tree": tree, "weight": weight, "clusters": sorted(sizes.values(), reverse=True)}
