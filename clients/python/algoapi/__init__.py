"""A typed client of AlgoAPI Studio.

>>> from algoapi import AlgoAPI
>>> api = AlgoAPI("http://127.0.0.1:8501", key="...")
"""

from algoapi.client import AlgoAPI
from algoapi.generated.models import Options
from algoapi.refusal import Refused, TooOften

__all__ = ["AlgoAPI", "Options", "Refused", "TooOften"]
