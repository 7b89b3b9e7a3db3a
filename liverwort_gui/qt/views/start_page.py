"""What the window shows while nothing is open: how to begin, and what was open last."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.recent_row import RecentRow
from liverwort_gui.state import ViewState
from liverwort_gui.view_records import Recent

WAYS = (
    (
        Command.OPEN_SAMPLE,
        later(
            "Simulated sperm of a wild type and two mutants: look around without a "
            "video of your own. At the first opening they are analyzed, some seconds."
        ),
    ),
    (
        Command.OPEN,
        later("Begin with your own films; a study for them is made by itself."),
    ),
    (
        Command.NEW_STUDY,
        later("Give name and place to what you are going to draw and label."),
    ),
    (
        Command.OPEN_STUDY,
        later("Go on with a study, your own or a colleague's."),
    ),
)
DROP = later("Or drop videos, a folder or a study anywhere on this window.")
GREETING = later(
    "Here for the first time? Five steps on the sample study show the way."
)
NOTHING_YET = later("Studies and videos that you open will be listed here.")
WIDTH, HEIGHT = 1000, 650  # pixels, of all together, at most
BUTTON_WIDTH = 160  # pixels


class StartPage(QFrame):
    """Says how to begin.

    Args:
        actions: of the window.
    """

    recent_wished = Signal(str, str)  # path and kind
    forget_wished = Signal(str)  # path
    tour_wished = Signal()
    tour_declined = Signal()

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("start-page")
        self._icons: dict[str, QIcon] = {}
        self._rows: list[RecentRow] = []
        self._picture = QLabel()
        columns = QWidget()
        grid = QGridLayout(columns)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addWidget(self._heading(), 0, 0, 1, 2)
        grid.addWidget(self._greeting(), 1, 0, 1, 2)
        grid.addWidget(self._begin(actions), 2, 0)
        grid.addWidget(self._lately(), 2, 1)
        grid.addWidget(self._drop(), 3, 0, 1, 2)
        grid.addWidget(self._doing(), 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2, 1)
        columns.setMaximumSize(WIDTH, HEIGHT)
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 8, 24, 8)
        across.addWidget(columns)

    def set_pictures(self, program: QPixmap, icons: dict[str, QIcon]) -> None:
        """Show the program's icon, and drawings by the kind of what was opened."""
        self._picture.setPixmap(program)
        self._icons = icons
        for row in self._rows:
            row.set_icon(icons)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if new.recents is not old.recents:
            self._show_recents(new.recents)
        self._hello.setVisible(new.greets)
        doing = new.activity or new.checking
        self._progress.setVisible(doing is not None)
        if doing is not None:
            name = doing.name if doing is new.activity else doing.note
            more = doing.note if doing.note != name else ""
            text = f"{said(name)}: {said(more)}" if more else said(name)
            self._note.setText(text)
            self._bar.setRange(0, doing.total)
            self._bar.setValue(doing.done)

    def take_focus(self) -> None:
        """Let keys go to the first way to begin."""
        self._first.setFocus()

    def _heading(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(16)
        texts = QVBoxLayout()
        texts.setSpacing(5)
        texts.addStretch()
        question = tr("Where and when do two kinds of sperm differ?")
        texts.addWidget(label(question, "hero"))
        way = tr(
            "From a microscope video to an answer: draw a box around a sperm, let a "
            "network judge it, and see what the judgement rests on."
        )
        texts.addWidget(label(way, "muted", wraps=True))
        texts.addStretch()
        row.addWidget(self._picture)
        row.addLayout(texts, 1)
        return made

    def _greeting(self) -> QFrame:
        self._hello = QFrame()
        self._hello.setObjectName("greeting")
        tour = QPushButton(tr("Take the tour"))
        tour.setObjectName("start-tour")
        tour.setToolTip(tr("Open the sample study and go through it in five steps"))
        no = QPushButton(tr("Not now"))
        no.setObjectName("start-no-tour")
        no.setProperty("role", "flat")
        no.setToolTip(tr("Do not offer the tour again; it stays in the Help menu"))
        tour.clicked.connect(self.tour_wished)
        no.clicked.connect(self.tour_declined)
        row = QHBoxLayout(self._hello)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(label(said(GREETING), wraps=True), 1)
        row.addWidget(tour)
        row.addWidget(no)
        self._hello.hide()
        return self._hello

    def _begin(self, actions: Mapping[Command, QAction]) -> QFrame:
        card, layout = _card(tr("Begin"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(1, 1)
        buttons: list[QPushButton] = []
        for command, text in WAYS:
            action, purpose = actions[command], said(text)
            button = QPushButton(action.text())
            button.setObjectName(f"start-{action.objectName()}")
            button.setAccessibleName(action.text())
            button.setAccessibleDescription(purpose)
            button.setToolTip(action.toolTip())
            button.setProperty("role", "" if buttons else "primary")
            button.clicked.connect(action.trigger)
            action.changed.connect(
                lambda b=button, a=action: b.setEnabled(a.isEnabled())
            )
            button.setMinimumWidth(BUTTON_WIDTH)
            grid.addWidget(button, len(buttons), 0)
            grid.addWidget(label(purpose, "muted", wraps=True), len(buttons), 1)
            buttons.append(button)
        layout.addLayout(grid)
        layout.addStretch()
        self._first = buttons[0]
        return card

    def _lately(self) -> QFrame:
        card, layout = _card(tr("Opened lately"))
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 4, 0)
        self._list.setSpacing(2)
        nothing = said(NOTHING_YET)
        self._none = label(nothing, "muted", "start-nothing-yet", wraps=True)
        self._list.addWidget(self._none)
        self._list.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        layout.addWidget(area, 1)
        return card

    def _drop(self) -> QLabel:
        made = label(said(DROP), "drop", "start-drop")
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setMinimumHeight(52)
        return made

    def _doing(self) -> QWidget:
        """Make the line that says what is being opened; it keeps its room."""
        made = QWidget()
        made.setFixedHeight(22)
        self._progress = QWidget(made)
        self._note = label("", "muted", "start-doing")
        self._bar = QProgressBar()
        self._bar.setObjectName("start-progress")
        self._bar.setAccessibleName(tr("Progress of opening"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(4, 0, 0, 0)
        row.addWidget(self._bar)
        row.addWidget(self._note, 1)
        whole = QHBoxLayout(made)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._progress)
        self._progress.hide()
        return made

    def _show_recents(self, recents: tuple[Recent, ...]) -> None:
        for row in self._rows:
            row.setParent(None)
            row.deleteLater()
        self._rows = [RecentRow(recent) for recent in recents]
        for at, row in enumerate(self._rows):
            row.set_icon(self._icons)
            row.opened.connect(self.recent_wished)
            row.forgotten.connect(self.forget_wished)
            self._list.insertWidget(at, row)
        self._none.setVisible(not recents)


def _following(button: QPushButton, action: QAction) -> Callable[[], None]:
    """Return what enables a button as its action is."""
    return lambda: button.setEnabled(action.isEnabled())


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(16, 13, 14, 12)
    layout.setSpacing(4)
    layout.addWidget(label(title, "title"))
    layout.addSpacing(8)
    return card, layout
