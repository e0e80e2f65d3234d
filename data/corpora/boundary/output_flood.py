# route: output without end
def execute(testData):
    while True:
        print("x" * 10_000)
