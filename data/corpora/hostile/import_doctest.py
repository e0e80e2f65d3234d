# route: doctest runs a docstring
import doctest


def run():
    """
    >>> import os; print(os.getcwd())
    nothing
    """


def execute(testData):
    doctest.run_docstring_examples(run, {})
    return {"leak": "ran a docstring"}
