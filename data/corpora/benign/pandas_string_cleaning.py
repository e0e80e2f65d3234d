import pandas as pd


def execute(testData):
    raw = pd.Series(["  Müller, Anna ", "SMITH,john", None, "o'neil,  Sean\t", "müller,anna"])
    names = raw.str.strip().str.replace(r"\s*,\s*", ",", regex=True).str.lower()
    parts = names.str.split(",", n=1, expand=True).rename(columns={0: "last", 1: "first"})
    parts["key"] = parts["last"].str.normalize("NFKD").str.encode("ascii", "ignore").str.decode("ascii") + "_" + parts["first"].str[0]
    notes = pd.Series([r.get("note") or "" for r in testData["records"]])
    words = notes.str.lower().str.findall(r"[a-z]+").explode().dropna()
    numbers = notes.str.extract(r"(?P<number>\d+)").dropna()
    return {
        "duplicates": parts["key"].duplicated(keep=False).fillna(False).tolist(),
        "titles": parts["first"].str.title().fillna("?").tolist(),
        "words": words.value_counts().head(5).to_dict(),
        "numbers": numbers["number"].astype(int).tolist(),
        "late": int(notes.str.contains("late", case=False, na=False).sum()),
    }
