"""Banks, spreadsheets, governments and shops."""

from __future__ import annotations

from benchmarks.pollution.laying import laid
from benchmarks.pollution.tables import Form
from benchmarks.pollution.variant import Variant

CRLF = Form(";", newline="\r\n")


def files() -> list[Variant]:
    """All of them."""
    return [*_banks(), *_spreadsheets(), *_governments(), *_shops()]


def _banks() -> list[Variant]:
    booked = [
        [f"{d:02d}.03.2024", f"{d:02d}.03.2024", text, amount, "EUR"]
        for d, text, amount in (
            (1, "REWE SAGT DANKE; KARTE 12", "-23,45"), (2, "Gehalt Müller GmbH", "2.450,00"),
            (4, "Miete März", "-890,00"), (5, "PAYPAL *EBAY", "-12,99"), (7, "Zinsen", "0,31"),
            (9, "Überweisung an J. Groß", "-100,00"), (12, "Strom \"Öko\"", "-61,20"),
        )
    ]  # fmt: skip
    german = ["Buchungstag", "Valuta", "Verwendungszweck", "Betrag", "Währung"]
    swiss = "Date;Texte;Débit;Crédit;Solde"
    us = ["Date", "Description", "Amount", "Running Bal."]
    return [
        laid("bank German, preamble of keys", german, booked, delimiter=";", form=CRLF,
             encoding="cp1252", above="Umsatzanzeige;Stand 15.03.2024\r\n\r\nKonto;Girokonto DE12 "
             "3456\r\nBank;Beispielbank\r\nSaldo;1.362,67;EUR\r\n\r\n"),
        laid("bank German, all quoted", german, booked, delimiter=";", encoding="latin-1",
             form=Form(";", quoting="all", newline="\r\n")),
        laid("bank American, balances above", us, [
            ["01/02/2024", "CHECKCARD 0101 GROCERY, INC", "-54.20", "1,945.80"],
            ["01/03/2024", "PAYROLL ACME", "2,500.00", "4,445.80"],
            ["01/05/2024", "RENT", "-1,200.00", "3,245.80"],
            ["01/08/2024", "INTEREST", "0.12", "3,245.92"],
        ], form=Form(newline="\r\n"), above="Description,,Summary Amt.\r\nBeginning balance as of "
             '01/01/2024,,"2,000.00"\r\nTotal credits,,"2,500.12"\r\nTotal debits,,"-1,254.20"\r\n'
             "\r\n"),
        laid("bank Swiss, total below", swiss, """
03.01.2024;Achat Migros;45.20;;1954.80
04.01.2024;Salaire;;5'200.00;7154.80
06.01.2024;Loyer janvier;1'450.00;;5704.80
09.01.2024;Assurance;310.00;;5394.80
11.01.2024;Café de la Gare;8.50;;5386.30
""", delimiter=";", below="Total;;1813.70;5200.00;\n", encoding="cp1252"),
        Variant(
            "bank", "bank card, trailing delimiter",
            "Datum;Händler;Betrag;\n2024-02-01;Kiosk;3,20;\n2024-02-02;Bäckerei;5,10;\n"
            "2024-02-02;Tankstelle;61,00;\n2024-02-05;Buchladen;19,90;\n".encode(),
            ["Datum", "Händler", "Betrag"],
            [["2024-02-01", "Kiosk", "3,20"], ["2024-02-02", "Bäckerei", "5,10"],
             ["2024-02-02", "Tankstelle", "61,00"], ["2024-02-05", "Buchladen", "19,90"]], ";"),
        laid("bank exchange, no header", None, """
EUR,USD,1.0843,2024-03-01
EUR,GBP,0.8551,2024-03-01
EUR,CHF,0.9543,2024-03-01
EUR,JPY,162.84,2024-03-01
EUR,SEK,11.2075,2024-03-01
"""),
    ]  # fmt: skip


def _spreadsheets() -> list[Variant]:
    people = [["Müller, Jörg", "Köln", "1.234,50", "01.02.1980"],
              ["Weiß, Änne", "München", "980,00", "23.11.1975"],
              ["Groß, Zoë", "Würzburg", "2.100,25", "05.06.1990"],
              ["Böhm, Léa", "Düsseldorf", "1.560,00", "30.08.1988"]]  # fmt: skip
    head = ["Name", "Ort", "Gehalt", "Geburtstag"]
    tab = Form("\t", newline="\r\n")
    return [
        laid("spreadsheet German", head, people, delimiter=";", form=CRLF, encoding="cp1252"),
        laid("spreadsheet sep line", head, people, delimiter=";", form=CRLF, above="sep=;\r\n"),
        laid("spreadsheet Unicode text", head, people, delimiter="\t", form=tab, encoding="utf-16"),
        laid("spreadsheet title and empty column", ["Region", "Q1", "Q2", "Q3"], """
North,12,15,18
South,22,19,25
East,9,11,10
West,14,13,17
""", above="Sales by region,,,\n,,,\n"),
        laid("spreadsheet merged groups",
             ["Region", "2022 / Sales", "2022 / Cost", "2023 / Sales", "2023 / Cost"], """
North,120,80,130,85
South,90,60,95,66
East,70,50,72,49
West,110,71,115,78
""", written=",2022,,2023,\nRegion,Sales,Cost,Sales,Cost\n"),
        laid("spreadsheet empty rows at the end", ["item", "count", "price"], """
bolt,100,0.10
nut,250,0.05
washer,75,0.02
screw,310,0.08
""", below=",,\n,,\n,,\n,,\n"),
        laid("spreadsheet total", ["item", "count", "price"], """
bolt,100,10.00
nut,250,12.50
washer,75,1.50
screw,310,24.80
""", below="Total,735,48.80\n"),
        laid("spreadsheet line breaks in cells", ["id", "address", "note"], [
            ["1", "Main St 5\nSpringfield", "ring twice"], ["2", "Oak Ave 7\nShelbyville", ""],
            ["3", "Elm Rd 9\nOgdenville", 'the "blue" door'], ["4", "Hill 2", "dog, large"],
        ], form=Form(newline="\r\n")),
        laid("spreadsheet Macintosh", ["Nom", "Ville", "Âge"], [
            ["Élodie", "Besançon", "31"], ["François", "Orléans", "45"], ["Zoé", "Nîmes", "22"],
            ["Hélène", "Saint-Étienne", "38"]], delimiter=";",
             form=Form(";", newline="\r"), encoding="mac_roman"),
    ]  # fmt: skip


def _governments() -> list[Variant]:
    return [
        laid("government footnotes", "Land;Einwohner;Fläche in km²", """
Bayern;13369393;70541,57
Berlin;3755251;891,12
Hessen;6391360;21115,67
Sachsen;4086152;18449,93
Bremen;684864;419,62
""", delimiter=";", encoding="cp1252", above="Tabelle 12411-0010\nBevölkerung: Bundesländer, "
             "Stichtag\n\n", below="__________\n1) Ergebnisse auf Grundlage des Zensus 2011.\n"
             "© Statistisches Amt, 2024 | Stand: 02.03.2024 / 10:15:00\n"),
        laid("government code columns", ["Geography", "GEOID", "Estimate", "Margin"], [
            ["Autauga County, Alabama", "01001", "58,761", "+/-120"],
            ["Baldwin County, Alabama", "01003", "233,420", "+/-310"],
            ["Barbour County, Alabama", "01005", "24,877", "+/-75"],
            ["Bibb County, Alabama", "01007", "22,251", "+/-88"]],
             form=Form(quoting="all")),
        laid("government years", ["Country", "Code", "2019", "2020", "2021", "2022"], """
Aruba,ABW,106442,106585,106537,106445
Angola,AGO,32353588,33428486,34503774,35588987
Albania,ALB,2854191,2837849,2811666,2777689
Andorra,AND,76343,77700,79034,79824
""", above='"Data Source","World Indicators",\n\n"Last Updated","2023-10-26",\n\n'),
        laid("government tenders, pipes", "ref|buyer|value|closes", """
T-0001|City of York|120000|2024-05-01
T-0002|Leeds Council, Parks|45000|2024-05-03
T-0003|NHS Trust|980000|2024-05-09
T-0004|Fire & Rescue|15500|2024-06-01
""", delimiter="|"),
        laid("government source below", ["year", "births", "deaths"], """
2018,731000,616000
2019,712700,604700
2020,681560,689629
2021,694685,667479
2022,605479,657800
""", below="\nSource: National Records\nNote: 2022 is provisional\n"),
        laid("government Cyrillic", ["Регион", "Население", "Площадь"], """
Москва;13010112;2561
Тула;473622;146
Тверь;416216;152
Казань;1308660;425
""".replace(";", ","), encoding="cp1251"),
        laid("government Polish", "Województwo;Ludność;Stolica", """
Łódzkie;2378483;Łódź
Śląskie;4346702;Katowice
Małopolskie;3429014;Kraków
Świętokrzyskie;1178164;Kielce
""", delimiter=";", encoding="cp1250"),
        laid("government Japanese", ["都道府県", "人口", "面積"], """
東京都,14047594,2194
大阪府,8837685,1905
京都府,2578087,4612
北海道,5224614,83424
""", encoding="cp932"),
        Variant("government", "government header on each page",
               b"ward,beds,staff\nA1,20,12\nA2,18,10\nB1,24,15\nward,beds,staff\nB2,16,9\n"
               b"C1,30,21\nC2,28,19\n", ["ward", "beds", "staff"],
               [["A1", "20", "12"], ["A2", "18", "10"], ["B1", "24", "15"], ["B2", "16", "9"],
                ["C1", "30", "21"], ["C2", "28", "19"]]),
    ]  # fmt: skip


def _shops() -> list[Variant]:
    goods = [
        ["A-100", 'TV 55" black', "499.00", "12"],
        ["A-200", "Cable, 2 m", "7.99", "340"],
        ["A-300", "Stand; oak", "89.50", "5"],
        ["A-400", 'Frame 10" x 8"', "15.00", "41"],
    ]
    head = ["sku", "title", "price", "stock"]
    return [
        laid("shop inches", head, goods),
        laid("shop inches escaped", head, goods, form=Form(escape="backslash")),
        laid("shop apostrophe quotes", head, goods, form=Form(quote="'", quoting="all"),
             delimiter=","),
        laid("shop two pipes", head, goods, delimiter="||", form=Form("||", quoting="none")),
        laid("shop carets", head, goods, delimiter="^", form=Form("^", quoting="none")),
        laid("shop tabs with stray quotes", head, goods, delimiter="\t",
             form=Form("\t", quoting="none")),
        laid("shop one order", ["order", "date", "sum"], [["77", "2024-01-03", "19.90"]]),
        laid("shop ids only", ["ean"], [[str(4006381333900 + i)] for i in range(8)], delimiter=","),
        laid("shop reviews", ["stars", "review"], [
            ["5", "Great, would buy again; five stars"], ["1", 'Broken. "Quality" my foot'],
            ["3", "It is ok, I guess"], ["4", "Fast delivery,\nnice box"], ["2", "Too loud"]],
             form=Form(quoting="all")),
    ]  # fmt: skip
