"""What people type, send and glue together."""

from __future__ import annotations

from benchmarks.pollution.laying import laid
from benchmarks.pollution.tables import Form
from benchmarks.pollution.variant import Variant


def files() -> list[Variant]:
    """All of them."""
    return [*_questionnaires(), *_lists(), *_broken()]


def _questionnaires() -> list[Variant]:
    asked = ["Timestamp", "How old are you?", "What do you like, and why?", "Recommend? (1-5)"]
    said = [["2024/03/01 9:12:01", "25-34", "The colours, they are nice", "5"],
            ["2024/03/01 9:15:44", "18-24", 'I "love" it', "4"],
            ["2024/03/01 10:02:30", "45-54", "Nothing;\nreally nothing", "1"],
            ["2024/03/02 8:00:00", "35-44", "", "3"]]  # fmt: skip
    return [
        laid("survey form export", asked, said, form=Form(quoting="all")),
        laid("survey form export, plain", asked, said),
        laid("survey questions below codes", [
            "ID / Respondent", "Q1 / Age of the respondent", "Q2 / Satisfied with service",
            "Q3 / Would buy again"], "1,34,5,4\n2,51,3,3\n3,28,4,5\n4,45,1,2\n5,39,2,2",
            written="ID,Q1,Q2,Q3\nRespondent,Age of the respondent,Satisfied with service,"
            "Would buy again\n"),
        laid("survey Likert words", ["id", "clean", "quiet", "friendly"], """
1,agree,disagree,agree
2,neutral,agree,agree
3,disagree,disagree,neutral
4,agree,neutral,agree
5,agree,agree,disagree
6,neutral,neutral,agree
"""),
        laid("survey many empty", ["id", "q1", "q2", "q3", "q4"], """
1,5,,,
2,,,3,
3,4,,,1
4,,2,,
5,,,,
6,1,,2,
"""),
    ]  # fmt: skip


def _lists() -> list[Variant]:
    return [
        laid("list of addresses", ["Name", "Street", "City", "Zip"], [
            ["Ann Lee", "12 Oak St, Apt 4", "Boston, MA", "02110"],
            ["Bob Ray", "7 Elm Rd", "Austin, TX", "78701"],
            ["Cy Fox", "1 Main Sq, Floor 2", "Reno, NV", "89501"],
            ["Di Orr", "99 Hill Ave", "Salem, OR", "97301"]]),
        laid("list of words", ["fruit"], "apple\npear\nplum\nbanana\ncherry\nfig"),
        laid("list of countries, all text", ["Country", "Capital", "Language"], """
France,Paris,French
Spain,Madrid,Spanish
Italy,Rome,Italian
Austria,Vienna,German
Peru,Lima,Spanish
"""),
        laid("list of contacts", "Name;E-Mail;Telefon", """
Anna Berg;anna@example.org;+49 30 1234567
Jörg Weiß;joerg@example.org;+49 89 7654321
Zoë Klein;zoe@example.org;+49 221 998877
Max Groß;max@example.org;+49 40 445566
""", delimiter=";"),
        Variant(
            "list", "list with blanks after commas",
            b'name, age, town\nAnn, 33, Rome\nBob, 41, "Oslo, west"\nCid, 28, Kyiv\n'
            b'Dee, 55, Bonn\n',
            ["name", "age", "town"],
            [["Ann", "33", "Rome"], ["Bob", "41", "Oslo, west"], ["Cid", "28", "Kyiv"],
             ["Dee", "55", "Bonn"]]),
        laid("list of matches, average below", ["player", "goals", "minutes"], """
Abel,12,2100
Bauer,7,1800
Costa,15,2650
Diaz,3,900
Evans,0,450
""", below="Average,7.4,1580\n"),
        laid("list of times", ["runner", "5k", "10k"], """
Ann,21:33,44:10
Bob,19:02,40:51
Cid,25:40,53:00
Dee,22:15,46:32
"""),
        Variant(
            "list", "list of coordinates",
            b"place;lat;lon\nBerlin;52,5200;13,4050\nParis;48,8566;2,3522\nRome;41,9028;12,4964\n"
            b"Oslo;59,9139;10,7522\n", ["place", "lat", "lon"],
            [["Berlin", "52,5200", "13,4050"], ["Paris", "48,8566", "2,3522"],
             ["Rome", "41,9028", "12,4964"], ["Oslo", "59,9139", "10,7522"]], ";"),
        laid("list of files", ["path", "bytes", "modified"], """
/home/ann/a.txt,120,2024-01-01
/home/ann/b.txt,5120,2024-01-02
/var/log/syslog,99120,2024-02-11
/etc/hosts,220,2023-06-30
"""),
        laid("list of links", ["url", "clicks"], """
https://example.org/a?x=1&y=2,10
https://example.org/b/c/d,25
http://example.com/e#top,3
https://example.net/f_g-h,77
"""),
        laid("list of dates only", ["date"], "2024-01-01\n2024-01-02\n2024-01-05\n2024-02-11"),
        laid("list of numbers, header a year", ["Name", "2023"], "Ann,12\nBob,15\nCid,9\nDee,20"),
    ]  # fmt: skip


def _broken() -> list[Variant]:
    good = [[str(i), f"name {i}", f"{i * 1.5:.1f}", "ok"] for i in range(1, 13)]
    head = ["id", "name", "value", "state"]
    line = Form().line

    def broken(name: str, lines: list[str], rows: list[list[str]]) -> Variant:
        text = "\n".join([line(head), *lines]) + "\n"
        return Variant("broken", f"broken {name}", text.encode(), head, rows)

    lines = [line(row) for row in good]
    comma = ["5", "name, the fifth", "7.5", "ok"]
    return [
        broken("short rows", [*lines[:4], "5,name 5", *lines[5:]],
               [*good[:4], ["5", "name 5"], *good[5:]]),
        broken("one cell too many", [*lines[:4], "5,name 5,7.5,ok,?", *lines[5:]],
               [*good[:4], ["5", "name 5", "7.5", "ok", "?"], *good[5:]]),
        broken("unclosed quote", [*lines[:4], '5,"name 5,7.5,ok', *lines[5:]],
               [*good[:4], ["5", '"name 5', "7.5", "ok"], *good[5:]]),
        broken("a quoted row", [*lines[:4], line(comma), *lines[5:]],
               [*good[:4], comma, *good[5:]]),
        broken("blank lines", [*lines[:4], "", *lines[4:8], "", "", *lines[8:]], good),
        broken("pasted row with semicolons", [*lines[:4], "5;name 5;7.5;ok", *lines[5:]], good),
        broken("remark between rows", [*lines[:6], "# checked until here", *lines[6:]], good),
        broken("cut in the last row", [*lines[:-1], "12,nam"], [*good[:-1], ["12", "nam"]]),
        broken("two files glued", [*lines[:6], line(head), *lines[6:]], good),
        broken("double spaced", [part for entry in lines for part in (entry, "")], good),
    ]  # fmt: skip
