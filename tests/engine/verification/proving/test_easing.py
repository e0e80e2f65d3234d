"""What is said of products, quotients and reaches is true of them."""

import random
from fractions import Fraction
from itertools import product

import z3

from engine.verification.encoding.intervals import Intervals
from engine.verification.encoding.rounding import Rounding, exact
from engine.verification.proving.easing import eased

CHANCE = random.Random(8)  # noqa: S311 - repeatable numbers


def test_true_products_of_whole_numbers_satisfy_what_is_said_of_them():
    for _ in range(40):
        known, hard = [], []
        for pair in range(2):
            x, y = z3.Ints(f"x{pair} y{pair}")
            left, right = CHANCE.randint(-7, 7), CHANCE.choice((-3, -2, -1, 1, 2, 3, 7))
            known += [x == left, y == right]
            # SMT-LIB's quotient leaves a rest that is never negative.
            rest = left % abs(right)
            hard += [x * y == left * right, x % y == rest, x / y == (left - rest) // right]
        solver = z3.Solver()
        solver.add(*known, *eased([*known, *hard]))
        assert solver.check() == z3.sat, known


def test_true_products_of_decimals_satisfy_what_is_said_of_them():
    for _ in range(40):
        known, hard = [], []
        for pair in range(2):
            x, y = z3.Reals(f"x{pair} y{pair}")
            left, right = (Fraction(CHANCE.randint(-9, 9), CHANCE.randint(1, 5)) for _ in "ab")
            right = right or Fraction(1, 2)
            known += [x == exact(left), y == exact(right)]
            hard += [x * y == exact(left * right), x / y == exact(left / right)]
        solver = z3.Solver()
        solver.add(*known, *eased([*known, *hard]))
        assert solver.check() == z3.sat, known


def test_doubles_as_cpython_computes_them_satisfy_what_is_said_of_their_products():
    for scales in product((1e-160, 1.0, 1e9), repeat=3):  # with results too small to be kept whole
        rounding = Rounding()
        x, y, z, w = z3.Reals("x y z w")
        a, b, c = (CHANCE.uniform(-9, 9) * scale for scale in scales)
        known = [x == exact(a), y == exact(b), z == exact(c)]
        for symbol, number in ((x, a), (y, b), (z, c)):
            rounding.double(symbol)
            rounding.intervals.learn(symbol, (Fraction(number), Fraction(number)))
        ratio, times = rounding.rounded("/", x, y), rounding.rounded("*", x, y)
        known += [ratio.double == exact(a / b), times.double == exact(a * b)]
        for double, other, result in ((ratio, y, (a / b, b)), (times, z, (a * b, c))):
            known.append(double.double * other == exact(Fraction(result[0]) * Fraction(result[1])))
        known += [
            times.result * z == exact(whole := Fraction(a) * Fraction(b) * Fraction(c)),
            w == 7,
        ]
        known += [times.result * z * w == exact(7 * whole), z * w == exact(7 * Fraction(c))]
        known.append(times.double * z * w == exact(7 * Fraction(a * b) * Fraction(c)))
        solver = z3.Solver()
        solver.set("timeout", 5_000)
        solver.add(*eased(known, rounding))
        assert solver.check() == z3.sat, (a, b, c)


def test_a_root_as_cpython_computes_it_satisfies_what_is_said_of_its_square():
    for number in (0.0, 1e-300, 0.1, 2.0, 4.0, 1e22):
        rounding = Rounding()
        x = rounding.double(z3.Real("x"))
        rounding.intervals.learn(x, (Fraction(0), Fraction(10**23)))
        root = rounding.rounded("sqrt", x).double
        found = number**0.5
        known = [
            x == exact(number),
            root == exact(found),
            root * root == exact(Fraction(found) ** 2),
        ]
        solver = z3.Solver()
        solver.set("timeout", 5_000)
        solver.add(*eased(known, rounding))
        assert solver.check() == z3.sat, number


def test_what_has_no_product_of_unknowns_is_not_eased():
    x = z3.Int("x")
    assert eased([3 * x + x / 2 > x % 7, x * -2 < 0]) is None


def test_a_term_reaches_no_further_than_is_told():
    x, y = z3.Ints("x y")
    told = Intervals()
    told.learn(x, (Fraction(-3), Fraction(4)))
    told.learn(y, (Fraction(1), Fraction(2)))
    term = z3.If(x > y, x * y - 2 * x, -x + y)
    low, high = told.of(z3.ToReal(term))
    for left in range(-3, 5):
        for right in (1, 2):
            value = z3.simplify(z3.substitute(term, (x, z3.IntVal(left)), (y, z3.IntVal(right))))
            assert low <= value.as_long() <= high
    assert told.of(x / y) is None


def test_roots_as_cpython_computes_them_satisfy_the_rounding_model():
    for number in (0.0, 0.25, 2.0, 3.0, 0.1, 1e10, 1e-300):
        rounding = Rounding()
        symbol = rounding.double(z3.Real("x"))
        rounding.intervals.learn(symbol, (Fraction(0), Fraction(10**12)))
        root = rounding.rounded("sqrt", symbol)
        solver = z3.Solver()
        solver.set("timeout", 5_000)
        solver.add(symbol == exact(number), root.double == exact(number**0.5), *rounding.facts())
        assert solver.check() == z3.sat, number
