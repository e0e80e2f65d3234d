# route: a pool of processes by concurrent.futures
from concurrent.futures import ProcessPoolExecutor


def execute(testData):
    with ProcessPoolExecutor(2) as pool:
        return {"leak": list(pool.map(abs, [-1]))}
