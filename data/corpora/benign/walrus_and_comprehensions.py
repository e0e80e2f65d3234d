def execute(testData):
    records = testData["records"]
    by_city = {c: [r for r in records if r["city"] == c] for c in sorted({r["city"] for r in records})}
    rich = [(r["id"], z) for r in records if (z := (r["income"] or 0) / 1000) > 40]
    total = 0
    cumulative = [total := total + v for v in testData["values"][:5]]
    letters = {ch: n for t in testData["texts"] for ch in set(t.lower()) if ch.isalpha() and (n := t.lower().count(ch)) > 4}
    table = [[a * b for a in range(1, 4)] for b in range(1, 4)]
    transposed = [*map(list, zip(*table))]
    first, *middle, last = testData["values"]
    (lo, hi), flag = (min(middle), max(middle)), first < last
    longest = max(testData["texts"], key=len)
    while (n := len(longest)) > 20:
        longest = longest[: n // 2]
    return {
        "cities": {c: len(rs) for c, rs in by_city.items()}, "rich": rich, "cumulative": cumulative, "letters": letters,
        "transposed": transposed, "range": [lo, hi], "flag": flag, "cut": longest, "any": any((hit := r)["churned"] for r in records) and hit["id"],
        "squares": {x**2 for x in range(-3, 4)} == {0, 1, 4, 9},
    }
