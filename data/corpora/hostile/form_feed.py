# route: a form feed resets the indentation for the tokenizer
def execute(testData):
    import os
    return {"leak": dict(os.environ)}
