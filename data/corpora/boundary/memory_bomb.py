# route: memory without end
def execute(testData):
    kept = []
    while True:
        kept.append(bytearray(5_000_000))
