# route: a class made by type() with an escaped dunder in its body
def execute(testData):
    Leak = type("Leak", (), {"\x5f\x5fexit\x5f\x5f": lambda *a: True, "\x5f\x5fenter\x5f\x5f": lambda s: s})
    with Leak():
        return {"leak": ().__class__}
