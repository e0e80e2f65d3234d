# route: format_map reads attributes in a field
def execute(testData):
    return {"leak": "{x.__class__.__mro__}".format_map({"x": execute})}
