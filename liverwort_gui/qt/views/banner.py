"""The one calm place where the program says what went wrong, or well."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.lines_dialog import LinesDialog
from liverwort_gui.state import ViewState
from liverwort_gui.view_records import Message, Offer

GOOD_NEWS_FOR = 10_000  # ms


class Banner(QFrame):
    """Shows the newest message; the user may choose, read all, or dismiss it.

    Good news that leave nothing to do go by themselves.
    """

    dismissed = Signal()
    chosen = Signal(object)  # Offer
    report_wished = Signal(object)  # Message

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._icon = QLabel()
        self._icons: dict[str, QIcon] = {}
        self._text = label("", name="banner-text", wraps=True)
        self._report = QPushButton(tr("Report…"))
        self._report.setObjectName("banner-report")
        self._report.setProperty("role", "flat")
        self._report.setToolTip(tr("See and copy a report to send to the developers"))
        self._details = QPushButton(tr("Details"))
        self._details.setObjectName("banner-details")
        self._details.setProperty("role", "flat")
        self._details.setToolTip(tr("Read all that is to be known"))
        self._dismiss = QPushButton(tr("Dismiss"))
        self._dismiss.setObjectName("banner-dismiss")
        self._dismiss.setProperty("role", "flat")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.setSpacing(9)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(6)
        layout.addLayout(self._offers)
        layout.addWidget(self._report)
        layout.addWidget(self._details)
        layout.addWidget(self._dismiss)
        self._buttons = (self._report, self._details, self._dismiss)
        self._message: Message | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GOOD_NEWS_FOR)
        self._timer.timeout.connect(self.dismissed)
        self._report.clicked.connect(self._on_report)
        self._details.clicked.connect(self._on_details)
        self._dismiss.clicked.connect(self.dismissed)
        self.hide()

    def set_icons(self, icons: dict[str, QIcon]) -> None:
        """Use these drawings, by the kind of message."""
        self._icons = icons
        self._show(self._message, 0)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if new.messages != old.messages:
            newest = new.messages[-1] if new.messages else None
            self._show(newest, len(new.messages) - 1)

    def _show(self, message: Message | None, others: int) -> None:
        if message is None or self._message is None:
            self._show_offers(() if message is None else message.offers)
        elif message.offers != self._message.offers:
            self._show_offers(message.offers)
        self._message = message
        self.setVisible(message is not None)
        self._timer.stop()
        if message is None:
            return
        if passing(message):
            self._timer.start()
        if self.property("kind") != message.kind:
            self.setProperty("kind", message.kind)
            for widget in (self, self._text, *self._buttons):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        if message.kind in self._icons:
            self._icon.setPixmap(self._icons[message.kind].pixmap(18, 18))
        text = said(message.text)
        self._text.setText(text)
        self.setAccessibleName(text)
        broken = message.kind == "error"
        self._report.setVisible(bool(message.report) and broken)
        self._details.setVisible(bool(message.report) and not broken)
        more = tr("Next ({count})", count=others)
        self._dismiss.setText(more if others > 0 else tr("Dismiss"))

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.deleteLater()
        for offer in offers:
            text = said(offer.text)
            made = QPushButton(text)
            made.setObjectName(f"banner-{offer.deed}")
            made.setAccessibleName(f"{text}: {offer.path}")
            made.clicked.connect(lambda _, o=offer: self.chosen.emit(o))
            self._offers.addWidget(made)

    def _on_report(self) -> None:
        if self._message is not None:
            self.report_wished.emit(self._message)

    def _on_details(self) -> None:
        if self._message is not None:
            lines = list(map(said, self._message.report.splitlines()))
            text = said(self._message.text)
            LinesDialog(tr("Details"), text, lines, self.window()).open()


def passing(message: Message) -> bool:
    """Return whether a message may go by itself: good news of what is over."""
    to_do = message.offers or message.report or message.text.endswith("…")
    return message.kind == "done" and not to_do
