"""Five steps on the real window: each darkens all but what it speaks of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label

SHADE = QColor(10, 22, 16, 120)
ROUND = 9  # pixels, of the corners
GAP = 12  # pixels between what is shown and what is said
CARD_WIDTH = 330  # pixels


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the tour.

    Attributes:
        title: what is pointed at.
        text: what it is for, and what to press.
        targets: names of the parts of the window.
    """

    title: str
    text: str
    targets: tuple[str, ...]


STEPS = (
    Step(
        later("Your videos"),
        later(
            "All videos of the study are listed here. Drop files or folders anywhere "
            "on the window to add more; every frame is checked once, and the files "
            "stay where they are."
        ),
        ("videos",),
    ),
    Step(
        later("One box, one sperm"),
        later(
            "A box and 32 frames make one clip of one sperm. Press B and drag to draw "
            "a box yourself, or let the program find sperm that swim alone: Boxes ▸ "
            "Suggest boxes."
        ),
        ("stage",),
    ),
    Step(
        later("What does the network say?"),
        later(
            "Analyze lets a network judge every box of the video. On the right it says "
            "which kind of sperm it sees, and how sure it is."
        ),
        ("analysis", "finding"),
    ),
    Step(
        later("Where, and when?"),
        later(
            "Colours on the clip show which pixels speak for which kind; the curve "
            "shows which frames count. Click on the curve to go there, press Space to "
            "play."
        ),
        ("clip", "lower"),
    ),
    Step(
        later("From one sperm to a finding"),
        later(
            "Clips lists and labels them all. Training makes a network of your own. "
            "Compare tells whether two kinds of sperm differ, where on the body and "
            "when in the beat."
        ),
        ("pages",),
    ),
)


class Tour(QWidget):
    """Lies over the window while the tour is made; clicks go through it.

    Args:
        window: that is explained.
        parts: of it, by the names in `STEPS`.
    """

    step_wished = Signal(object)  # int from 0, or None to end

    def __init__(self, window: QWidget, parts: Mapping[str, QWidget]) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = window
        self._parts = parts
        self._step = 0
        self._holes: list[QRect] = []
        self._accent = QColor("#2a7a57")
        self.card = TourCard(window)
        self.card.step_wished.connect(self.step_wished)
        for watched in (window, *parts.values()):
            watched.installEventFilter(self)
        self.hide()

    def set_accent(self, colour: str) -> None:
        """Frame what is pointed at in this colour."""
        self._accent = QColor(colour)
        self.update()

    def show_step(self, step: int | None) -> None:
        """Show a step; None: end."""
        fresh = not self.isVisible()
        self.setVisible(step is not None)
        self.card.setVisible(step is not None)
        if step is None:
            return
        self._step = step
        self.card.show_step(step)
        self._place()
        self.raise_()
        self.card.raise_()
        if fresh:
            self.card.take_focus()

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)
        if self.isVisible() and event.type() in moved:
            self._place()
        return False

    @guard()
    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QPainterPath()
        shade.addRect(self.rect())
        for hole in self._holes:
            inner = QPainterPath()
            inner.addRoundedRect(hole, ROUND, ROUND)
            shade -= inner
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(shade, SHADE)
            painter.setPen(QPen(self._accent, 2))
            for hole in self._holes:
                painter.drawRoundedRect(hole, ROUND, ROUND)

    def _place(self) -> None:
        window = self._window
        self.setGeometry(window.rect())
        self._holes = [
            QRect(part.mapTo(window, QPoint(0, 0)), part.size()).adjusted(-3, -3, 3, 3)
            for part in (self._parts[name] for name in STEPS[self._step].targets)
            if part.isVisible()
        ]
        self.card.fit()
        self.card.move(best_place(self._holes, self.card.size(), window.rect()))
        self.update()


class TourCard(QFrame):
    """What is said about a step, and the way on."""

    step_wished = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour-card")
        self.setAccessibleName(tr("Tour"))
        self.setFixedWidth(CARD_WIDTH)
        self._step = 0
        self._count = label("", "muted", "tour-count")
        self._title = label("", "hero", "tour-title", wraps=True)
        self._text = label("", name="tour-text", wraps=True)
        self._back = QPushButton(tr("Back"))
        self._back.setObjectName("tour-back")
        self._next = QPushButton()
        self._next.setObjectName("tour-next")
        self._next.setProperty("role", "primary")
        self._close = QPushButton(tr("Close"))
        self._close.setObjectName("tour-close")
        self._close.setProperty("role", "flat")
        self._close.setToolTip(tr("End the tour (Esc); Help ▸ Tour begins it again"))
        above = QHBoxLayout()
        above.addWidget(self._count, 1)
        above.addWidget(self._close)
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self._back)
        below.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 12)
        layout.setSpacing(6)
        layout.addLayout(above)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(4)
        layout.addLayout(below)
        self._back.clicked.connect(lambda: self.step_wished.emit(self._step - 1))
        self._next.clicked.connect(self._on_next)
        self._close.clicked.connect(lambda: self.step_wished.emit(None))
        self.hide()

    def show_step(self, step: int) -> None:
        """Say what a step is about."""
        self._step = step
        title, said_of_it = said(STEPS[step].title), said(STEPS[step].text)
        self._count.setText(
            tr("Step {number} of {steps}", number=step + 1, steps=len(STEPS))
        )
        self._title.setText(title)
        self._text.setText(said_of_it)
        self._back.setEnabled(step > 0)
        last = step + 1 == len(STEPS)
        self._next.setText(tr("Done", "ends the tour") if last else tr("Next"))
        self.setAccessibleDescription(f"{title}. {said_of_it}")
        inner = CARD_WIDTH - 28
        for text in (self._title, self._text):  # a layout gives wrapped text any room
            text.setFixedHeight(text.heightForWidth(inner))

    def fit(self) -> None:
        """Be as high as what is said."""
        if (layout := self.layout()) is not None:
            layout.activate()
            self.setFixedHeight(layout.sizeHint().height())

    def take_focus(self) -> None:
        """Let Enter go on."""
        self._next.setFocus()

    @guard()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)

    def _on_next(self) -> None:
        last = self._step + 1 == len(STEPS)
        self.step_wished.emit(None if last else self._step + 1)


def best_place(holes: Sequence[QRect], card: QSize, window: QRect) -> QPoint:
    """Return where a card covers least of what is pointed at, and stays inside.

    Args:
        holes: what is pointed at.
        card: its size.
        window: where it must stay.
    """
    inside = window.adjusted(GAP, GAP, -GAP, -GAP)
    if not holes:
        return inside.center() - QPoint(card.width() // 2, card.height() // 2)
    places = []
    for hole in holes:
        places += [
            QPoint(hole.right() + GAP, hole.top()),
            QPoint(hole.left() - GAP - card.width(), hole.top()),
            QPoint(hole.left(), hole.bottom() + GAP),
            QPoint(hole.left(), hole.top() - GAP - card.height()),
            QPoint(hole.right() - card.width() - GAP, hole.top() + GAP),
        ]
    rects = [_kept_inside(QRect(place, card), inside) for place in places]
    return min(rects, key=lambda rect: _covered(rect, holes)).topLeft()


def _kept_inside(rect: QRect, room: QRect) -> QRect:
    left = max(room.left(), min(rect.left(), room.right() - rect.width()))
    top = max(room.top(), min(rect.top(), room.bottom() - rect.height()))
    return QRect(QPoint(left, top), rect.size())


def _covered(rect: QRect, holes: Sequence[QRect]) -> int:
    """Return how many pixels of the holes a rectangle hides."""
    parts = (rect.intersected(hole) for hole in holes)
    return sum(part.width() * part.height() for part in parts if not part.isEmpty())
