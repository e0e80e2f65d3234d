"""The report as one HTML file: parsed, with hostile names and cells, it holds only text."""

from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from engine.datasets import page
from engine.datasets.changes import Changed, Changes
from engine.datasets.document import report_html, worst_columns
from engine.datasets.patches import patch_log
from engine.datasets.recipe import Recipe
from engine.datasets.risk import AcceptedRisk
from engine.datasets.sanitizer import sanitize
from engine.datasets.service import DatasetService
from engine.datasets.stored import StoredTable, pack
from tests.components import records

PAYLOADS = (
    "<script>window.pwned=1</script>",
    '"><img src=x onerror=window.pwned=1>',
    "</style><style>@import url(http://t.invalid/x.css)</style>",
    "</title></main><iframe srcdoc='<script>1</script>'></iframe>",
    "javascript:alert(1)",
    "\u202egpj.exe\u200b",
    "&lt;b&gt; & 'quoted'",
)
TAGS = {
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "section", "div",
    "table", "caption", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "scope", "tabindex", "role",
    "aria-label",
}  # fmt: skip


class Audit(HTMLParser):
    """Every tag, attribute and text of a page."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.tags, self.attributes, self.text, self.styles = [], [], [], 0
        self._inside = ""
        self.feed(html.decode())

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        self._inside = tag

    def handle_data(self, data):
        if self._inside != "style":
            self.text.append(data)

    @property
    def words(self) -> str:
        return " ".join(self.text)


def hostile_csv(payload: str) -> bytes:
    cell = '"' + payload.replace('"', '""') + '"'
    rows = "".join(f" {n % 7},{cell},{'yes' if n % 3 else 'no'},n/a\n" for n in range(60))
    return f"visits,{cell},left,gap\n{rows}{cell}\n".encode()


def made(payload: str) -> bytes:
    found = sanitize(hostile_csv(payload), target="left")
    risk = AcceptedRisk(gate_id="x", problem=payload, accepted_at=datetime.now(UTC))
    dataset = records.dataset(name=f"{payload}.csv", accepted_risks=(risk,))
    changed = (
        Changed(line=2, column=payload, before=payload, after=payload, rules=("trim",)),
        Changed(line=3, column="x", before="n/a", after=None, rules=("null_tokens",)),
    )
    return report_html(dataset, found.report, changed)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_name_and_cell_then_text_only(payload):
    audit = Audit(made(payload))
    assert set(audit.tags) <= TAGS
    assert {name for name, _ in audit.attributes} <= ATTRIBUTES
    assert audit.tags.count("style") == audit.tags.count("title") == 1
    seen = "".join(c for c in payload if c not in "\u202e\u200b")
    assert seen in audit.words


def test_page_then_forbids_itself_to_load_or_run_anything():
    html = made("plain")
    policy = next(v for k, v in Audit(html).attributes if k == "content" and "default-src" in v)
    assert policy.startswith("default-src 'none'")
    assert b"http://" not in html.replace(b"http-equiv", b"")
    assert b"url(" not in html
    assert b"<script" not in html


def test_every_part_of_the_report_then_in_it():
    words = Audit(made("plain")).words
    for part in ("of 100", "Where the points went", "Before you train", "What was done",
                 "Worst columns", "Cell by cell", "Issues", "Columns", "How it was read",
                 "Rows set aside", "Taken on"):  # fmt: skip
        assert part in words, part


def test_headings_then_one_of_the_first_level_and_every_table_named():
    audit = Audit(made("plain"))
    assert audit.tags.count("h1") == 1
    assert audit.tags.count("caption") == audit.tags.count("table")
    assert ("lang", "en") in audit.attributes


def test_long_text_then_cut():
    assert len(page.safe("x" * 10_000)) <= 400


def test_worst_columns_then_those_that_lose_most_first():
    names = [column.name for column in worst_columns(records.columns(), 3)]
    assert len(names) == len(set(names)) <= 3
    assert not worst_columns([c for c in records.columns() if not c.missing + c.invalid + c.untidy])


DIRTY = (
    "id,income,town\n"
    + "".join(f"{n}, {n}.5 ,{('Oslo', 'oslo', 'n/a', 'Rome')[n % 4]}\n" for n in range(1, 121))
).encode()


def changes():
    found = sanitize(DIRTY)
    return found, Changes(StoredTable(pack(found), found.report), found.recipe)


def test_changed_cells_then_exactly_those_that_differ():
    found, viewer = changes()
    cells = viewer.page(0, 10_000).cells
    differ = {
        (int(line), name)
        for name in found.after.columns
        for line, b, a in zip(found.table.lines, found.table.frame[name], found.after[name],
                              strict=True)
        if (b or None) != a
    }  # fmt: skip
    assert {(cell.line, cell.column) for cell in cells} == differ
    assert viewer.page(0, 5).total == len(differ)
    assert [c.line for c in cells] == sorted(c.line for c in cells)


def test_pages_then_join_to_the_whole_without_gap_or_overlap():
    _, viewer = changes()
    whole = viewer.page(0, 10_000).cells
    pages = [viewer.page(start, 37).cells for start in range(0, len(whole), 37)]
    assert tuple(cell for part in pages for cell in part) == whole


def test_filters_then_by_column_and_by_rule_as_the_patch_log_counts():
    found, viewer = changes()
    log = patch_log(found.recipe, found.table.frame, found.table.lines)
    for (rule, column), count in (
        log.group_by("rule", "column").len().rows_by_key(["rule", "column"]).items()
    ):
        assert viewer.page(0, 1, column, rule).total == count[0][-1]
    only = viewer.page(0, 10_000, "town", "null_tokens").cells
    assert {(c.before, c.after) for c in only} == {("n/a", None)}
    assert viewer.page(0, 1, "income", "null_tokens").total == 0


def test_undone_rule_then_not_among_the_reasons():
    found = sanitize(DIRTY, disabled_fixes=["spellings:town"])
    viewer = Changes(StoredTable(pack(found), found.report), Recipe.model_validate(
        found.recipe.model_dump(mode="json")))  # fmt: skip
    assert "spellings" not in viewer.page(0, 10).rules


@pytest.fixture
def service(settings, one_database, blobs, kept_tables):
    return DatasetService(settings, one_database, blobs)


def test_fixes_tried_then_the_report_that_switching_them_gives_and_nothing_stored(service):
    dataset = service.sanitize(service.upload("a.csv", DIRTY).id)
    ids = [fix.id for fix in service.report(dataset.id).fixes_applied]
    tried = service.try_fixes(dataset.id, ids)
    assert tried.score_after < service.report(dataset.id).score_after
    assert service.get(dataset.id) == dataset
    service.set_disabled_fixes(dataset.id, ids)
    service.sanitize(dataset.id)
    assert service.report(dataset.id).score_after == tried.score_after


def test_files_and_comparison_of_a_service_then_of_its_own_datasets(service):
    first = service.sanitize(service.upload("a.csv", DIRTY).id)
    later = service.sanitize(service.upload("a.csv", DIRTY.replace(b"town", b"city")).id)
    assert b"a.csv" in service.inspection.report_html(first.id)
    kinds = {shift.kind for shift in service.inspection.compare(first.id, later.id)}
    assert {"column_gone", "column_new"} <= kinds
