def execute(testData):
    matrix = testData["features"]
    transposed = [list(column) for column in zip(*matrix)]
    flat = [value for row in matrix for value in row if value > 0]
    names = testData["featureNames"]
    lookup = {name: {"min": min(c), "max": max(c)} for name, c in zip(names, transposed)}
    unique = {round(v) for v in flat}
    total = sum(x * x for x in flat)
    if (n := len(flat)) > 10:
        print(f"{n=} {total=:.2f} {lookup[names[0]]['min']:>10.3f}")
    grid = [[(i, j) for j in range(i)] for i in range(4)]
    return {"lookup": lookup, "unique": sorted(unique), "total": total, "grid": grid[-1][0]}
