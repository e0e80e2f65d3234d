"""The deep report: made elsewhere, and unable to act whatever the table holds."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from engine.datasets.profile import harmless
from engine.datasets.service import DatasetService
from engine.storage.database import Database
from engine.storage.schema import migrate

NAMES = ["<img src=x onerror=alert(1)>", "<script>alert(2)</script>", "a\" onmouseover=\"alert(3)",
         "amp&lt;script&gt;alert(4)&lt;/script&gt;"]  # fmt: skip
VALUE = "<script>alert('PWNED')</script><img src=x onerror=\"alert('PWNED')\">"


class Audit(HTMLParser):
    """Collects what could act: handlers, scripts, foreign addresses."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.handlers: list[str] = []
        self.scripts: list[str] = []
        self.sources: list[str] = []
        self._inside = False

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name.startswith("on"):
                self.handlers.append(f"{tag} {name}={value}")
            if name in ("src", "href") and tag in ("script", "link", "img", "iframe"):
                self.sources.append(value or "")
            if "javascript:" in (value or "").lower():
                self.handlers.append(f"{tag} {name}={value}")
        self._inside = tag == "script"

    def handle_data(self, data):
        if self._inside:
            self.scripts.append(data)

    def handle_endtag(self, tag):
        self._inside = self._inside and tag != "script"


@pytest.mark.timeout(400)
@pytest.mark.parametrize("is_full", [False, True])
def test_hostile_names_and_values_then_no_handler_and_no_script_of_theirs(
    settings, tmp_path, blobs, is_full
):
    database = Database(settings.database)
    migrate(database)
    service = DatasetService(settings, database, blobs)
    quoted = ['"' + name.replace('"', '""') + '"' for name in [*NAMES, "number", "word"]]
    cell = '"' + VALUE.replace('"', '""') + '"'
    rows = [f"{cell},{i},{cell if i % 2 else 'b'},{i % 5},{i * 1.5},w{i % 3}" for i in range(80)]
    data = (",".join(quoted) + "\n" + "\n".join(rows) + "\n").encode()
    dataset = service.upload("<script>alert(5)</script>.csv", data)
    service.set_disabled_fixes(dataset.id, [f"drop_constant:{NAMES[0]}"])
    assert service.sanitize(dataset.id).problem is None
    assert service.make_profile(dataset.id, is_full=is_full).has_profile
    page = (service.profile_html(dataset.id) or b"").decode()
    audit = Audit()
    audit.feed(page)
    assert "80 of 80 rows" in page
    assert audit.handlers == []
    assert not [script for script in audit.scripts if "PWNED" in script or "alert(" in script]
    assert not [source for source in audit.sources if source.startswith(("http", "//"))]
    assert "<script>alert" not in page
    assert 'onerror="alert' not in page


def test_marks_of_html_then_look_alikes():
    assert not set("<>&\"'`") & set(harmless("<a href='x' title=\"y\">&`"))
