"""Words in the names of columns that tell what they hold."""

from __future__ import annotations

IDS = frozenset(
    {
        "guid", "hash", "id", "ids", "idx", "index", "key", "nr", "pk", "rowid", "rownum",
        "serial", "sku", "uuid",
    }
)  # fmt: skip
"""Of columns that number cases."""

CODES = frozenset(
    {
        "cat", "category", "channel", "class", "cluster", "code", "dayofweek", "department",
        "dept", "district", "dow", "episode", "fips", "flag", "gender", "grade", "group", "grp",
        "has", "hour", "is", "kind", "label", "level", "locality", "mode", "mon", "month",
        "naics", "plz", "postal", "postcode", "precinct", "product", "qtr", "quarter", "race",
        "region", "season", "sector", "segment", "series", "sex", "shop", "sic", "stage",
        "status", "store", "subject", "tier", "type", "ward", "week", "weekday", "zip", "zipcode",
        "zone",
    }
)  # fmt: skip
"""Of columns whose numbers are names of groups."""

AMOUNTS = frozenset(
    {
        "age", "amount", "avg", "bathrooms", "bedrooms", "children", "cnt", "cost", "count",
        "days", "duration", "goals", "height", "hours", "income", "kids", "lat", "latitude",
        "length", "likes", "lon", "longitude", "losses", "mean", "minutes", "n", "nb", "no",
        "num", "number", "orders", "pct", "percent", "points", "population", "price", "qty",
        "quantity", "rate", "rating", "ratio", "rooms", "runs", "salary", "sales", "score",
        "seconds", "size", "sum", "temp", "temperature", "total", "views", "visits", "votes",
        "weight", "width", "wins",
    }
)  # fmt: skip
"""Of columns whose numbers count or measure."""

YEARS = frozenset(
    {
        "annee", "jahr", "year", "yr",
    }
)  # fmt: skip
"""Of columns of years."""

PLACES = frozenset(
    {
        "borough", "city", "continent", "country", "county", "genus", "island", "language",
        "municipality", "nation", "nationality", "province", "region", "species", "state",
        "territory", "town",
    }
)  # fmt: skip
"""Of columns of a domain that is closed, however often each value comes."""

SPOTS = frozenset({"address", "birthplace", "hometown", "location", "place", "residence", "venue"})
"""Of columns that name one place with what lies around it."""

PEOPLE = frozenset(
    {
        "addr", "address", "artist", "author", "company", "contact", "director", "email",
        "employer", "fax", "firstname", "lastname", "location", "mail", "mobile", "name",
        "owner", "phone", "player", "street", "surname", "team", "tel", "telephone", "title",
    }
)  # fmt: skip
"""Of columns that a person must look at."""

LANGUAGE = frozenset(
    {
        "a", "an", "and", "are", "at", "be", "but", "che", "das", "de", "der", "des", "di",
        "die", "ein", "eine", "el", "en", "est", "et", "for", "i", "il", "in", "is", "ist",
        "it", "la", "le", "les", "los", "mit", "my", "nicht", "non", "not", "of", "on", "per",
        "pour", "que", "that", "the", "they", "this", "to", "un", "und", "une", "very", "was",
        "we", "with", "y", "you",
    }
)  # fmt: skip
"""Small words that only sentences need."""
