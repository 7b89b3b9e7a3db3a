"""The selected box as the network sees it, with its evidence map, or two of them."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSlider,
    QVBoxLayout,
)

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.canvas import Place
from liverwort_gui.qt.views.clip_picture import ClipPicture, reading
from liverwort_gui.qt.views.elided import BriefLabel
from liverwort_gui.qt.views.map_pane import MapPane
from liverwort_gui.state import TRUTH, ViewState

# The colour maps, by the colours of both classes; `said` shows them.
COLOURS = (
    later("orange / blue"),
    later("yellow / violet"),
    later("magenta / green"),
)


class ClipView(QFrame):
    """One picture or two side by side, and the controls of the overlay."""

    overlay_wished = Signal(bool)
    opacity_wished = Signal(float)
    colour_map_wished = Signal(str)
    trust_wished = Signal(bool)  # whether of the second map
    told = Signal(str)  # what the map says under the cursor; empty when it leaves

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.pane, self.beside = MapPane("clip"), MapPane("beside")
        self.panes = (self.pane, self.beside)
        self._beside_wished = False
        self._pictures: list[ClipPicture | None] = [None, None]
        # Why a map is amber or red, of each pane.
        self._sentences = tuple(
            {
                state: BriefLabel(f"{pane.objectName()}-{state}", role)
                for state, role in (("amber", "amber"), ("red", "alarm"))
            }
            for pane in self.panes
        )
        self._pointed: tuple[int, Place] | None = None  # of which pane, and where
        self._overlay = QCheckBox(tr("Evidence map"))
        self._overlay.setObjectName("overlay-box")
        self._overlay.setToolTip(tr("Show or hide the evidence map (H)"))
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setObjectName("opacity")
        self._opacity.setAccessibleName(tr("Opacity of the evidence map"))
        self._opacity.setToolTip(tr("Opacity of the evidence map"))
        self._opacity.setRange(0, 100)
        self._colours = QComboBox()
        self._colours.setObjectName("colour-map")
        self._colours.setAccessibleName(tr("Colours of the evidence map"))
        self._colours.setToolTip(tr("Colours of the evidence map"))
        self._colours.setFixedWidth(128)
        self._lay_out()
        self._say_why()
        self._overlay.toggled.connect(self.overlay_wished)
        self._opacity.valueChanged.connect(lambda v: self.opacity_wished.emit(v / 100))
        self._colours.activated.connect(
            lambda _: self.colour_map_wished.emit(self._colours.currentData())
        )
        for number, pane in enumerate(self.panes):
            pane.canvas.pointed.connect(lambda at, n=number: self._on_pointed(n, at))
        self.pane.trust_wished.connect(lambda: self.trust_wished.emit(False))
        self.beside.trust_wished.connect(lambda: self.trust_wished.emit(True))

    def _lay_out(self) -> None:
        pictures = QHBoxLayout()
        pictures.setSpacing(10)
        for pane in self.panes:
            pictures.addWidget(pane, 1)
        self.beside.hide()
        controls = QHBoxLayout()
        controls.setSpacing(10)
        controls.addWidget(self._overlay)
        controls.addWidget(self._opacity, 1)
        controls.addWidget(self._colours)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(7)
        layout.addLayout(pictures, 1)
        for sentences in self._sentences:
            for sentence in sentences.values():
                layout.addWidget(sentence)
        layout.addLayout(controls)

    def set_roomy(self, *, roomy: bool) -> None:
        """Show sentences whole, or leave the room to the pictures."""
        for sentences in self._sentences:
            for sentence in sentences.values():
                sentence.set_brief(brief=not roomy)

    def show_picture(self, picture: ClipPicture | None) -> None:
        """Show the clip of the selected box at the shown frame."""
        self._show(0, picture)

    def show_beside(self, picture: ClipPicture | None) -> None:
        """Show the same frame with a second map."""
        self._show(1, picture)

    def _show(self, number: int, picture: ClipPicture | None) -> None:
        self._pictures[number] = picture
        self.panes[number].show_picture(picture)
        self._say_why()
        if self._pointed is not None:  # the frame went on under the cursor
            self._tell()

    def _say_why(self) -> None:
        """Say why a map is amber or red; of two maps, of which."""
        two = self._beside_wished
        for number, sentences in enumerate(self._sentences):
            picture = self._pictures[number] if number == 0 or two else None
            mark = picture.trust if picture else None
            for state, sentence in sentences.items():
                told = said(mark.sentence) if mark and mark.state == state else ""
                if told and two and picture:
                    told = f"{picture.title}: {told}"
                sentence.set_whole(told)
                sentence.setVisible(bool(told))

    def _on_pointed(self, number: int, place: Place | None) -> None:
        self._pointed = None if place is None else (number, place)
        for pane in self.panes:
            pane.canvas.set_place(place)
        self._tell()

    def _tell(self) -> None:
        number, place = self._pointed or (0, None)
        picture = self._pictures[number]
        self.told.emit(reading(picture, *place) if picture and place else "")

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self.pane.canvas.set_hint(how_to_see(new))
        self.beside.canvas.set_hint(how_to_compare(new))
        wished = bool(new.beside) and new.page == "video"
        self.beside.empty = title_beside(new)
        if self._pictures[1] is None:
            self.beside.show_picture(None)
        if wished != self._beside_wished:
            self._beside_wished = wished
            self.beside.setVisible(wished)
            self._say_why()
        with (
            QSignalBlocker(self._overlay),
            QSignalBlocker(self._opacity),
            QSignalBlocker(self._colours),
        ):
            self._overlay.setChecked(new.show_overlay)
            self._opacity.setValue(round(100 * new.opacity))
            self._opacity.setEnabled(new.show_overlay)
            if new.surroundings.colour_maps != old.surroundings.colour_maps:
                self._colours.clear()
                for name in new.surroundings.colour_maps:
                    self._colours.addItem(said(name), name)
            self._colours.setCurrentIndex(
                max(self._colours.findData(new.colour_map), 0)
            )
            self._colours.setEnabled(self._colours.count() > 0)


def how_to_see(state: ViewState) -> str:
    """Return how to see a clip, where none is selected."""
    if state.page == "clips" and state.study and state.study.clips:
        return tr("Click on a clip in the table to see it here.")
    if state.boxes:
        return tr("Click on a box in the video to see it here.")
    return tr("Draw a box around one sperm (B) to see it here.")


def title_beside(state: ViewState) -> str:
    """Return what the second picture is, or will be."""
    if state.beside == TRUTH:
        return tr("Truth")
    return said(state.method_info(state.beside).title)


def how_to_compare(state: ViewState) -> str:
    """Return why there is no second map yet."""
    if state.beside == TRUTH:
        return tr("The truth is being read.")
    if state.activity is not None:
        return tr("This map is being made.")
    return tr("Not analyzed by this method yet: press Analyze.")
