# route: a database file, and extensions of SQLite
import sqlite3


def execute(testData):
    db = sqlite3.connect(testData["target_path"])
    db.execute("create table t (x)")
    db.commit()
    return {"leak": "made a file"}
