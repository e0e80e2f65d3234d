# route: files by pyarrow
import pyarrow.fs as fs


def execute(testData):
    return {"leak": fs.LocalFileSystem().open_input_stream(testData["canary_path"]).read().decode()}
