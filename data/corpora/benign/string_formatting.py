def execute(testData):
    rows = [(r["city"], r["spend"]) for r in testData["records"][:4]]
    lines = ["{:<12}|{:>10,.2f}".format(city, spend) for city, spend in rows]
    lines += ["{0} of {1}; {0}".format(len(rows), len(testData["records"]))]
    lines += ["{name}: {value!r:>8}".format(name="n", value=3)]
    lines += ["%-10s %6.2f%%" % ("share", 12.345)]
    width = 8
    lines += [f"{'x':^{width}}|{1e6:_.0f}|{0.256:.1%}|{{literal}}"]
    lines += list(map("{:03d}".format, range(3)))
    template = "Dear {name}, you spent {amount:.0f}"
    lines += [template.format(name=c, amount=s) for c, s in rows[:1]]
    table = "\n".join(" | ".join(str(cell).ljust(6) for cell in row) for row in rows)
    print(table, sep="", end="\n")
    return {"lines": lines, "joined": "__".join(["step", "param"])}
