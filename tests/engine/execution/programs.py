"""Small programs that the sandbox suites run: honest ones, and attacks from the corpora."""

from __future__ import annotations

from engine.attacks import corpus

_BOUNDARY = {program.name: program.code for program in corpus.boundary()}
IGNORE_TERM = _BOUNDARY["endless_loop"]
NATIVE_SPIN = _BOUNDARY["endless_native"]
MEMORY_BOMB = _BOUNDARY["memory_bomb"]
SLOW_MEMORY_BOMB = _BOUNDARY["memory_bomb_shared"]
FORK_BOMB = _BOUNDARY["fork_bomb"]
THREAD_BOMB = _BOUNDARY["thread_bomb"]
LINGER = _BOUNDARY["linger"]

IDENTITY = "def execute(testData):\n    return {'got': testData}\n"

LOGISTIC = """
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    model = make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)
    return {"probabilities": model.predict_proba(np.array(testData["testFeatures"]))[:, 1]}
"""

ROWS = [[float(i), float(i % 3)] for i in range(20)]
LOGISTIC_DATA = {
    "features": ROWS,
    "labels": [int(i > 9) for i in range(20)],
    "testFeatures": [[2.0, 1.0], [18.0, 0.0]],
}

DEEP_LIBRARY_ERROR = """
import numpy as np
from sklearn.linear_model import LogisticRegression

def execute(testData):
    return LogisticRegression().fit(np.zeros((3, 1)), np.zeros(3))
"""

FILE_BOMB = """
import os

def execute(testData):
    try:
        with open("/tmp/big", "wb") as file:
            for _ in range(500):
                file.write(b"x" * 1_000_000)
    except OSError as error:
        size = os.path.getsize("/tmp/big")
        return {"errno": error.errno, "mb": size / 1e6}
    return {"errno": 0}
"""

TALKATIVE = """
import time

def execute(testData):
    print("step 1")
    time.sleep(0.9)
    block = bytearray(64 << 20)
    began = time.process_time()
    while time.process_time() - began < 0.6:
        pass
    print("step 2")
    return {"bytes": len(block)}
"""
