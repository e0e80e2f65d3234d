import json
import traceback


class DataError(ValueError):
    """The payload cannot be used."""

    def __init__(self, field, reason):
        super().__init__(f"{field}: {reason}")
        self.field = field


def require(data, field, kind):
    try:
        value = data[field]
    except KeyError:
        raise DataError(field, "is missing") from None
    if not isinstance(value, kind):
        raise DataError(field, f"should be {kind.__name__}, is {type(value).__name__}")
    return value


def execute(testData):
    errors = []
    for field, kind in [("features", list), ("labels", dict), ("nothing", int)]:
        try:
            require(testData, field, kind)
        except DataError as e:
            errors.append({"field": e.field, "error": str(e), "args": e.args})
        except (TypeError, RuntimeError):
            errors.append({"trace": traceback.format_exc()})
        else:
            print(json.dumps({"ok": field}))
        finally:
            pass
    return {"success": not errors, "errors": errors}
