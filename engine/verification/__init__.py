"""Contracts: what is promised of a kernel and of an answer, and what evidence there is."""
