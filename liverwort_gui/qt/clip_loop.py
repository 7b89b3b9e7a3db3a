"""Plays the selected clip again and again while the clip table is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from liverwort_gui.errors import LiverwortError
from liverwort_gui.qt.clip_pixels import ClipPixels, Wanted, path_of
from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.views.clip_picture import ClipPicture
from liverwort_gui.state import FALLBACK_FPS, ViewState
from liverwort_gui.study_records import ClipEntry

if TYPE_CHECKING:
    from liverwort_gui.study import Study

TICK_MS = 16  # one frame of a 60 Hz screen; faster clips leave frames out


class ClipLoop(QObject):
    """Follows the state: which clip, and whether its loop is seen.

    Pixels are looked up and loaded elsewhere; here only the next of 32 pictures is
    handed on.

    Args:
        desk: of the study, asked where a clip's pixels lie.
        pixels: loads them.
    """

    due = Signal(object)  # ClipPicture, or None for no clip
    missing = Signal(str)  # id of a clip that was not cut yet

    def __init__(
        self, desk: StudyDesk, pixels: ClipPixels, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pixels = pixels
        self._state = ViewState()
        self._wished: ClipEntry | None = None
        self._wanted: Wanted | None = None
        self._frames: NDArray[np.uint8] | None = None
        self._shown = -1
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        pixels.arrived.connect(self._on_arrived)
        pixels.failed.connect(self._on_failed)

    @property
    def playing(self) -> bool:
        """Whether the loop runs."""
        return self._timer.isActive()

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Begin another loop when another clip is selected; stop when none is seen."""
        self._state = new
        clip = new.clip if new.page == "clips" else None
        came_back = new.page == "clips" != old.page
        if came_back or _place(clip) != _place(self._wished):
            self._begin(clip)

    def again(self, clip_id: str) -> None:
        """Load the clip anew if it is the shown one: it was cut meanwhile."""
        if self._wished is not None and self._wished.id == clip_id:
            self._ask(self._wished)

    def shutdown(self) -> bool:
        """End the loop and its thread; return whether that ended in time."""
        self._timer.stop()
        return self._pixels.shutdown()

    def _begin(self, clip: ClipEntry | None) -> None:
        self._wished = clip
        self._timer.stop()
        self._frames = None
        self._pixels.request(None)
        if clip is None:
            self._wanted = None
            if self._state.page == "clips":
                self.due.emit(None)
        else:
            self._ask(clip)

    def _ask(self, clip: ClipEntry) -> None:
        self._desk.ask(lambda study: wanted_of(study, clip.id), self._on_found)

    def _on_found(self, wanted: Wanted | None) -> None:
        wished = self._wished
        if wanted is None or wished is None or _place(wanted.clip) != _place(wished):
            return
        self._wanted = wanted
        if wanted.cut is None:
            self.missing.emit(wanted.clip.id)
        self._pixels.request(wanted)

    @Slot(object, object)
    def _on_arrived(self, wanted: Wanted, frames: NDArray[np.uint8]) -> None:
        self._wanted = wanted
        self._frames = frames
        self._shown = -1
        self._since.start()
        self._timer.start()
        self._on_tick()

    @Slot(object, object)
    def _on_failed(self, wanted: Wanted, error: LiverwortError) -> None:
        blank = np.zeros((wanted.clip.size, wanted.clip.size, 1), np.uint8)
        blind = self._state.study is not None and self._state.study.blind
        # The error tells names.
        text = tr("This clip cannot be shown.") if blind else said(str(error))
        self.due.emit(ClipPicture(blank, _title(wanted), notice=text))

    def _on_tick(self) -> None:
        if self._frames is None or self._wanted is None:
            return
        rate = (self._wanted.video.rate or FALLBACK_FPS) * self._state.speed
        index = int(self._since.elapsed() / 1000 * rate) % len(self._frames)
        if index != self._shown:
            self._shown = index
            self.due.emit(self._picture(self._wanted, self._frames[index]))

    def _picture(self, wanted: Wanted, pixels: NDArray[np.uint8]) -> ClipPicture:
        size = wanted.video.pixel_size
        scale = wanted.clip.size / len(pixels)
        stop = wanted.clip.crop.stop
        return ClipPicture(
            pixels,
            _title(wanted),
            None if size is None else size * scale,
            hint=tr(
                "frames {first}–{last}, again and again",
                first=wanted.clip.start,
                last=stop - 1,
            ),
        )


def wanted_of(study: Study, clip_id: str) -> Wanted | None:
    """Return what is needed to load a clip of an open `Study`; None if it is gone."""
    from liverwort_gui.study.cutting import key_of

    state = study.state
    clip = state.clips.get(clip_id)
    if clip is None:
        return None
    video = state.videos[clip.video]
    cut = study.cut(key_of(video, clip.crop))
    return Wanted(state.path, video, path_of(state, video.id), clip, cut)


def _place(clip: ClipEntry | None) -> tuple[object, ...]:
    """Return what a clip's pixels depend on."""
    return () if clip is None else (clip.id, clip.video, clip.crop)


def _title(wanted: Wanted) -> str:
    return tr("Clip {number}", number=wanted.clip.number)
