"""Kernels on symbols: each operation as a term of a solver, rounding included."""
