# route: a program started by webbrowser
import webbrowser


def execute(testData):
    webbrowser.register("x", None, webbrowser.GenericBrowser(["id"]))
    return {"leak": webbrowser.get("x").open("x") or None}
