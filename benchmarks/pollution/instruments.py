"""Sensors, logs, laboratories and programs."""

from __future__ import annotations

from benchmarks.pollution.laying import laid
from benchmarks.pollution.tables import Form
from benchmarks.pollution.variant import Variant


def files() -> list[Variant]:
    """All of them."""
    return [*_sensors(), *_logs(), *_programs(), *_laboratories()]


def _sensors() -> list[Variant]:
    hours = [[f"2023-07-01 {h:02d}:00", f"{15 + h * 0.7:.1f}", str(60 - h), f"{1010 + h}"]
             for h in range(10)]  # fmt: skip
    head = ["Time", "Temp", "Humidity", "Pressure"]
    lines = "\n".join(",".join(row) for row in hours)
    return [
        laid("sensor logger with settings", head, hours, above="Logger model: TH-22\nSerial no.: "
             "1288731\nInterval: 01:00:00\nStart: 2023-07-01 00:00\nComment: roof, north\n\n"),
        laid("sensor units below the names",
             ["Time", "Temp / °C", "Humidity / %", "Pressure / hPa"], hours,
             written="Time,Temp,Humidity,Pressure\n-,°C,%,hPa\n"),
        laid("sensor comments", head, hours, above="# station: N\n# lat: 52.1\n# lon: 13.4\n#\n"),
        laid("sensor header after a hash", ["#Time", *head[1:]], hours),
        laid("sensor decimal comma", "Zeit;Temp;Feuchte", """
01.07.2023 00:00;15,1;60
01.07.2023 01:00;15,8;59
01.07.2023 02:00;16,2;57
01.07.2023 03:00;16,9;58
01.07.2023 04:00;17,3;55
""", delimiter=";", above="Messstation Süd\nGerät Nr. 14\n", encoding="cp1252"),
        laid("sensor tabs, groups, units",
             ["Date", "Inlet / T / K", "Inlet / p / bar", "Outlet / T / K", "Outlet / p / bar"],
             """
2024-01-01	293.1	1.01	310.2	0.99
2024-01-02	293.4	1.02	311.0	0.98
2024-01-03	292.9	1.01	309.7	0.99
2024-01-04	293.0	1.00	310.1	0.97
""", delimiter="\t", written="\tInlet\t\tOutlet\t\nDate\tT\tp\tT\tp\n\tK\tbar\tK\tbar\n"),
        laid("sensor gaps", head, [[*row[:2], "", row[3]] if i % 3 else row
                                   for i, row in enumerate(hours)]),
        laid("sensor no header", None, lines),
        laid("sensor aligned blanks", "id x y z", [
            ["1", "0.12", "11.50", "-3.1"], ["2", "10.40", "9.25", "4.0"],
            ["3", "7.77", "120.01", "12.9"], ["10", "0.05", "8.00", "-0.2"]], delimiter=" ",
            form=Form(" ", quoting="none")),
    ]  # fmt: skip


def _logs() -> list[Variant]:
    return [
        laid("log of a web server", ["ts", "level", "module", "message"], [
            ["2024-02-01T10:00:00Z", "INFO", "web", "started"],
            ["2024-02-01T10:00:03Z", "WARN", "db", "slow query, 3.2 s"],
            ["2024-02-01T10:01:00Z", "ERROR", "web", 'bad request: "GET /x"'],
            ["2024-02-01T10:02:09Z", "INFO", "web", "stopped"]]),
        laid("log pipes, no header", None, """
2024-02-01 10:00:00|INFO|web|started
2024-02-01 10:00:03|WARN|db|slow query
2024-02-01 10:01:00|ERROR|web|bad request
2024-02-01 10:02:09|INFO|web|stopped
2024-02-01 10:02:11|INFO|db|closed
""", delimiter="|"),
        laid("log of jobs, comma in the last cell", ["job", "start", "seconds"], """
backup,2024-01-01 02:00,312
vacuum,2024-01-01 03:00,44
report,2024-01-01 04:00,9
backup,2024-01-02 02:00,320
""", below="# 4 jobs\n"),
        laid("log colons", None, """
root:x:0:0:/root:/bin/sh
daemon:x:1:1:/usr/sbin:/bin/false
www:x:33:33:/var/www:/bin/false
anna:x:1000:1000:/home/anna:/bin/bash
berg:x:1001:1001:/home/berg:/bin/zsh
""", delimiter=":"),
    ]  # fmt: skip


def _programs() -> list[Variant]:
    return [
        laid("program database dump", ["id", "name", "created_at", "note"], [
            ["1", "Ann", "2024-01-01", "\\N"], ["2", "Bob", "2024-01-02", "tall"],
            ["3", "Cid", "2024-01-03", "\\N"], ["4", "Dee", "2024-01-04", "small"]],
            delimiter="\t", form=Form("\t", quoting="none")),
        laid("program database rows affected", ["id", "name", "qty"], """
1,pen,4
2,ink,7
3,pad,1
4,cap,9
""", below="\n(4 rows affected)\n"),
        laid("program row names of R", ["", "mpg", "cyl", "disp"], [
            ["Mazda RX4", "21", "6", "160"], ["Datsun 710", "22.8", "4", "108"],
            ["Hornet 4 Drive", "21.4", "6", "258"], ["Valiant", "18.1", "6", "225"]],
            written='"mpg","cyl","disp"\n', form=Form()),
        laid("program index of pandas", ["", "a", "b"], "0,1.5,x\n1,2.5,y\n2,3.5,z\n3,4.5,x"),
        laid("program JSON in cells", ["id", "payload"], [
            ["1", '{"a": 1, "b": [1, 2]}'], ["2", '{"a": 2, "b": []}'], ["3", '{"a": 3}'],
            ["4", '{"a": 4, "c": "x"}']]),
        laid("program unit separators", "k\x1fv\x1fw",
             "a\x1f1\x1f2.5\nb\x1f2\x1f3.5\nc\x1f3\x1f1.5",
             delimiter="\x1f"),
        laid("program arff-like comments", ["w", "h", "class"], """
1.2,3.4,a
2.2,3.1,b
0.9,2.8,a
1.7,3.9,b
""", above="% made by hand\n% two classes\n"),
        Variant(
            "program", "program lists in cells",
            b"user;tags;score\nann;red,blue;3\nbob;green;5\ncid;red,green,blue;1\ndee;blue;4\n",
            ["user", "tags", "score"],
            [["ann", "red,blue", "3"], ["bob", "green", "5"], ["cid", "red,green,blue", "1"],
             ["dee", "blue", "4"]], ";"),
        laid("program double colons", "userId::movieId::rating::time", """
1::122::5::838985046
1::185::5::838983525
2::231::3::868245777
3::1193::4::978300760
""", delimiter="::"),
        laid("program ratings without header", None, """
1::1193::5::978300760
1::661::3::978302109
2::914::3::978301968
3::3408::4::978300275
""", delimiter="::"),
    ]  # fmt: skip


def _laboratories() -> list[Variant]:
    return [
        laid("laboratory plate reader", ["Well", "Sample", "OD600"], """
A1,blank,0.041
A2,wt,0.512
A3,wt,0.498
B1,mut1,0.233
B2,mut1,0.241
""", above="Instrument: Reader 9\nProtocol: OD600\n\nRead 1\n"),
        laid("laboratory two tables", ["sample", "mass", "yield"], """
s1,10.2,0.81
s2,11.9,0.77
s3,9.8,0.92
s4,10.0,0.88
s5,12.1,0.79
""", below="\ninstrument,room\nHPLC,2.11\nMS,2.14\n"),
        laid("laboratory peaks", ["Peak", "RT (min)", "Area", "Height"], """
1	1.203	10233.1	812
2	2.871	88211.9	5120
3	4.110	120.5	33
4	7.998	2210.0	410
""".replace("\t", ";"), delimiter=";",
             above="[Header]\nFile=run12.dat\nDate=2024-03-01\n[Peaks]\n"),
        laid("laboratory genes", "gene\tlog2fc\tpadj", """
BRCA1	1.22	0.0003
TP53	-0.81	0.0412
MYC	2.91	1.2e-09
EGFR	0.02	0.98
""", delimiter="\t", above="## version 1.2\n## organism: human\n"),
    ]  # fmt: skip
