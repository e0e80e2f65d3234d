# route: an import split over continued lines
def execute(testData):
    from \
        os \
        import \
        environ
    return {"leak": dict(environ)}
