# route: a file by tempfile
import tempfile


def execute(testData):
    with tempfile.NamedTemporaryFile("w", dir="/", delete=False) as file:
        file.write("x")
        return {"leak": file.name}
