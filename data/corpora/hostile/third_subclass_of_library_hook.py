# route: a subclass of a library's class overrides what the library calls with a frame
import logging


class Spy(logging.Logger):
    def findCaller(self, *words):
        found = super().findCaller(*words)
        return (logging.currentframe().f_back.f_globals, *found[1:])


def execute(testData):
    Spy("x").warning("x")
    return {"leak": "printed"}
