"""Kernels, read into a small tree, and walked as CPython would run them."""
