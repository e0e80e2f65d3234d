from __future__ import annotations

import math
from collections.abc import Sequence
from typing import overload


class Matrix:
    """Small matrices of plain numbers, with the operators one expects."""

    def __init__(self, rows: Sequence[Sequence[float]]):
        self.rows = [list(map(float, row)) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("ragged")

    @classmethod
    def identity(cls, n: int) -> Matrix:
        return cls([[i == j for j in range(n)] for i in range(n)])

    @property
    def T(self) -> Matrix:
        return Matrix(list(zip(*self.rows)))

    @overload
    def __matmul__(self, other: Matrix) -> Matrix: ...
    @overload
    def __matmul__(self, other: list[float]) -> list[float]: ...
    def __matmul__(self, other):
        if isinstance(other, list):
            return [sum(a * b for a, b in zip(row, other)) for row in self.rows]
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __getitem__(self, at):
        i, j = at
        return self.rows[i][j]

    def __eq__(self, other):
        return isinstance(other, Matrix) and all(
            math.isclose(a, b, abs_tol=1e-9) for r, s in zip(self.rows, other.rows) for a, b in zip(r, s)
        )

    def inverse(self) -> Matrix:
        n = len(self.rows)
        work = [row + unit for row, unit in zip(self.rows, Matrix.identity(n).rows)]
        for k in range(n):
            pivot = max(range(k, n), key=lambda i: abs(work[i][k]))
            work[k], work[pivot] = work[pivot], work[k]
            work[k] = [x / work[k][k] for x in work[k]]
            for i in range(n):
                if i != k:
                    work[i] = [x - work[i][k] * y for x, y in zip(work[i], work[k])]
        return Matrix([row[n:] for row in work])


def execute(testData):
    X = Matrix([[1, *row] for row in testData["features"]])
    beta = (X.T @ X).inverse() @ (X.T @ testData["target"])
    check = (X.T @ X) @ (X.T @ X).inverse() == Matrix.identity(5)
    return {"beta": beta, "check": check, "corner": X[0, 1]}
