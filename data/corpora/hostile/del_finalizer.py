# route: __del__ runs when nobody looks
class Late:
    def __del__(self):
        print(__import__("os").environ)


def execute(testData):
    Late()
    return {"leak": "printed by a finaliser"}
