"""Kernels made by chance: everything that the subset has, in every order that it allows."""

import random

NAMES = ("a", "b", "c")
TABLE = "TABLE = ((1, -3), (4, 0), (9, 7))\nSTEP = 3\n"
HELPER = """
def other(x: int, y: int) -> int:
    for low, points in TABLE:
        if x >= low:
            y += points
    if y % 4 == 1:
        return y - x
    return x // STEP
"""
NUMBERS = (
    "({0} + {1})",
    "({0} - {1})",
    "({0} * {1})",
    "({0} // {1})",
    "({0} % {1})",
    "(-{0})",
    "(+{0})",
    "abs({0})",
    "min({0}, {1})",
    "max({0}, {1}, {2})",
    "({0} if {3} else {1})",
    "int({3})",
    "({0} // 7)",
    "({0} % -5)",
    "other({0}, {1})",
    "TABLE[1][0]",
    "TABLE[{0} % 3][1]",
    "TABLE[-1][0]",
    "len(TABLE)",
    "(True + {0})",
)
TRUTHS = (
    "{0} < {1}",
    "{0} <= {1}",
    "{0} == {1}",
    "{0} != {1}",
    "{0} > {1} >= {2}",
    "({3} and {4})",
    "({3} or {4})",
    "(not {3})",
    "{0} in (1, b, -4)",
    "flag",
    "bool({0})",
    "({1} != 0 and {0} % {1} == 0)",
)


class Author:
    """Writes kernels; the same ones for the same seed."""

    def __init__(self, seed):
        self.chance = random.Random(seed)  # noqa: S311 - repeatable texts, no secrets

    def number(self, depth):
        if depth == 0:
            return self.chance.choice((*NAMES, *NAMES, str(self.chance.randint(-9, 9))))
        return self.filled(self.chance.choice(NUMBERS), depth - 1)

    def truth(self, depth):
        return self.filled(self.chance.choice(TRUTHS), max(depth - 1, 0))

    def filled(self, form, depth):
        numbers = [self.number(depth) if f"{{{n}}}" in form else "" for n in range(3)]
        truths = [
            (self.truth(depth) if depth else "flag") if f"{{{n}}}" in form else "" for n in (3, 4)
        ]
        return form.format(*numbers, *truths)

    def block(self, depth, indent):
        space = "    " * indent
        lines = []
        for _ in range(self.chance.randint(1, 2)):
            turn = self.chance.random()
            name = self.chance.choice(NAMES)
            if turn < 0.35 or depth == 0:
                sign = self.chance.choice(("", "+", "-", ""))
                lines.append(f"{space}{name} {sign}= {self.number(2)}")
            elif turn < 0.75:
                lines.append(f"{space}if {self.truth(2)}:")
                lines += self.block(depth - 1, indent + 1)
                if self.chance.random() < 0.3:
                    lines.append(f"{space}    return {self.number(1)}")
                if self.chance.random() < 0.5:
                    lines.append(f"{space}else:")
                    lines += self.block(depth - 1, indent + 1)
            elif turn < 0.9:
                lines.append(f"{space}for i in range({self.chance.randint(0, 3)}):")
                lines.append(f"{space}    {name} = {self.number(1)} + i")
            else:
                lines.append(f"{space}a, b = b, {self.number(1)}")
        return lines

    def kernel(self):
        lines = ["def made(a: int, b: int, c: int, flag: bool) -> int:", *self.block(2, 1)]
        return TABLE + HELPER + "\n".join([*lines, f"    return {self.number(2)}\n"])


FLOATS = (
    "({0} + {1})",
    "({0} - {1})",
    "({0} * {1})",
    "({0} / {1})",
    "({0} * 1.2)",
    "(-{0})",
    "abs({0})",
    "min({0}, {1})",
    "max({0}, {1})",
    "({0} if {0} < {1} else {1} / 3.0)",
    "({0} + n)",
    "(n / 7 + {1})",
    "float(round({0}))",
    "float(int({0}))",
)


def decimal_expression(chance, depth):
    """An expression over the decimals x, y and the whole number n."""
    if depth == 0:
        return chance.choice(("x", "y", "0.1", "3.0", "x"))
    form = chance.choice(FLOATS)
    return form.format(*(decimal_expression(chance, depth - 1) for _ in range(2)))
