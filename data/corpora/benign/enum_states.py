from enum import Enum, IntEnum, auto


class Risk(IntEnum):
    LOW = auto()
    MEDIUM = auto()
    HIGH = auto()


class Action(str, Enum):
    APPROVE = "approve"
    REVIEW = "review"
    DECLINE = "decline"

    @classmethod
    def for_risk(cls, risk: Risk) -> "Action":
        return {Risk.LOW: cls.APPROVE, Risk.MEDIUM: cls.REVIEW}.get(risk, cls.DECLINE)


def rate(record):
    points = 0
    points += (record["age"] or 0) < 25
    points += (record["income"] or 0) < 30_000
    points += bool(record["churned"])
    return Risk(min(points + 1, 3))


def execute(testData):
    ratings = [rate(record) for record in testData["records"]]
    return {
        "actions": [Action.for_risk(r).value for r in ratings],
        "names": [r.name for r in ratings],
        "count": {risk.name: ratings.count(risk) for risk in Risk},
    }
