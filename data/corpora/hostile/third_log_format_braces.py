# route: a log format in braces looks into what is logged
import logging


def execute(testData):
    text = "{args[0].__glo" + testData["canary_path"][:0] + "bals__}"
    logging.basicConfig(format=text, style="{", force=True)
    logging.warning("%s", execute)
    return {"leak": "printed"}
