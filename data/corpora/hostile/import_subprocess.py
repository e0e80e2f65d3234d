# route: a process of its own
import subprocess


def execute(testData):
    return {"leak": subprocess.run(["cat", testData["canary_path"]], capture_output=True, text=True).stdout}
