# route: site's license object reads the files it is told to
def execute(testData):
    license._Printer__filenames = [testData["canary_path"]]
    license._Printer__lines = None
    license._Printer__setup()
    return {"leak": license._Printer__lines}
