"""A calculator by recursive descent: no evaluation of text as Python."""

import math
import re

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?)|([a-z_]\w*)|(\*\*|[-+*/()]))")
FUNCTIONS = {"sqrt": math.sqrt, "exp": math.exp, "log": math.log}


class Parser:
    def __init__(self, text, names):
        self.tokens = [(n or w or op) for n, w, op in TOKEN.findall(text)]
        self.names = names
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, *wanted):
        if self.peek() in wanted:
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def sum(self):
        value = self.product()
        while op := self.take("+", "-"):
            other = self.product()
            value = value + other if op == "+" else value - other
        return value

    def product(self):
        value = self.power()
        while op := self.take("*", "/"):
            other = self.power()
            value = value * other if op == "*" else value / other
        return value

    def power(self):
        base = self.atom()
        return base ** self.power() if self.take("**") else base

    def atom(self):
        if self.take("-"):
            return -self.atom()
        if self.take("("):
            value = self.sum()
            if not self.take(")"):
                raise SyntaxError("a bracket is open")
            return value
        token = self.peek()
        self.at += 1
        if token in FUNCTIONS:
            return FUNCTIONS[token](self.atom())
        return self.names[token] if token in self.names else float(token)


def execute(testData):
    names = {"mean": sum(testData["values"]) / len(testData["values"]), "pi": math.pi}
    answers = {}
    for text in ("1 + 2 * 3", "-(2 ** 3) ** 2", "sqrt(mean) / 2", "log(exp(3))", "(1 + 2"):
        try:
            answers[text] = Parser(text, names).sum()
        except (SyntaxError, ValueError, TypeError) as error:
            answers[text] = type(error).__name__
    return answers
