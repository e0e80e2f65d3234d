"""Writes the samples; the same bytes every time.

All people and numbers are made up by this script. Run: python data/samples/make_samples.py
"""

from __future__ import annotations

import math
import random
from pathlib import Path

HERE = Path(__file__).resolve().parent


def quoted(cell: str, delimiter: str) -> str:
    """A cell as CSV writes it."""
    if any(char in cell for char in (delimiter, '"', "\n")):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def customers() -> bytes:
    """320 customers; a churn that follows tenure, support calls and spending."""
    rng = random.Random(11)
    lines = ["customer_id,age,tenure_months,plan,monthly_spend,support_calls,newsletter,churn"]
    for number in range(1, 321):
        age, tenure = rng.randint(18, 79), rng.randint(1, 72)
        plan = rng.choices(["basic", "plus", "premium"], [5, 3, 2])[0]
        spend = {"basic": 19, "plus": 39, "premium": 69}[plan] + rng.gauss(0, 6)
        calls = min(9, int(rng.expovariate(0.6)))
        logit = 0.6 - 0.05 * tenure + 0.55 * calls + 0.012 * (spend - 35) + rng.gauss(0, 0.7)
        churn = "yes" if rng.random() < 1 / (1 + math.exp(-logit)) else "no"
        newsletter = rng.choice(["yes", "no"])
        age_cell = "" if rng.random() < 0.015 else str(age)
        lines.append(
            f"C{number:04d},{age_cell},{tenure},{plan},{spend:.2f},{calls},{newsletter},{churn}"
        )
    return ("\n".join(lines) + "\n").encode()


def loans() -> bytes:
    """400 loans as a German spreadsheet saves them."""
    rng = random.Random(23)
    towns = ["München", "Köln", "Düsseldorf", "Nürnberg", "Würzburg", "Saarbrücken", "Gießen"]
    jobs = ["Angestellte", "Selbständige", "Beamte", "Rentner", "Auszubildende"]
    lines = ["Kredit-Nr;Antragsdatum;Wohnort;PLZ;Beruf;Einkommen;Kreditbetrag;Zinssatz;ausfall"]
    for number in range(400):
        income = rng.lognormvariate(7.9, 0.35)
        amount = rng.lognormvariate(9.2, 0.6)
        rate = 3.2 + 4.5 * rng.random()
        logit = -1.6 + 0.00006 * amount - 0.0005 * (income - 2800) + 0.45 * (rate - 5)
        fails = rng.random() < 1 / (1 + math.exp(-logit))
        euro = f"{income:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")
        sum_ = f"{amount:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")
        town = rng.choice(towns)
        if rng.random() < 0.05:
            town = town.upper()
        if rng.random() < 0.04:
            euro = rng.choice(["k.A.", ""])
        percent = f"{rate:.2f}".replace(".", ",")
        day = f"{rng.randint(1, 28):02d}.{rng.randint(1, 12):02d}.{rng.choice([2022, 2023])}"
        lines.append(
            f"{number + 1:06d};{day};{town};{rng.choice(['0', '8', '5'])}{rng.randint(1000, 9999)};"
            f"{rng.choice(jobs)};{euro} €;{sum_} €;{percent} %;{'ja' if fails else 'nein'}".replace(
                "k.A. €", "k.A."
            ).replace("; €", ";")
        )
    return ("\r\n".join(lines) + "\r\n").encode("cp1252")


def subscriptions() -> bytes:
    """600 subscriptions with everything that goes wrong on the way out of an old system."""
    rng = random.Random(37)
    head = (
        "Export of subscriptions\nCreated by: billing system 4.2, 2024-03-01\n\n"
        "account,signed_up,region,age,contract,monthly_fee,data_gb,complaints,paperless,comment,"
        "discount,churned\n"
    )
    rows: list[str] = []
    for number in range(600):
        cells, bad = subscription(rng, number)
        rows.append(",".join(quoted(cell, ",") for cell in bad or cells))
    for place in (40, 222, 410):
        rows.insert(place + 7, rows[place])
    rows.insert(150, "10151,2023-02-30,North")
    rows.insert(333, rows[333] + ",see note,call back")
    rows.insert(500, ",,,,,,,,,,,")
    return (head + "\n".join(rows) + "\nTotal,,,,,23412.50,,,,,,\n\nPrinted on page 1 of 1\n").encode()


def subscription(rng: random.Random, number: int) -> tuple[list[str], list[str] | None]:
    """One row, and the same row spoiled, or None where it stays as it is."""
    age = rng.randint(18, 82)
    contract = rng.choices(["monthly", "yearly", "two years"], [6, 3, 2])[0]
    fee = rng.uniform(12, 78)
    data = max(0.2, rng.gauss(14, 6))
    complaints = min(8, int(rng.expovariate(0.9)))
    stays = {"monthly": 0.0, "yearly": 1.3, "two years": 2.2}[contract]
    logit = -1.3 - stays + 0.75 * complaints + 0.035 * (fee - 40) - 0.02 * (age - 45)
    churned = rng.random() < 1 / (1 + math.exp(-logit))
    day = f"{rng.choice([2021, 2022, 2023])}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    comment = rng.choice(["", "", "asked for a quote, by phone", 'wants the "family" plan', "moved"])
    cells = [
        str(10_001 + number), day, rng.choice(["North", "South", "East", "West"]), str(age),
        contract, f"{fee:.2f}", f"{data:.1f}", str(complaints), rng.choice(["yes", "no"]), comment,
        "", "yes" if churned else "no",
    ]  # fmt: skip
    bad = list(cells)
    if rng.random() < 0.06:
        bad[3] = "-999"
    if rng.random() < 0.05:
        bad[5] = rng.choice([f"${fee:.2f}", f"{fee:.2f} ", "n/a", "unknown"])
    if rng.random() < 0.05:
        bad[6] = rng.choice(["", "?", "NULL"])
    if rng.random() < 0.08:
        bad[2] = rng.choice([cells[2].upper(), cells[2].lower(), f" {cells[2]}"])
    if rng.random() < 0.06:
        bad[8] = rng.choice(["Y", "N", "YES", "No "])
    if rng.random() < 0.03:
        bad[7] = rng.choice(["two", "none", "-"])
    if rng.random() < 0.04:
        bad[11] = bad[11].upper() if rng.random() < 0.7 else ""
    return cells, bad if bad != cells else None


def survey() -> bytes:
    """60 answers of which little can be used."""
    rng = random.Random(53)
    lines = ["respondent\tage\tincome\tsatisfaction\tvisits\trecommends\tremarks"]
    for number in range(60):
        gaps = [
            cell if rng.random() > 0.62 else rng.choice(["", "n/a", "-", "?", "refused"])
            for cell in (
                str(rng.randint(18, 80)), str(rng.randint(12, 90) * 1000), str(rng.randint(1, 5)),
                str(rng.randint(0, 30)), rng.choice(["yes", "no"]),
            )
        ]  # fmt: skip
        row = [str(number + 1), *gaps, ""]
        if number % 4 == 0:
            row = row[: rng.randint(2, 5)]
        lines.append("\t".join(row))
    lines[31:31] = lines[20:29]
    return ("\n".join(lines) + "\n").encode()


def main() -> None:
    """Write the four files."""
    for name, data in (
        ("customers_clean.csv", customers()),
        ("kredite_cp1252.csv", loans()),
        ("subscriptions_messy.csv", subscriptions()),
        ("survey_unusable.csv", survey()),
    ):
        (HERE / name).write_bytes(data)


if __name__ == "__main__":
    main()
