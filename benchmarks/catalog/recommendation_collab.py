"""Recommendations beside popular items, and beside implicit's ALS where it is installed.

MovieLens-small: the last item of each user by time is held out, all others are known. The table has
more rows than a request may, so the algorithm's own functions are called on it.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
from scipy import sparse

from benchmarks.catalog.public import table
from benchmarks.catalog.rows import Row
from engine.catalog.algorithms.recommendation_collab.ease import compared, similarities
from engine.catalog.algorithms.recommendation_collab.model import ABOUT

TOP = 10
_HASH = "f11eb406d322dbeff4445a4e4954b6a37b6c210af3f2142310e895d2ee15f3c5"
Matrix = np.ndarray[Any, Any]


def measure() -> Iterator[Row]:
    """NDCG at 10 of the item held out."""
    known, held = _parted()
    users_of = np.asarray((known > 0).sum(axis=0)).ravel().astype(np.int64)
    popular = np.tile(users_of.astype(float), (known.shape[0], 1))
    start = time.perf_counter()
    places = compared(users_of)
    scores = np.where(popular > 0, popular / popular.max() - 2, -np.inf)
    near = known[:, places]
    scores[:, places] = np.maximum(near @ similarities(near), 0) + 1e-9 * popular[:, places]
    seconds = time.perf_counter() - start
    has_reference = importlib.util.find_spec("implicit") is not None
    yield Row(
        algorithm=ABOUT.slug,
        data=f"dslabs/movielens, {known.nnz + len(held):,} rows, {len(held)} users",
        metric=f"NDCG at {TOP} of the last item",
        ours=_ndcg(scores, known, held),
        reference=_ndcg(_als(known), known, held) if has_reference else None,
        reference_name="ALS (implicit 0.7.3, 64 factors)",
        baseline=_ndcg(popular, known, held),
        baseline_name="popularity",
        seconds=round(seconds, 2),
    )


def _parted() -> tuple[sparse.csr_array, Matrix]:
    """What is known, (users, items), and the item held out of each user."""
    frame = table("dslabs/movielens", rows=100004, sha256=_HASH)
    frame = frame.sort_values(["userId", "timestamp"], kind="stable")
    users = frame.userId.astype("category").cat.codes.to_numpy()
    items = frame.movieId.astype("category").cat.codes.to_numpy()
    is_last = np.append(users[1:] != users[:-1], True)
    pairs = (users[~is_last], items[~is_last])
    shape = (users.max() + 1, items.max() + 1)
    return sparse.csr_array((np.ones(len(pairs[0])), pairs), shape=shape), items[is_last]


def _ndcg(scores: Matrix, known: sparse.csr_array, held: Matrix) -> float:
    """Ties count against the item."""
    left = np.where(known.toarray() > 0, -np.inf, scores)
    wanted = left[np.arange(len(held)), held][:, None]
    rank = (left >= wanted).sum(axis=1) - 1
    return float(np.where(rank < TOP, 1 / np.log2(rank + 2), 0).mean())


def _als(known: sparse.csr_array) -> Matrix:
    from implicit.als import AlternatingLeastSquares  # noqa: PLC0415 - where it is installed

    model = AlternatingLeastSquares(
        factors=64, regularization=0.05, iterations=15, random_state=0, num_threads=1
    )
    model.fit(sparse.csr_matrix(known), show_progress=False)
    found: Matrix = model.user_factors @ model.item_factors.T
    return found
