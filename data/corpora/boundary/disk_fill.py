# route: the scratch disk, filled
import os


def execute(testData):
    try:
        with open("/tmp/big", "wb") as file:
            for _ in range(testData["limits"]["scratch_mb"] * 4):
                file.write(b"x" * 1_000_000)
    except OSError as error:
        size = os.path.getsize("/tmp/big") / 1e6
        is_bounded = size <= testData["limits"]["scratch_mb"] * 1.1
        return {"fill the disk": f"{'refused' if is_bounded else 'done'}: {error.errno}"}
    return {"fill the disk": "done"}
