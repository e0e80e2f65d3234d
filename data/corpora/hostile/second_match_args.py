# route: __match_args__ names the attributes that a pattern reads
class Look(type(lambda: 0)):
    __match_args__ = tuple(["__glob" + "als__"])


def execute(testData):
    match execute:
        case Look(found):
            return {"leak": str(found)}
    return {"leak": None}
