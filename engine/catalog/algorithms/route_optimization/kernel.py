"""The numbers that a plan is chosen and judged by; pure, in whole metres and whole loads."""

from __future__ import annotations


def kept_m(baseline_m: int, found_m: int, is_valid: bool) -> int:  # noqa: FBT001 - a kernel's argument
    """The length of the plan that is answered: the search's where it is valid and shorter."""
    if is_valid and found_m < baseline_m:
        return found_m
    return baseline_m


def saved_bp(baseline_m: int, total_m: int) -> int:
    """How much shorter a plan is than the baseline, in hundredths of a percent, rounded down."""
    if baseline_m <= 0:
        return 0
    return (baseline_m - total_m) * 10_000 // baseline_m


def fewest_vehicles(demand: int, capacity: int) -> int:
    """How many vehicles the demands need at the least; one at least."""
    return max(1, (demand + capacity - 1) // capacity)


def load_after(load: int, demand: int, capacity: int) -> int:
    """What a vehicle carries after one more stop; a fresh one takes it where it does not fit."""
    if load + demand <= capacity:
        return load + demand
    return demand
