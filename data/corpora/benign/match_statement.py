import statistics


def describe(column):
    match column:
        case []:
            return {"kind": "empty"}
        case [single]:
            return {"kind": "single", "value": single}
        case [bool(), *_]:
            return {"kind": "boolean", "true": sum(column)}
        case [int() | float(), *_]:
            return {"kind": "number", "mean": statistics.fmean(column), "stdev": statistics.pstdev(column)}
        case [str() as first, *rest] if first:
            return {"kind": "text", "distinct": len({first, *rest})}
        case _:
            return {"kind": "unknown"}


def execute(testData):
    rows = [r for r in testData["records"] if None not in r.values()]
    columns = {key: [row[key] for row in rows] for key in rows[0]}
    return {name: describe(values) for name, values in columns.items()}
