"""Functions of a cleaning program that only it has, as text."""

from __future__ import annotations

IMPORTS = """import csv
import math
import re
import sys
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

import pandas as pd
"""
TRIM = '''

def trim(cells):
    """Without blanks around, and without characters that cannot be seen."""
    return cells.map(lambda text: INVISIBLE.sub("", text).strip())'''
NUMBER = '''

def number(text, decimal, unit, factors=None):
    """A cell as a plain number; None when it is none, or is in another unit."""
    is_done = PLAIN.fullmatch(text) and math.isfinite(float(text))
    if is_done and (decimal == "." or "." not in text):
        return text
    plain, numeral = plain_number(text, decimal), read_numeral(text)
    if plain is None or numeral is None:
        return None
    if factors and numeral.unit in factors:
        return scaled(plain, factors[numeral.unit])
    return plain if numeral.unit in ("", unit) else None'''
DAY = '''

def iso_day(text, is_day_first):
    """A cell as YYYY-MM-DD, with its time if it has one; None when it is no date."""
    if ISO.fullmatch(text):
        try:
            date.fromisoformat(text[:10])
        except ValueError:
            pass
        else:
            return text
    written, plain = read_date(text), iso_date(text, is_day_first=bool(is_day_first))
    if plain is None or written is None:
        return None
    return text if is_day_first is None and written.first else plain'''
SPELLED = '''

def spelled(text, spellings, words=None):
    """A cell in its usual spelling; None when only some words are answers, and it is none."""
    folded = fold(text)
    if words is not None and folded not in words and folded not in spellings:
        return None
    return spellings.get(folded) or text'''
