import json
from types import SimpleNamespace


def validate(data, schema, path="$"):
    problems = []
    for key, kind in schema.items():
        where = f"{path}.{key}"
        if key not in data:
            problems.append(where + " is missing")
        elif isinstance(kind, dict):
            problems.extend(validate(data[key], kind, where))
        elif not isinstance(data[key], kind):
            problems.append("{} should be {}".format(where, kind.__name__))
    return problems


def execute(testData):
    text = json.dumps({k: testData[k] for k in ("labels", "featureNames")}, sort_keys=True)
    data = json.loads(text, object_hook=lambda d: d)
    try:
        json.loads("{broken")
    except json.JSONDecodeError as error:
        position = error.pos
    settings = SimpleNamespace(strict=True, limit=10)
    schema = {"labels": list, "featureNames": list, "missing": {"x": int}, "vars": int}
    return {"problems": validate(data, schema), "position": position, "strict": settings.strict}
