# route: worker processes
import multiprocessing


def execute(testData):
    with multiprocessing.Pool(2) as pool:
        return {"leak": pool.map(abs, [1, -2])}
