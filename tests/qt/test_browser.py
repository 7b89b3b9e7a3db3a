"""A page that was written, shown outside of the program."""

from PySide6.QtGui import QDesktopServices

from liverwort_gui.qt.browser import shown_page


def test_a_page_is_opened_or_named(monkeypatch):
    opened = []
    found = [True, False]
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url) or found.pop(0)
    )
    page = "/lab/My study/report.html"
    shown = shown_page(page)
    assert (shown.text, shown.kind) == (f"Saved: {page}", "done")
    named = shown_page(page)
    assert named.kind == "warning"
    assert page in named.text
    assert [url.toLocalFile() for url in opened] == [page, page]
