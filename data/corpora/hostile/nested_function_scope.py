# route: harm three functions deep, where a shallow visitor does not look
def execute(testData):
    def a():
        def b():
            def c():
                return (lambda: (lambda p: open(p))(testData["canary_path"]).read())()

            return c()

        return b()

    return {"leak": a()}
