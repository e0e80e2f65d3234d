"""The guard names the promises that fell."""

import math

from engine.verification.guard import checked, held, within
from engine.verification.model import Check, Flag, Int, Kernel, Monotone, Post, Promises, Real


def half(amount: int) -> int:
    return amount // 2


KERNEL = Kernel(
    half,
    {"amount": Int(0, 100)},
    (
        Post("small", "result <= 50", "At most fifty."),
        Post("half", "2 * result <= amount < 2 * result + 2", "It is the half."),
        Monotone("grows", "amount", 1, "It grows."),
    ),
    requires=("amount != 13",),
)


def test_a_right_result_keeps_every_promise():
    assert held(KERNEL, {"amount": 7}, half(7)) == ()


def test_a_wrong_result_is_told_by_the_names_of_what_fell():
    assert held(KERNEL, {"amount": 7}, 4) == ("half",)
    assert held(KERNEL, {"amount": 7}, 60) == ("small", "half")
    assert held(KERNEL, {"amount": 7}, None) == ("small", "half")


def test_where_nothing_is_promised_is_said_too():
    assert held(KERNEL, {"amount": 101}, 50) == ("domain",)
    assert held(KERNEL, {"amount": 7.0}, 3) == ("domain",)
    assert held(KERNEL, {}, 3) == ("domain",)
    assert held(KERNEL, {"amount": 13}, 6) == ("requires",)


def test_a_domain_takes_its_own_kind_only():
    assert within(Real(0, 1), 0.5)
    assert not within(Real(0, 1), 1)
    assert not within(Real(0, 1), math.nan)
    assert within(Flag(), value=True)
    assert not within(Flag(), 1)
    assert not within(Int(0, 1), value=True)


def test_an_answer_is_held_against_its_request():
    promises = Promises(
        "half",
        answers=(
            Check("floor", "out.price >= inp.cost", "The price covers the cost."),
            Check("order", "increasing(out.steps)", "The steps rise."),
        ),
    )
    assert checked(promises, {"cost": 3}, {"price": 4, "steps": [1, 2]}) == ()
    assert checked(promises, {"cost": 5}, {"price": 4, "steps": [2, 1]}) == ("floor", "order")
    assert checked(promises, {"cost": 5}, {}) == ("floor", "order")
