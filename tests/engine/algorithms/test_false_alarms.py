"""Ordinary phrases that resemble an attack: each was once a false alarm, or nearly."""

from __future__ import annotations

import pytest

from engine.algorithms.check import check

PHRASES = {
    "column_named_memory": """
import pandas as pd
def execute(d):
    df = pd.DataFrame(d)
    df['memory'] = 1
    df.memory = 2
    return {'x': df.memory.sum()}
""",
    "own_layer_with_input": """
class Layer:
    def __init__(self, input, memory=None):
        self.input = input
        self.memory = memory if memory is not None else {}
    def forward(self, x):
        self.input = x
        return x
def execute(d):
    return {'x': Layer(1).forward(2)}
""",
    "own_object_with_input": """
class Node:
    pass
def execute(d):
    n = Node()
    n.input = d['x']
    n.memory = []
    return {'x': len(n.memory)}
""",
    "log_format_in_braces": """
import logging
log = logging.getLogger(__name__)
logging.basicConfig(level=logging.INFO, format='{levelname} {message}', style='{')
def execute(d):
    log.info('x')
    return {'x': 1}
""",
    "log_formatter": """
import logging
def execute(d):
    h = logging.Formatter('%(message)s')
    return {'x': str(h)}
""",
    "display_options": """
import pandas as pd
pd.set_option('display.max_rows', 10)
pd.options.display.precision = 3
pd.options.mode.copy_on_write = True
def execute(d):
    with pd.option_context('display.max_rows', 5, 'display.precision', 2):
        print(pd.DataFrame(d))
    return {'x': 1}
""",
    "styler_formats": """
import pandas as pd
def execute(d):
    s = pd.DataFrame(d).style.format('{:.2f}', na_rep='-', precision=2)
    s = s.data.style.format({'a': '{:.1%}', 'b': lambda v: f'{v:.2f}'})
    return {'x': s.to_html()}
""",
    "styler_with_function": """
import pandas as pd
def fmt(v):
    return str(v)
def execute(d):
    cols = {c: '{:.2f}' for c in d}
    return {'x': pd.DataFrame(d).style.format(cols).format(fmt, subset=['a']).to_html()}
""",
    "modes_train_and_eval": """
def execute(d):
    modes = ['train', 'eval']
    return {'x': modes}
""",
    "mode_eval_as_argument": """
def run(mode='eval'):
    return mode == 'eval'
def execute(d):
    return {'x': run('eval'), 'eval': 1}
""",
    "singledispatch_by_annotation": """
from functools import singledispatch
from typing import Any
import numpy as np
@singledispatch
def f(x: Any) -> str:
    return 'a'
@f.register
def _(x: int | float) -> str:
    return 'b'
@f.register(list)
def _(x):
    return 'c'
@f.register
def _(x: np.ndarray) -> 'str':
    return 'd'
def execute(d):
    n: int = 3
    return {'x': f(n)}
""",
    "optional_library": """
import numpy as np
try:
    import scipy
except ImportError:
    scipy = None
def execute(d):
    return {'x': scipy is None, 'np': np is not None}
""",
    "class_attribute_type": """
class A:
    type = 'x'
    name = type
def execute(d):
    return {'x': A.name}
""",
    "method_named_type": """
class A:
    def type(self):
        return 1
    kind = property(type)
def execute(d):
    return {'x': A().kind}
""",
    "grid_over_a_vectorizer": """
from sklearn.pipeline import make_pipeline
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GridSearchCV
from sklearn.naive_bayes import MultinomialNB
def execute(d):
    p = make_pipeline(TfidfVectorizer(input='content'), MultinomialNB())
    grid = {'tfidfvectorizer__ngram_range': [(1, 1), (1, 2)], 'multinomialnb__alpha': [0.1, 1]}
    g = GridSearchCV(p, grid, cv=2)
    p.set_params(tfidfvectorizer__min_df=1, memory=None)
    return {'x': g.fit(d['texts'], d['topics']).best_score_}
""",
    "config_with_input_and_memory": """
def model(x, input=None, memory=8):
    return x
def execute(d):
    cfg = {'input': d['x'], 'memory': 512, 'backend': 'cpu'}
    return {'x': model(1, input=d['x'], memory=16), 'cfg': cfg}
""",
    "query_with_texts": """
import pandas as pd
def execute(d):
    df = pd.DataFrame(d)
    late = df.query("city == 'berlin' and note.str.contains('late')", engine='python')
    return {'a': late.to_dict('records'), 'b': df.eval('x = a * 2')['x'].tolist()}
""",
    "column_names_like_methods": """
def execute(d):
    return {'columns': ['to_date', 'format', 'query'], 'q': d.get('query')}
""",
    "comparison_with_nan": """
import numpy as np
def execute(d):
    a = np.array(d['a'])
    return {'x': a.reshape(-1).tolist(), 'ok': (a == np.nan).any().item()}
""",
    "format_of_a_constant": """
def execute(d):
    style = '{:>10}|{:<5}'
    return {'x': [style.format(a, b) for a, b in d['rows']]}
""",
    "enum_with_eval": """
from enum import Enum
class Mode(Enum):
    TRAIN = 'train'
    EVAL = 'eval'
def execute(d):
    return {'x': Mode.EVAL.value}
""",
    "getattr_of_a_property": """
import pandas as pd
def execute(d):
    df = pd.DataFrame(d)
    fmt = getattr(df, 'shape')
    return {'x': list(fmt), 'n': df.agg(['mean', 'sum']).to_dict(), 's': df.apply('mean').to_dict()}
""",
    "own_object_with_backend": """
class Env:
    def __init__(self, backend='numpy'):
        self.backend = backend
        self.environment = {}
def execute(d):
    e = Env()
    e.backend = 'python'
    return {'x': e.backend}
""",
}


@pytest.mark.parametrize("name", PHRASES)
def test_ordinary_phrase_is_no_attack(name):
    report = check(PHRASES[name].lstrip())
    assert [issue for issue in report.issues if issue.severity == "error"] == []
