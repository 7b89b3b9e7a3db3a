"""A page that was written, shown outside of the program."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.view_records import Message

NO_BROWSER = later("No web browser was found: open {path} in one yourself.")


def shown_page(path: str) -> Message:
    """Show a page in the web browser, and return what to tell the user."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
        return Message(tr("Saved: {path}", path=path), "done")
    return Message(said(NO_BROWSER).format(path=path), "warning")
