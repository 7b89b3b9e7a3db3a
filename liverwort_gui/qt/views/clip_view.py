"""The selected box as the network sees it, with its evidence map."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.views.images import notice, scale_bar, to_image
from liverwort_gui.qt.views.labels import label
from liverwort_gui.state import ViewState

LEGEND_GROUND = 110  # grey level that the legend's half-transparent colours lie on


@dataclass(frozen=True, eq=False)
class ColourScale:
    """What the colours of an evidence map mean.

    Attributes:
        colours: (256, 4) uint8 RGBA, from -limit to +limit.
        limit: logit units at both ends.
        for_a: class that positive evidence speaks for.
        for_b: class that negative evidence speaks for.
    """

    colours: NDArray[np.uint8]
    limit: float
    for_a: str
    for_b: str


@dataclass(frozen=True, eq=False)
class ClipPicture:
    """What the clip view shows.

    Attributes:
        pixels: (S, S, C) uint8, C is 1 or 3.
        title: which box and frames it is from.
        um_per_px: micrometres per pixel of `pixels`; None if unknown.
        scale: meaning of the colours; None without an evidence map.
        hint: why there is no map, if there is none.
        notice: why the clip cannot be shown, if it cannot.
    """

    pixels: NDArray[np.uint8]
    title: str
    um_per_px: float | None = None
    scale: ColourScale | None = None
    hint: str = ""
    notice: str = ""


class Canvas(QWidget):
    """A square picture, as large as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clip-canvas")
        self.setAccessibleName("Clip of the selected box")
        self.setMinimumSize(160, 160)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        self._image: QImage | None = None
        self._um_per_px: float | None = None
        self._notice = ""
        self._stage = QColor("black")
        self._hint = ""

    def set_picture(self, picture: ClipPicture | None) -> None:
        """Show a picture, or nothing."""
        self._image = None if picture is None else to_image(picture.pixels)
        self._um_per_px = picture.um_per_px if picture else None
        self._notice = picture.notice if picture else ""
        self.update()

    def set_hint(self, hint: str) -> None:
        """Say how to see a clip here, as long as there is none."""
        if hint != self._hint:
            self._hint = hint
            self.update()

    def set_stage(self, colour: str) -> None:
        """Set the colour around the picture."""
        self._stage = QColor(colour)
        self.update()

    @guard(QSize(320, 320))
    def sizeHint(self) -> QSize:
        return QSize(320, self.width())

    @guard()
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # as high as wide, where there is room

    @guard()
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        side = min(self.width(), self.height())
        place = QRectF(
            (self.width() - side) / 2, (self.height() - side) / 2, side, side
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._stage)
            painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(
                self.rect().adjusted(24, 0, -24, 0),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                self._hint,
            )
            return
        painter.drawImage(place, self._image)
        zoom = side / self._image.width()
        scale_bar(painter, place.toRect(), self._um_per_px, zoom)
        if self._notice:
            notice(painter, place.toRect(), self._notice)


class Legend(QWidget):
    """The colours with numbers at both ends and the classes they speak for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("colour-legend")
        self._scale: ColourScale | None = None
        self.setFixedHeight(38)

    def set_scale(self, scale: ColourScale | None) -> None:
        """Explain these colours, or none."""
        self._scale = scale
        if scale is not None:
            self.setAccessibleName(
                f"Colours from {-scale.limit:g} (speaks for {scale.for_b}) to "
                f"{scale.limit:g} logit (speaks for {scale.for_a})"
            )
        self.update()

    @guard()
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scale is None:
            return
        with QPainter(self) as painter:
            self._paint(painter, self._scale)

    def _paint(self, painter: QPainter, scale: ColourScale) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        bar = QRectF(0, 2, self.width(), 13)
        painter.drawImage(bar, _blend(scale.colours))
        painter.setPen(self.palette().windowText().color())
        text = QRectF(0, 17, self.width(), 20)
        flags = Qt.AlignmentFlag.AlignTop
        left = f"−{scale.limit:g}  {scale.for_b}"
        right = f"{scale.for_a}  +{scale.limit:g}"
        painter.drawText(text, flags | Qt.AlignmentFlag.AlignLeft, left)
        painter.drawText(text, flags | Qt.AlignmentFlag.AlignRight, right)
        painter.drawText(text, flags | Qt.AlignmentFlag.AlignHCenter, "0")


class ClipView(QFrame):
    """Picture, legend and the controls of the overlay."""

    overlay_wished = Signal(bool)
    opacity_wished = Signal(float)
    colour_map_wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._title = label("Clip", role="title", name="clip-title")
        self._hint = label("", role="muted", name="clip-hint")
        self.canvas = Canvas()
        self.legend = Legend()
        self._overlay = QCheckBox("Evidence map")
        self._overlay.setObjectName("overlay-box")
        self._overlay.setToolTip("Show or hide the evidence map (H)")
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setObjectName("opacity")
        self._opacity.setAccessibleName("Opacity of the evidence map")
        self._opacity.setToolTip("Opacity of the evidence map")
        self._opacity.setRange(0, 100)
        self._colours = QComboBox()
        self._colours.setObjectName("colour-map")
        self._colours.setAccessibleName("Colours of the evidence map")
        self._colours.setToolTip("Colours of the evidence map")
        self._colours.setFixedWidth(128)
        self._lay_out()
        self._overlay.toggled.connect(self.overlay_wished)
        self._opacity.valueChanged.connect(lambda v: self.opacity_wished.emit(v / 100))
        self._colours.textActivated.connect(self.colour_map_wished)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._title)
        heading.addStretch()
        heading.addWidget(self._hint)
        controls = QHBoxLayout()
        controls.setSpacing(10)
        controls.addWidget(self._overlay)
        controls.addWidget(self._opacity, 1)
        controls.addWidget(self._colours)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(7)
        layout.addLayout(heading)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.legend)
        layout.addLayout(controls)

    def show_picture(self, picture: ClipPicture | None) -> None:
        """Show the clip of the selected box at the shown frame."""
        self.canvas.set_picture(picture)
        scale = picture.scale if picture else None
        self.legend.set_scale(scale)
        self.legend.setVisible(scale is not None)
        self._title.setText(picture.title if picture else "Clip")
        self._hint.setText(picture.hint if picture else "")

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self.canvas.set_hint(how_to_see(new))
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
                self._colours.addItems(new.surroundings.colour_maps)
            self._colours.setCurrentText(new.colour_map)
            self._colours.setEnabled(self._colours.count() > 0)


def how_to_see(state: ViewState) -> str:
    """Return how to see a clip, where none is selected."""
    if state.page == "clips" and state.study and state.study.clips:
        return "Click on a clip in the table to see it here."
    if state.boxes:
        return "Click on a box in the video to see it here."
    return "Draw a box around one sperm (B) to see it here."


def _blend(colours: NDArray[np.uint8]) -> QImage:
    """Return (256, 4) RGBA colours as they look over a grey picture, one row high."""
    share = colours[:, 3:].astype(np.float32) / 255
    row = LEGEND_GROUND + share * (colours[:, :3].astype(np.float32) - LEGEND_GROUND)
    return to_image(np.rint(row).astype(np.uint8)[None])
