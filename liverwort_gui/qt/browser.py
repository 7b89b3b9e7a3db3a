"""A page that was written, shown outside of the program."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from liverwort_gui.view_records import Message

NO_BROWSER = "No web browser was found: open {} in one yourself."


def shown_page(path: str) -> Message:
    """Show a page in the web browser, and return what to tell the user."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
        return Message(f"Saved: {path}", "done")
    return Message(NO_BROWSER.format(path), "warning")
