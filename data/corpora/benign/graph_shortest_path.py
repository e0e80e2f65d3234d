import heapq
from collections import defaultdict


def dijkstra(graph, source):
    distances = {source: 0}
    queue = [(0, source)]
    while queue:
        cost, node = heapq.heappop(queue)
        if cost > distances.get(node, float("inf")):
            continue
        for neighbour, weight in graph[node].items():
            new = cost + weight
            if new < distances.get(neighbour, float("inf")):
                distances[neighbour] = new
                heapq.heappush(queue, (new, neighbour))
    return distances


def execute(testData):
    graph = defaultdict(dict)
    for a, b, w in testData["edges"]:
        graph[a][b] = graph[b][a] = w
    start = testData["edges"][0][0]
    return {"from": start, "distances": dijkstra(graph, start)}
