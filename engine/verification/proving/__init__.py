"""Finds how a promise stands: by a solver, by every input, or by examples, replayed."""
