import re
import string
import unicodedata
from collections import Counter
from textwrap import shorten

STOP = frozenset("the a an of and to in is for on with".split())
TABLE = str.maketrans("", "", string.punctuation)


def normalise(text: str) -> str:
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"\s+", " ", text.lower().translate(TABLE)).strip()


def execute(testData):
    words = Counter(w for t in testData["texts"] for w in normalise(t).split() if w not in STOP)
    pattern = re.compile(r"(?P<first>\w+)\s+(?P<second>\w+)")
    pairs = [m.groupdict() for t in testData["texts"] if (m := pattern.search(t))]
    title = "%s keywords, %d texts" % (len(words), len(testData["texts"]))
    return {"top": words.most_common(5), "pairs": pairs[:3], "title": title,
            "short": shorten(testData["texts"][0], width=20, placeholder="...")}
