# route: json.loads hands each object to exec
import json


def execute(testData):
    return {"leak": json.loads('"__import__(\'os\').environ"', object_hook=eval)}
