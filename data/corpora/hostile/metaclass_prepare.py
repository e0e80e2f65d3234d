# route: __prepare__ hands the class body its namespace
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {"leak": mcs.__call__.__self__}


class Evil(metaclass=Meta):
    pass


def execute(testData):
    return {"leak": str(Evil.leak)}
