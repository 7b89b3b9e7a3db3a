"""Asks which films are written: of what, how they look, and where they go."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.errors import LiverwortError
from liverwort_gui.film_plan import FilmGroup, FilmWish, film_parts, named
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import FIELD_MARGINS, label
from liverwort_gui.qt.views.place_row import PlaceRow

Button = QDialogButtonBox.StandardButton
MIN_WIDTH = 620  # pixels
SLOWER = 10.0  # times, at first
LAYOUTS = (
    ("single", later("One film for each clip")),
    ("side-by-side", later("Two clips side by side in each film")),
    ("contact-sheet", later("All clips on one sheet")),
)
KINDS = (
    ("mp4", later("Film (MP4), for slides and any player")),
    ("gif", later("Moving picture (GIF), for web pages")),
    ("png", later("Pictures (PNG), a folder for each film")),
    ("tiff", later("Stack of pictures (TIFF), for ImageJ")),
)
STILL = ("png", "tiff")  # what has no speed of its own
SPEEDS = (
    ("slow", later("Slow enough to be followed")),
    ("real", later("Real time")),
    ("times", later("Slowed down")),
)
SCALES = (
    (True, later("One scale for all films: equal colours mean equal evidence")),
    (False, later("A scale for each film: faint evidence is seen better")),
)
UNTIMED = later(
    "The video does not say its frames per second: type them on the Video page"
)
NO_SPEED = later("Pictures have no speed")


class FilmDialog(QDialog):
    """Clips, layout, kind of file, speed, scale of colours and folder.

    Args:
        groups: of clips that can be filmed, at least one.
        wish: what is chosen at first.
        parent: what it appears over.
    """

    chosen = Signal(object)  # FilmWish
    place_wished = Signal(str)  # folder that stands there

    def __init__(
        self, groups: Sequence[FilmGroup], wish: FilmWish, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("film-dialog")
        self.setWindowTitle(tr("Export films"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._groups = tuple(groups)
        self._which = QButtonGroup(self)
        self._layouts = _choice("film-layout", tr("Layout of the films"), LAYOUTS)
        self._kinds = _choice("film-kind", tr("Kind of file"), KINDS)
        self._speeds = _choice("film-speed", tr("Speed of the films"), SPEEDS)
        self._scales = _choice("film-scale", tr("Scale of the colours"), SCALES)
        self._times = QDoubleSpinBox()
        self._times.setObjectName("film-times")
        self._times.setAccessibleName(tr("How many times as long the film takes"))
        self._times.setRange(0.01, 10_000.0)
        self._times.setDecimals(2)
        self._times.setValue(SLOWER)
        self._times.setSuffix(" ×")
        self._times.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self._times.lineEdit().setTextMargins(*FIELD_MARGINS)
        self._place = PlaceRow("film", tr("Folder for the films"))
        self._says = label("", role="muted", name="film-says", wraps=True)
        self._note = label("", role="amber", name="film-note", wraps=True)
        self._buttons = QDialogButtonBox(Button.Ok | Button.Cancel)
        for button in self._buttons.buttons():
            button.setIcon(QIcon())
        self._lay_out()
        self._set(wish)
        self._connect()
        self._refresh()

    def set_place(self, path: str) -> None:
        """Show where the films will be written."""
        self._place.set_text(path)

    def _lay_out(self) -> None:
        clips = QVBoxLayout()
        clips.setSpacing(6)
        for number, group in enumerate(self._groups):
            button = QRadioButton(group.title)
            button.setObjectName(f"film-{group.key}")
            self._which.addButton(button, number)
            clips.addWidget(button)
        speed = QHBoxLayout()
        speed.setSpacing(8)
        speed.addWidget(self._speeds, 1)
        speed.addWidget(self._times)
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(9)
        form.setColumnStretch(1, 1)
        parts: tuple[tuple[str, QWidget | QLayout], ...] = (
            (tr("Clips"), clips),
            (tr("Layout"), self._layouts),
            (tr("File"), self._kinds),
            (tr("Speed"), speed),
            (tr("Colours"), self._scales),
            (tr("Folder"), self._place),
        )
        for row, (name, part) in enumerate(parts):
            top = Qt.AlignmentFlag.AlignTop if row == 0 else Qt.AlignmentFlag.AlignLeft
            form.addWidget(label(name, role="muted"), row, 0, top)
            if isinstance(part, QWidget):
                form.addWidget(part, row, 1)
            else:
                form.addLayout(part, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._says)
        layout.addWidget(self._note)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(MIN_WIDTH)

    def _set(self, wish: FilmWish) -> None:
        keys = [group.key for group in self._groups]
        at = keys.index(wish.group) if wish.group in keys else 0
        self._which.button(at).setChecked(True)
        numbered = isinstance(wish.speed, float | int)
        for box, value in (
            (self._layouts, wish.layout),
            (self._kinds, wish.kind),
            (self._speeds, "times" if numbered else wish.speed),
            (self._scales, wish.shared),
        ):
            box.setCurrentIndex(max(box.findData(value), 0))
        if numbered:
            self._times.setValue(float(wish.speed))
        self._place.set_text(wish.folder)

    def _connect(self) -> None:
        self._which.idToggled.connect(lambda *_: self._refresh())
        for box in (self._layouts, self._kinds, self._speeds, self._scales):
            box.currentIndexChanged.connect(lambda _: self._refresh())
        self._place.changed.connect(lambda _: self._refresh())
        self._place.browse_wished.connect(self.place_wished)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)

    @property
    def _group(self) -> FilmGroup:
        return self._groups[max(self._which.checkedId(), 0)]

    @property
    def _wish(self) -> FilmWish:
        """What is chosen now; what makes no sense is as it usually is."""
        group, kind = self._group, self._kinds.currentData()
        speed = self._speeds.currentData()
        if kind in STILL or not group.timed:
            speed = "slow"
        several = len(group.names) > 1
        return FilmWish(
            group=group.key,
            layout=self._layouts.currentData() if several else "single",
            kind=kind,
            speed=self._times.value() if speed == "times" else speed,
            shared=bool(self._scales.currentData()) or not several,
            folder=self._place.text,
        )

    def _refresh(self) -> None:
        """Offer what makes sense, and say what will be written."""
        wish, group = self._wish, self._group
        several = len(group.names) > 1
        self._layouts.setEnabled(several)
        still = wish.kind in STILL
        self._speeds.setEnabled(group.timed and not still)
        tip = NO_SPEED if still else "" if group.timed else UNTIMED
        self._speeds.setToolTip(said(tip))
        self._times.setVisible(self._speeds.currentData() == "times")
        self._times.setEnabled(self._speeds.isEnabled())
        try:
            parts = film_parts(group.names, wish.layout)
        except LiverwortError as error:
            self._say("", said(str(error)), films=0, can_write=False)
            return
        self._scales.setEnabled(len(parts) > 1)
        names = [named(Path(part.stem), wish.kind).name for part in parts]
        there = _there(wish.folder).intersection(names)
        blocked = bool(there) and wish.kind == "png"
        says = f"{_written(names, wish.kind)} {said(group.note)}".strip()
        notes = [] if group.timed else [tr("{sentence}.", sentence=said(UNTIMED))]
        if there:
            notes.insert(0, _of_those_there(sorted(there), blocked=blocked))
        can_write = bool(wish.folder) and not blocked
        self._say(says, " ".join(notes), films=len(names), can_write=can_write)

    def _say(self, says: str, note: str, *, films: int, can_write: bool) -> None:
        self._says.setText(says)
        self._says.setVisible(bool(says))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        button = self._buttons.button(Button.Ok)
        button.setText(tr("Write film") if films == 1 else tr("Write films"))
        button.setEnabled(can_write)
        self._grow()

    def _grow(self) -> None:
        """Make room for what is said: a layout alone would squeeze the rows above."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)

    def _on_accepted(self) -> None:
        wish = self._wish
        folder = str(Path(wish.folder).expanduser().absolute())
        self.chosen.emit(replace(wish, folder=folder))
        self.accept()


def _written(names: Sequence[str], kind: str) -> str:
    """Say what will be written."""
    many, first, last = len(names), names[0], names[-1]
    if kind == "png":
        return _folders_written(many, first, last)
    if many == 1:
        return tr("Writes 1 film: {first}.", first=first)
    if many == 2:
        return tr("Writes 2 films: {first} and {last}.", first=first, last=last)
    return tr(
        "Writes {many} films: {first} to {last}.", many=many, first=first, last=last
    )


def _folders_written(many: int, first: str, last: str) -> str:
    if many == 1:
        return tr("Writes 1 folder of pictures: {first}.", first=first)
    if many == 2:
        return tr(
            "Writes 2 folders of pictures: {first} and {last}.", first=first, last=last
        )
    return tr(
        "Writes {many} folders of pictures: {first} to {last}.",
        many=many,
        first=first,
        last=last,
    )


def _of_those_there(names: Sequence[str], *, blocked: bool) -> str:
    if blocked:
        return tr("{name} is there already: choose another folder.", name=names[0])
    if len(names) == 1:
        return tr("{name} is there already, and will be replaced.", name=names[0])
    return tr(
        "{many} of them are there already, and will be replaced.", many=len(names)
    )


def _there(folder: str) -> set[str]:
    """Return the names of what is in a folder."""
    with suppress(OSError):
        place = Path(folder).expanduser()
        return {path.name for path in place.iterdir()} if folder else set()
    return set()


def _choice(
    name: str, accessible: str, entries: Sequence[tuple[Any, str]]
) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(accessible)
    for value, text in entries:
        box.addItem(said(text), value)
    return box
