import logging
import time
from contextlib import contextmanager

import numpy as np
from sklearn.linear_model import Perceptron

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
logger = logging.getLogger(__name__)


@contextmanager
def step(name, timings):
    start = time.perf_counter()
    try:
        yield
    finally:
        timings[name] = time.perf_counter() - start
        logger.info("%s took %.3f s", name, timings[name])


def execute(testData):
    timings = {}
    with step("fit", timings):
        model = Perceptron(random_state=0).fit(np.array(testData["features"]), testData["labels"])
    with step("predict", timings):
        predictions = model.predict(np.array(testData["testFeatures"]))
    return {"steps": sorted(timings), "predictions": predictions.tolist()}
