from abc import ABC, abstractmethod
from typing import ClassVar


class Rule(ABC):
    registry: ClassVar[list["Rule"]] = []

    def __init__(self, name):
        self.name = name
        Rule.registry.append(self)

    @abstractmethod
    def applies(self, record) -> bool: ...

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Above(Rule):
    def __init__(self, column, limit):
        super().__init__(f"{column}>{limit}")
        self.column, self.limit = column, limit

    def applies(self, record):
        return (record[self.column] or 0) > self.limit


class Either(Rule):
    def __init__(self, *rules):
        super().__init__(" or ".join(rule.name for rule in rules))
        self.rules = rules

    def applies(self, record):
        return any(rule.applies(record) for rule in self.rules)


def execute(testData):
    Either(Above("age", 50), Above("spend", 400))
    return {repr(r): sum(map(r.applies, testData["records"])) for r in Rule.registry}
