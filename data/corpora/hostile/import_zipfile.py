# route: a file packed by zipfile
import zipfile


def execute(testData):
    with zipfile.ZipFile(testData["target_path"], "w") as archive:
        archive.write(testData["canary_path"])
        return {"leak": archive.read(archive.namelist()[0]).decode()}
