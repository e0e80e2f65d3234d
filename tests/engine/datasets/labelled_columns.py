"""Column snippets with the kind of feature that a person sees in them.

Each recipe makes one snippet for each of its names, of 20 to 100 values. Every third recipe is held
out: it was written with the others, before any was measured, and no rule may be fitted to it.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Make = Callable[[random.Random, int], str]
FIRST = [
    "Anna", "Bruno", "Carla", "David", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas",
    "Katya", "Liam", "Mona", "Noor", "Omar",
]  # fmt: skip
LAST = [
    "Meyer", "Garcia", "Nguyen", "Smith", "Rossi", "Kowalski", "Okafor", "Tanaka", "Silva",
    "Novak", "Dubois", "Larsen",
]  # fmt: skip
PLACES = [
    "Berlin", "Paris", "Rome", "Madrid", "Oslo", "Lima", "Cairo", "Quito", "Delhi", "Perth",
    "Austin", "Leeds",
]  # fmt: skip
NOUNS = [
    "river", "engine", "garden", "report", "signal", "market", "window", "lesson", "bridge",
    "candle", "forest",
]  # fmt: skip
VERBS = [
    "was opened", "is broken", "needs the repair of", "came with", "will be sold to", "stands in",
]  # fmt: skip
MONTHS = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]  # fmt: skip
TAGS = [
    "drama", "comedy", "action", "horror", "romance", "thriller", "western", "family", "crime",
    "music",
]  # fmt: skip


@dataclass(frozen=True)
class Snippet:
    """A named column and its label."""

    name: str
    label: str
    values: tuple[str, ...]
    is_held_out: bool


def of(*words: str) -> Make:
    """One of some words."""
    return lambda rng, _row: rng.choice(words)


def whole(low: int, high: int) -> Make:
    """A whole number."""
    return lambda rng, _row: str(rng.randint(low, high))


def part(low: float, high: float, digits: int = 2) -> Make:
    """A decimal number."""
    return lambda rng, _row: f"{rng.uniform(low, high):.{digits}f}"


def form(pattern: str, low: int = 1, high: int = 999) -> Make:
    """A number inside text."""
    return lambda rng, _row: pattern.format(rng.randint(low, high), rng.randint(low, high))


def day(pattern: str) -> Make:
    """A date."""
    return lambda rng, _row: pattern.format(
        y=rng.randint(1950, 2024), m=rng.randint(1, 12), d=rng.randint(1, 28),
        H=rng.randint(0, 23), M=rng.randint(0, 59), S=rng.randint(0, 59),
        b=rng.choice(MONTHS),
    )  # fmt: skip


def told(rng: random.Random, _row: int) -> str:
    """A sentence or two."""
    return ". ".join(
        f"The {rng.choice(NOUNS)} of {rng.choice(FIRST)} {rng.choice(VERBS)} the old "
        f"{rng.choice(NOUNS)} near {rng.choice(PLACES)}" for _ in range(rng.randint(1, 2))
    )  # fmt: skip


def headline(rng: random.Random, _row: int) -> str:
    """A short sentence."""
    return f"Why the {rng.choice(NOUNS)} in {rng.choice(PLACES)} {rng.choice(VERBS)} a " + (
        rng.choice(NOUNS)
    )


def person(rng: random.Random, _row: int) -> str:
    """A full name."""
    return f"{rng.choice(FIRST)} {rng.choice('ABCDEFGHKLM')}. {rng.choice(LAST)}"


def work(rng: random.Random, _row: int) -> str:
    """The title of a book."""
    noun, other = (rng.choice(NOUNS).title() for _ in range(2))
    return f"{rng.choice(FIRST)} {noun} {rng.choice(PLACES)} {other}"


def firm(rng: random.Random, _row: int) -> str:
    """The name of a company."""
    return f"{rng.choice(LAST)} {rng.choice(NOUNS).title()} {rng.choice(['Ltd', 'Inc', 'GmbH'])}"


def address(rng: random.Random, _row: int) -> str:
    """A street and a place."""
    return f"{rng.randint(1, 999)} {rng.choice(NOUNS).title()} St, {rng.choice(PLACES)}"


def several(mark: str, words: list[str] = TAGS) -> Make:
    """Some words behind each other."""
    return lambda rng, _row: mark.join(rng.sample(words, rng.randint(1, 4)))


def hexa(digits: int) -> Make:
    """A hash."""
    return lambda rng, _row: f"{rng.getrandbits(4 * digits):0{digits}x}"


def link(pattern: str) -> Make:
    """An address of the web."""
    return lambda rng, row: pattern.format(rng.choice(NOUNS), row)


RECIPES: tuple[tuple[str, str, Make], ...] = (
    # numeric
    ("numeric", "age|Age|patient_age", whole(18, 95)),
    ("numeric", "income|Salary|annual_pay", whole(12000, 190000)),
    ("numeric", "height_cm|Height|body_height", part(150, 200, 1)),
    ("numeric", "temp|Temperature|outside_temp", part(-10, 35, 1)),
    ("numeric", "num_visits|nVisits|visit_count", whole(0, 40)),
    ("numeric", "lat|latitude|pickup_lat", part(-60, 60, 5)),
    ("numeric", "petal_width|sepal|stem_thickness", part(0, 3, 1)),
    ("numeric", "population|Inhabitants|pop_2010", whole(900, 9_000_000)),
    ("numeric", "score|gpa_points|ExamScore", whole(0, 100)),
    ("numeric", "V1|feature_7|PC2", part(-3, 3, 6)),
    ("numeric", "goals|home_goals|total_goals", whole(0, 9)),
    ("numeric", "quantity|qty_sold|units", whole(1, 60)),
    ("numeric", "p_value|prob|likelihood", part(0, 1, 5)),
    ("numeric", "weight|net_weight|mass", whole(40, 140)),
    ("numeric", "balance|profit|delta", part(-900, 900)),
    ("numeric", "sqft|area|lot_size", whole(400, 9000)),
    ("numeric", "clicks|views|likes", whole(0, 50000)),
    ("numeric", "bmi|glucose|hdl", part(15, 300, 1)),
    ("numeric", "distance|trip_miles|range", part(0, 90, 3)),
    ("numeric", "price|close|unit_cost", part(1, 900)),
    ("numeric", "bedrooms|num_rooms|n_children", whole(0, 8)),
    ("numeric", "elevation|depth|pressure", whole(-400, 4000)),
    # categorical
    ("categorical", "sex|gender|Gender", of("M", "F")),
    ("categorical", "color|Colour|car_color", of("red", "green", "blue", "black")),
    ("categorical", "smoker|has_loan|is_member", of("yes", "no")),
    ("categorical", "survived|target|default", of("0", "1")),
    ("categorical", "pclass|Class|ticket_class", of("1", "2", "3")),
    ("categorical", "zip|zipcode|postal_code",
     lambda rng, _r: f"{rng.choice([501, 2139, 2451, 8540, 7030, 2115, 6511]):05d}"),
    ("categorical", "state|State|st", of("CA", "NY", "TX", "WA", "OR", "NV", "FL")),
    ("categorical", "month|Month|mnth", whole(1, 12)),
    ("categorical", "size|shirt|cup_size", of("S", "M", "L", "XL")),
    ("categorical", "city|City|home_town", of(*PLACES)),
    ("categorical", "education|degree|schooling",
     of("High school", "Some college", "Master's degree")),
    ("categorical", "dept_code|department|DeptID", whole(100, 109)),
    ("categorical", "weekday|day_of_week|dow", of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")),
    ("categorical", "approved|active|flag_valid", of("true", "false")),
    ("categorical", "age_group|age_band|bracket", of("18-24", "25-34", "35-44", "45-54", "55+")),
    ("categorical", "status|order_status|State_of_order",
     of("open", "closed", "pending", "shipped")),
    ("categorical", "race_code|region_code|district", whole(1, 8)),
    ("categorical", "country|Country|nation", of("Germany", "France", "Peru", "Kenya", "Japan")),
    ("categorical", "grade|letter_grade|rating_class", of("A", "A-", "B+", "B", "C")),
    ("categorical", "language|lang|locale", of("en", "de", "fr", "es", "pt-BR")),
    ("categorical", "cluster|segment|group_id", whole(0, 5)),
    ("categorical", "satisfaction|answer|q5",
     of("Very satisfied", "Neutral", "Not satisfied at all")),
    # datetime
    ("datetime", "date|Date|order_date", day("{y}-{m:02d}-{d:02d}")),
    ("datetime", "created_at|timestamp|ts", day("{y}-{m:02d}-{d:02d} {H:02d}:{M:02d}:{S:02d}")),
    ("datetime", "dob|birth|born", day("{m}/{d}/{y}")),
    ("datetime", "start_time|clock|departure", day("{H:02d}:{M:02d}")),
    ("datetime", "published|Released|launch", day("{b} {d}, {y}")),
    ("datetime", "datum|tag|geburtstag", day("{d:02d}.{m:02d}.{y}")),
    ("categorical", "year|Year|yr_built", whole(1900, 2020)),
    ("datetime", "updated|modified|last_seen", day("{y}-{m:02d}-{d:02d}T{H:02d}:{M:02d}:{S:02d}Z")),
    ("datetime", "joined|hired|admission", day("{d:02d}-{b}-{y}")),
    ("datetime", "period|month_year|quarter_start", day("{b}-{y}")),
    ("datetime", "yyyymmdd|day_key|report_date", day("{y}{m:02d}{d:02d}")),
    ("datetime", "arrival|call_time|opened", day("{m:02d}/{d:02d}/{y} {H:02d}:{M:02d}")),
    # sentence
    ("sentence", "description|Summary|details", told),
    ("sentence", "review|comment|feedback",
     lambda rng, row: "I think that " + told(rng, row).lower()),
    ("sentence", "headline|subject|question", headline),
    ("sentence", "notes|abstract|plot",
     lambda rng, row: " ".join(told(rng, row) for _ in range(3))),
    ("sentence", "tweet|message|text",
     lambda rng, row: f"@{rng.choice(FIRST)} {headline(rng, row)}!!"),
    ("sentence", "problem|symptom|complaint",
     lambda rng, _r: f"it is the {rng.choice(NOUNS)} that fails with my {rng.choice(NOUNS)}"),
    # url
    ("url", "url|link|homepage", link("https://www.{0}.com/item/{1}")),
    ("url", "image_url|photo|picture", link("http://cdn.site.org/{0}/{1}.jpg")),
    ("url", "website|source|ref", link("www.{0}{1}.org/about")),
    ("url", "repo|project_page|wiki", link("https://git.example.io/{0}/r{1}?tab=readme")),
    ("url", "imdb|profile|avatar", link("https://example.com/name/nm{1}/")),
    ("url", "download|feed|api", link("ftp://files.example.net/{0}-{1}.zip")),
    # embedded-number
    ("embedded-number", "ounces|pack|volume", form("{} oz", 4, 64)),
    ("embedded-number", "price_usd|cost|fee", form("${}", 3, 900)),
    ("embedded-number", "discount|share|growth", form("{}.{}%", 0, 9)),
    ("embedded-number", "salary_text|pay|wage", form("USD {}", 900, 9000)),
    ("embedded-number", "runtime|duration|length", form("{} min", 60, 200)),
    ("embedded-number", "player_height|stature|tall", form("{}'{}\"", 5, 11)),
    ("embedded-number", "views_fmt|followers|attendance",
     lambda rng, _r: f"{rng.randint(1000, 9_000_000):,}"),
    ("embedded-number", "experience|tenure|time_in_job", form("{} years", 1, 40)),
    ("embedded-number", "engine|displacement|cc_size", form("{} cc", 600, 4000)),
    ("embedded-number", "mileage|consumption|economy", form("{}.{} km/kg", 9, 30)),
    ("embedded-number", "ram|memory|storage", form("{} GB", 1, 512)),
    ("embedded-number", "resolution|screen|dimensions", form("{} x {} px", 400, 4000)),
    ("embedded-number", "budget|revenue|gross",
     lambda rng, _r: f"€{rng.randint(1000, 9_999_999):,}"),
    ("embedded-number", "rank_text|position|seed", form("Rank {}", 1, 500)),
    ("embedded-number", "dose|dosage|strength", form("{}mg/{}ml", 5, 500)),
    ("embedded-number", "installs|users|reach",
     lambda rng, _r: f"{rng.choice([1, 5, 10, 50]) * 10 ** rng.randint(0, 6):,}+"),
    # list
    ("list", "genres|tags|topics", several("|")),
    ("list", "keywords|skills|categories", several(", ")),
    ("list", "cast_list|languages_spoken|teams", several("; ", PLACES)),
    ("list", "labels|features|moods", lambda rng, row: "[" + several(", ")(rng, row) + ", music]"),
    ("list", "ingredients|amenities|colors_available", several(",", NOUNS)),
    ("list", "codes|members|options",
     lambda rng, _r: ";".join(rng.sample(["A", "B", "C", "D", "E", "F", "G"], rng.randint(2, 4)))),
    # not-generalizable
    ("not-generalizable", "id|ID|PassengerId", lambda _rng, row: str(row + 1)),
    ("not-generalizable", "uuid|session_key|guid",
     lambda rng, _r: str(uuid.UUID(int=rng.getrandbits(128), version=4))),
    ("not-generalizable", "version|unit|source_system", lambda _rng, _row: "v1"),
    ("not-generalizable", "customer_id|user_id|acct_id",
     lambda rng, row: str(100000 + 37 * row + rng.randint(0, 36))),
    ("not-generalizable", "order_no|invoice|ticket_number",
     lambda _rng, row: f"INV-{20000 + 7 * row}"),
    ("not-generalizable", "hash|checksum|digest", hexa(32)),
    ("not-generalizable", "Unnamed: 0|index|row_id", lambda _rng, row: str(row)),
    ("not-generalizable", "notes2|fax_old|deprecated", lambda _rng, _row: ""),
    ("not-generalizable", "sku|item_code|part_no",
     lambda rng, row: f"{rng.choice('ABCD')}{rng.choice('XYZ')}-{1000 + row}"),
    ("not-generalizable", "filename|img_file|path",
     lambda rng, row: f"{rng.choice(NOUNS)}_{row:04d}.png"),
    ("not-generalizable", "account_number|card|serial",
     lambda rng, _r: str(rng.randint(10**15, 10**16))),
    ("not-generalizable", "const|zeros|placeholder", lambda _rng, _row: "0"),
    # context-specific
    ("context-specific", "name|full_name|customer_name", person),
    ("context-specific", "address|Street|location_address", address),
    ("context-specific", "email|mail|contact_email",
     lambda rng, row: f"{rng.choice(FIRST).lower()}{row}@mail.com"),
    ("context-specific", "phone|tel|mobile", form("({}) 555-{}", 200, 999)),
    ("context-specific", "coordinates|geo|latlon",
     lambda rng, _r: f"({rng.uniform(-60, 60):.4f}, {rng.uniform(-90, 90):.4f})"),
    ("context-specific", "payload|json|meta",
     lambda rng, row: f'{{"a": {row}, "b": "{rng.choice(NOUNS)}"}}'),
    ("context-specific", "company|employer|vendor", firm),
    ("context-specific", "title|movie|book", work),
    ("context-specific", "ip|client_ip|host",
     lambda rng, _r: ".".join(str(rng.randint(1, 254)) for _ in range(4))),
)  # fmt: skip


def snippets() -> Iterator[Snippet]:
    """Every recipe under each of its names."""
    for place, (label, names, make) in enumerate(RECIPES):
        for name in names.split("|"):
            rng = random.Random(f"{place}{name}")  # noqa: S311 - test data
            size = rng.randint(20, 100)
            gaps = rng.choice([0, 0, 0, 0.05])
            values = [make(rng, row) for row in range(size)]
            shown = [value if rng.random() >= gaps else rng.choice(["", "NA"]) for value in values]
            yield Snippet(name, label, tuple(shown), place % 3 == 2)
