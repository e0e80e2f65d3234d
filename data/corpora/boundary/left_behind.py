# route: a file left behind for the next run to find, in every place that can be written
import os


def execute(testData):
    found = []
    for folder in ("/tmp", "/dev/shm", "/var/tmp", "/run", "/dev/mqueue"):
        path = f"{folder}/left-behind"
        if os.path.exists(path):
            found.append(path)
        try:
            with open(path, "w") as file:
                file.write("x")
        except OSError:
            pass
    return {"a file of another run": f"done: {found}" if found else "refused"}
