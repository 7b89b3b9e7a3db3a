"""One line of what was opened lately."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QToolButton

from liverwort_gui.qt.language import current, tr
from liverwort_gui.qt.views.elided import ElidedLabel
from liverwort_gui.qt.views.labels import label
from liverwort_gui.view_records import Recent

NAME_AT = 27  # pixels from the left, behind the icon


class RecentRow(QFrame):
    """Name, place and day; a button opens it, another takes it out of the list.

    Args:
        recent: what it shows.
    """

    opened = Signal(str, str)  # path and kind
    forgotten = Signal(str)  # path

    def __init__(self, recent: Recent) -> None:
        super().__init__()
        self.setObjectName("recent-row")
        self._recent = recent
        path = Path(recent.path)
        name = path.stem if recent.kind == "study" else path.name
        self._open = QPushButton(name)
        self._open.setObjectName("recent-open")
        self._open.setProperty("role", "row")
        self._open.setIconSize(QSize(16, 16))
        self._open.setAccessibleName(
            tr("Study {name}", name=name)
            if recent.kind == "study"
            else tr("Video {name}", name=name)
        )
        self._open.setAccessibleDescription(str(path.parent))
        self._open.setToolTip(recent.path)
        place = ElidedLabel("recent-place")
        place.setText(_short(path.parent))
        state = label("", "muted", "recent-when")
        if recent.missing:
            state = label(tr("not there now"), "warning", "recent-missing")
            state.setToolTip(
                tr("Nothing is at this place: perhaps its disk is not in.")
            )
        else:
            state.setText(when(recent.opened, datetime.now().astimezone()))
        forget = QToolButton()
        forget.setObjectName("recent-forget")
        forget.setText("✕")
        forget.setAccessibleName(tr("Take {name} out of this list", name=name))
        forget.setToolTip(tr("Take it out of this list; the file stays where it is"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 2, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._open, 0, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(state, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(forget, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        under = QHBoxLayout()
        under.setContentsMargins(NAME_AT, 0, 0, 0)
        under.addWidget(place)
        grid.addLayout(under, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self._open.clicked.connect(lambda: self.opened.emit(recent.path, recent.kind))
        forget.clicked.connect(lambda: self.forgotten.emit(recent.path))

    def set_icon(self, icons: dict[str, QIcon]) -> None:
        """Use the drawing for its kind."""
        self._open.setIcon(icons.get(self._recent.kind, QIcon()))


def when(opened: str, now: datetime) -> str:
    """Return a day as people say it.

    Args:
        opened: ISO 8601 with the time zone.
        now: of the same zone.
    """
    moment = datetime.fromisoformat(opened)
    days = (now.date() - moment.date()).days
    if days == 0:
        return tr("today, {time}", time=f"{moment:%H:%M}")
    if days == 1:
        return tr("yesterday")
    day = QDate(moment.year, moment.month, moment.day)
    return QLocale(current()).toString(day, tr("d MMM yyyy", "a day; see QLocale"))


def _short(folder: Path) -> str:
    """Return a folder with "~" for the user's own."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # elsewhere, or nobody's home
        return str(folder)
