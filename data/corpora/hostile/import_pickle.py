# route: a pickle that runs a command when read
import pickle


def execute(testData):
    return {"leak": pickle.loads(b"cposix\nsystem\n(S'id > /dev/null'\ntR.")}
