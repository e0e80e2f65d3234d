"""Modules that would be proven falsely by whoever believes that their names mean what they say.

``execute`` promises ``out.x >= inp.n`` and reads as if it kept that; at run time it does not, or
nobody can tell. Each has the line that has to be named.
"""

BODY = 'def execute(testData):\n    return {"x": max(testData["n"], 0)}\n'


def before(text):
    return text + "\n" + BODY


def after(text):
    return BODY + text + "\n"


def inside(text):
    return "def execute(testData):\n" + "".join(f"    {line}\n" for line in text.splitlines())


RETURN = '\nreturn {"x": max(testData["n"], 0)}'
HOSTILE = {
    "a builtin gets another meaning": (before("max = min"), 1),
    "a builtin is imported over": (before("from math import floor as max"), 1),
    "a builtin in other letters": (before("\uff4d\uff41\uff58 = min"), 1),
    "what parses and does not compile": (before("X = 1\nfrom __future__ import annotations"), 2),
    "an argument twice": (before("def f(a, a):\n    return a"), 1),
    "a module is imported as a builtin": (before("import json as max"), 1),
    "a builtin is a function of its own": (before("def max(a, b):\n    return a - b - 99"), 1),
    "a builtin is a tuple's name": (before("max, other = 1, 2"), 1),
    "a builtin is annotated": (before("max: int = 3"), 1),
    "a star import": (before("from operator import *"), 1),
    "an unknown module": (before("import sneaky"), 1),
    "a relative import": (before("from . import sneaky"), 1),
    "a dotted import": (before("import os.path"), 1),
    "builtins by name": (before("import builtins"), 1),
    "a call while loading": (before("setattr(__builtins__, 'max', min)"), 1),
    "an attribute while loading": (before("import math\nmath.sqrt = abs"), 2),
    "an item while loading": (before("import json\njson.__dict__['x'] = 1"), 2),
    "an exec while loading": (before("exec('max = min')"), 1),
    "a loop that binds": (before("for max in (min,):\n    pass"), 1),
    "an if that binds": (before("if True:\n    max = min"), 1),
    "a try that binds": (before("try:\n    max = min\nfinally:\n    pass"), 1),
    "a with that binds": (before("with open('x') as max:\n    pass"), 1),
    "a walrus while loading": (before("(max := min)"), 1),
    "a walrus in a default": (before("def f(a=(max := min)):\n    return a"), 1),
    "a walrus in an annotation": (before("x: [max := min] = 1"), 1),
    "a call in an annotation": (before("x: exec('max = min') = 1"), 1),
    "a call in a return annotation": (before("def f() -> exec('max = min'):\n    return 1"), 1),
    "a call in a parameter's annotation": (
        before("def f(a: exec('max = min')):\n    return 1"),
        1,
    ),
    "a decorator": (before("def d(f):\n    return abs\n\n\n@d\ndef g(a):\n    return a"), 6),
    "a decorated entry": ("import functools\n\n\n@functools.cache\n" + BODY, 5),
    "a default": (before("def f(a=[]):\n    return a"), 1),
    "a default by name": (before("def f(*, a=print('x')):\n    return a"), 1),
    "an entry with a default": (BODY.replace("testData)", "testData={})"), 1),
    "a class": (before("class max:\n    pass"), 1),
    "a class with a metaclass": (before("class A(metaclass=exec):\n    pass"), 1),
    "a deletion": (before("import math\ndel math"), 2),
    "an entry defined twice": (after('def execute(testData):\n    return {"x": -99}'), 3),
    "an entry that is a constant later": (after("execute = 1"), 3),
    "an entry given another": (after("def g(t):\n    return {'x': -99}\n\n\nexecute = g"), 7),
    "a function that declares a global": (
        before("def f():\n    global max\n    max = min\n    return 1"),
        2,
    ),
    "a global inside the entry": (inside("global max\nmax = min" + RETURN), 2),
    "a builtin is a local": (inside("max = min" + RETURN), 2),
    "a builtin is a local after its use": (inside(RETURN.strip() + "\nmax = 1"), 3),
    "a builtin is an argument": (
        "def f(max, a):\n    return max(a, 0)\n\n\n" + inside('return {"x": f(1, 2)}'),
        1,
    ),
    "a function's name is a local": (
        'def f(a):\n    return a\n\n\ndef execute(testData):\n    f = 3\n    return {"x": f(20)}\n',
        6,
    ),
    "a constant called as a function": (
        'sqrt = 4\n\n\ndef execute(testData):\n    return {"x": sqrt(400)}\n',
        1,
    ),
    "math without its import": (inside('return {"x": math.floor(20)}'), 2),
    "sqrt without its import": (inside('return {"x": int(sqrt(400))}'), 2),
    "an attribute is patched in a function": (
        inside("import math\nmath.sqrt = abs" + RETURN),
        2,
    ),
    "a nested function": (inside("def max(a, b):\n    return -99" + RETURN), 2),
    "a generator": (inside('if False:\n    yield 1\nreturn {"x": 99}'), 3),
    "an async entry": ("async " + BODY, 1),
    "it calls itself": (inside('return {"x": execute(testData)["x"]}'), 2),
    "a loop without end": (inside('while True:\n    pass\nreturn {"x": 99}'), 2),
    "an error on purpose": (
        inside('if testData["n"] == 7:\n    raise ValueError\nreturn {"x": 99}'),
        3,
    ),
    "the whole record": (inside("other = testData" + RETURN), 2),
    "the record is changed": (inside('testData["n"] = -99\nreturn {"x": testData["n"] + 198}'), 2),
    "a method of the record": (inside('return {"x": testData.pop("n") + 99}'), 2),
    "a field that may be missing": (inside('return {"x": testData["maybe"] + 99}'), 2),
    "a field without bounds": (inside('return {"x": testData["wide"] * 0 + 99}'), 2),
    "a field that may be null": (inside('return {"x": testData["null"] + 99}'), 2),
    "a text": (inside('return {"x": testData["text"] * 0 + 99}'), 2),
    "a number that may be whole": (inside('return {"x": int(testData["real"] * 3) + 99}'), 2),
    "a value taken apart into one": (inside('x, = testData["n"]\nreturn {"x": 99}'), 2),
    "a starred target": (inside('*x, = (1, 2)\nreturn {"x": 99}'), 2),
    "a number without end": (inside('return {"x": 99 if 1e999 > 0 else 1e999}'), 2),
    "arguments by name": (
        "def f(*, a):\n    return a\n\n\n" + inside('return {"x": f(99)}'),
        1,
    ),
    "a name with two underscores": (before("__builtins__ = {}"), 1),
    "no answer on one path": (inside('if testData["n"] > 3:\n    return {"x": 99}'), 1),
    "two kinds of answers": (
        inside('if testData["n"] > 3:\n    return {"y": 99}\nreturn {"x": 99}'),
        4,
    ),
    "a field given twice": (inside('return {"x": 99, "x": -99}'), 2),
    "fields from elsewhere": (inside('return {"x": 99, **testData}'), 2),
    "no entry": ("def other(testData):\n    return {}\n", 1),
    "no Python": ("def execute(testData:\n", 1),
    "a text that is compared": (
        inside('w = "b"\nreturn {"x": 99 if w == "a" else -99, "w": w}'),
        2,
    ),
    "a text that is a number elsewhere": (
        inside('w = "b"\nif testData["yes"]:\n    w = 3\nreturn {"x": 99, "w": w}'),
        2,
    ),
    "a text that counts": (inside('w = "b"\nw += "c"\nreturn {"x": 99, "w": w}'), 2),
    "a comprehension": (inside('return {"x": sum([99 for max in (1, 2)])}'), 2),
    "a lambda": (inside('return {"x": (lambda: -99)()}'), 2),
    "a power": (inside('return {"x": 2 ** testData["n"] + 99}'), 2),
    "an overflow of a constant": (inside('return {"x": 99 + 0 * int(1e308 * 10)}'), 2),
}
"""By what is wrong: the module, and the line that says so."""

WRONG = {
    "a division by zero": inside('return {"x": 99 + 0 * (1 // testData["n"])}'),
    "a remainder by zero": inside('return {"x": 99 + 0 * (1 % testData["n"])}'),
    "a root of a negative number": "import math\n"
    + inside('return {"x": 99 + 0 * int(math.sqrt(testData["n"]))}'),
    "an item outside its table": inside('return {"x": (99, 98, 97)[testData["n"]]}'),
    "a rare input": inside('return {"x": testData["n"] - (testData["n"] == 7)}'),
    "a division that rounds down": inside('return {"x": testData["n"] // 2 * 2}'),
    "a decimal that loses a part": inside(
        'return {"x": int(float(testData["real"]) * 0) + testData["n"] * 3 / 3 - 1e-12}'
    ),
}
"""Modules that may be reasoned about, of which the promise does not hold."""
