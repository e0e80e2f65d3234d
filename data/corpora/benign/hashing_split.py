"""A split that stays the same when rows are added."""
import base64
import hashlib
import uuid


def bucket(key, salt="2024"):
    digest = hashlib.sha256(f"{salt}:{key}".encode("utf-8")).digest()
    return int.from_bytes(digest[:8], "big") / 2**64


def execute(testData):
    ids = [str(r["id"]) for r in testData["records"]]
    test = [i for i in ids if bucket(i) < 0.25]
    token = base64.b64encode("|".join(test).encode()).decode("ascii")
    return {"test": test, "token": token, "namespace": str(uuid.uuid5(uuid.NAMESPACE_DNS, "example.org"))}
