import random

POPULATION, GENERATIONS = 20, 25
evaluations = 0


def fitness(genome, features, labels):
    global evaluations
    evaluations += 1
    hits = 0
    for row, label in zip(features, labels):
        hits += (sum(g * x for g, x in zip(genome, row)) > 0) == bool(label)
    return hits / len(labels)


def execute(testData):
    random.seed(0)
    X, y = testData["features"], testData["labels"]
    size = len(X[0])
    people = [[random.uniform(-1, 1) for _ in range(size)] for _ in range(POPULATION)]
    for _ in range(GENERATIONS):
        people.sort(key=lambda g: fitness(g, X, y), reverse=True)
        parents = people[: POPULATION // 2]
        children = []
        while len(children) < POPULATION - len(parents):
            mother, father = random.sample(parents, k=2)
            cut = random.randrange(1, size)
            child = mother[:cut] + father[cut:]
            child[random.randrange(size)] += random.gauss(0, 0.3)
            children.append(child)
        people = parents + children
    return {"best": people[0], "fitness": fitness(people[0], X, y), "evaluations": evaluations}
