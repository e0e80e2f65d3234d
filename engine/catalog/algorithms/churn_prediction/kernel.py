"""How likely a customer is to leave, in thousandths of log-odds and in basis points, all whole.

Facts that are true or false come as 1 or 0. The points are printed by
``python -m benchmarks.catalog.churn_points``.
"""

from __future__ import annotations

MOST_MONTHS = 1_200
MOST_BP = 10_000
MOST_CENTS = 10_000_000_000
WHOLE = 100_000_000
"""A probability times a rate, both in basis points, is this when both are certain."""

BASE = -369
TENURE_MONTHS = (2, 3, 6, 9, 12, 18, 24, 36, 48, 60, 70)
TENURE_POINTS = (-647, -289, -389, -114, -69, -482, -186, -26, -219, -354, -367)
ONE_YEAR = -702
TWO_YEARS = -792
INTERNET = 833
FIBER = 938
ELECTRONIC_CHECK = 331
SENIOR = 227
DEPENDENTS = -126
PAPERLESS = 359
PHONE = -514
MULTIPLE_LINES = 359
ONLINE_SECURITY = -306
ONLINE_BACKUP = -112
TECH_SUPPORT = -272
STREAMING_TV = 309
STREAMING_MOVIES = 322

FARTHEST = 6_400
SPAN = 200
CURVE = (
    17, 20, 25, 30, 37, 45, 55, 67, 82, 100, 121, 148,
    180, 219, 266, 323, 392, 474, 573, 691, 832, 998, 1_192, 1_419,
    1_680, 1_978, 2_315, 2_689, 3_100, 3_543, 4_013, 4_502, 5_000, 5_498, 5_987, 6_457,
    6_900, 7_311, 7_685, 8_022, 8_320, 8_581, 8_808, 9_002, 9_168, 9_309, 9_427, 9_526,
    9_608, 9_677, 9_734, 9_781, 9_820, 9_852, 9_879, 9_900, 9_918, 9_933, 9_945, 9_955,
    9_963, 9_970, 9_975, 9_980, 9_983,
)  # fmt: skip
"""The logistic curve in basis points, from -6,400 to 6,400 thousandths in steps of 200."""

MEDIUM, HIGH, VERY_HIGH = 1_500, 3_500, 6_000


def tenure_points(tenure_months: int) -> int:
    """What the time as a customer adds: less and less."""
    points = 0
    for place in range(11):
        if tenure_months >= TENURE_MONTHS[place]:
            points += TENURE_POINTS[place]
    return points


def contract_points(contract: int) -> int:
    """Of a contract by the month (0), of one year (1), of two years (2)."""
    if contract >= 2:
        return ONE_YEAR + TWO_YEARS
    if contract >= 1:
        return ONE_YEAR
    return 0


def internet_points(internet: int) -> int:
    """Of none (0), by the telephone line (1), by fibre (2)."""
    if internet >= 2:
        return INTERNET + FIBER
    if internet >= 1:
        return INTERNET
    return 0


def log_odds(
    tenure_months: int,
    contract: int,
    internet: int,
    electronic_check: int,
    senior: int,
    dependents: int,
    paperless: int,
    phone: int,
    multiple_lines: int,
    online_security: int,
    online_backup: int,
    tech_support: int,
    streaming_tv: int,
    streaming_movies: int,
) -> int:
    """All points together, in thousandths of log-odds."""
    terms = tenure_points(tenure_months) + contract_points(contract) + internet_points(internet)
    person = SENIOR * senior + DEPENDENTS * dependents
    paying = ELECTRONIC_CHECK * electronic_check + PAPERLESS * paperless
    telephone = PHONE * phone + MULTIPLE_LINES * multiple_lines
    care = (
        ONLINE_SECURITY * online_security
        + ONLINE_BACKUP * online_backup
        + TECH_SUPPORT * tech_support
    )
    streaming = STREAMING_TV * streaming_tv + STREAMING_MOVIES * streaming_movies
    return BASE + terms + person + paying + telephone + care + streaming


def probability_bp(log_odds_milli: int) -> int:
    """The logistic curve, by straight lines between the places of the table."""
    found = CURVE[0]
    for place in range(64):
        inside = min(max(log_odds_milli + FARTHEST - SPAN * place, 0), SPAN)
        found += inside * (CURVE[place + 1] - CURVE[place]) // SPAN
    return found


def tier(probability: int) -> int:
    """0 low, 1 medium, 2 high, 3 very high, of a probability in basis points."""
    if probability >= VERY_HIGH:
        return 3
    if probability >= HIGH:
        return 2
    if probability >= MEDIUM:
        return 1
    return 0


def expected_gain_cents(probability: int, stake: int, cost_cents: int) -> int:
    """What an offer is expected to bring, its cost taken off, rounded down.

    Args:
        probability: That the customer leaves, in basis points.
        stake: The customer's value in cents times the rate of those kept, in basis points.
        cost_cents: Of the offer.
    """
    return probability * stake // WHOLE - cost_cents


def break_even_bp(stake: int, cost_cents: int) -> int:
    """From which probability on the offer is expected to cost nothing; over 10,000: never."""
    return (cost_cents * WHOLE + stake - 1) // stake


def contradiction(probability: int, stake: int, cost_cents: int) -> int:
    """1 where the gain and the break-even speak against each other: never."""
    is_gain = expected_gain_cents(probability, stake, cost_cents) >= 0
    is_over = probability >= break_even_bp(stake, cost_cents)
    return 0 if is_gain == is_over else 1
