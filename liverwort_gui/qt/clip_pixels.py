"""Loads the pixels of one clip in a thread of its own; no view waits for them."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread, Signal, Slot

from liverwort_gui.errors import LiverwortError, StudyError
from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import later, tr
from liverwort_gui.study_records import ClipEntry, Cut, StudyState, VideoEntry

if TYPE_CHECKING:
    from liverwort_gui.study.arrays import ArrayStore

CLOSE_TIMEOUT_MS = 4000


@dataclass(frozen=True)
class Wanted:
    """A clip whose pixels are wanted.

    Attributes:
        study_path: folder of the study.
        video: its entry, as the study has it.
        path: where the video lies; empty if it is not there.
        clip: the clip.
        cut: as which it was cut; None if it was not yet.
    """

    study_path: str
    video: VideoEntry
    path: str
    clip: ClipEntry
    cut: Cut | None


def path_of(state: StudyState, video_id: str) -> str:
    """Return where a video lies, looking for it if nobody has; empty if nowhere."""
    place = state.whereabouts.get(video_id)
    if place is None:
        from liverwort_gui.study import whereabouts

        place = whereabouts.locate(state, [video_id])[video_id]
    return place.path if place.status == "found" else ""


def load_pixels(wanted: Wanted) -> NDArray[np.uint8]:
    """Return a clip's pixels (T, S, S, C), as they were cut or else from the video.

    Cut clips are what the network sees, S = `CLIP_SIZE`; from the video, S is the side
    of the box.

    Raises:
        LiverwortError: if neither can be read.
    """
    from liverwort_gui.study.arrays import ArrayStore

    arrays = ArrayStore(Path(wanted.study_path) / "arrays")
    if wanted.cut is not None:
        try:
            return _stored(arrays, wanted.cut)
        except StudyError:
            if not wanted.path:
                raise
    if not wanted.path:
        raise StudyError(
            tr(
                "Clip {number} cannot be shown: it was not cut yet, and its video is "
                "not where it was; find it with Find missing videos.",
                number=wanted.clip.number,
            )
        )
    return _from_video(arrays, wanted)


def _stored(arrays: ArrayStore, cut: Cut) -> NDArray[np.uint8]:
    pixels = arrays.read(cut.sha256)[0].get("pixels")
    if pixels is None or pixels.ndim != 4 or pixels.dtype != np.uint8:
        raise StudyError(
            later("The arrays of a clip have no pixels: cut the clip again.")
        )
    return pixels


def _from_video(arrays: ArrayStore, wanted: Wanted) -> NDArray[np.uint8]:
    from liverwort_gui import media
    from liverwort_gui.study.importing import video_of

    crop = wanted.clip.crop
    video = video_of(wanted.video, arrays, wanted.path)
    with media.open_video(wanted.path, video=video) as reader:
        return np.stack(
            [
                video.contrast.apply(
                    reader.read(frame)[box.y : box.y + box.size, box.x :][:, : box.size]
                )
                for frame in range(crop.start, crop.stop)
                for box in (crop.box_at(frame),)
            ]
        )


class _LoadThread(QThread):
    """Serves the newest request; those it had no time for are forgotten."""

    answered = Signal(object, object)  # Wanted, its pixels or LiverwortError

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._condition = threading.Condition()
        self._newest: Wanted | None = None

    def ask(self, wanted: Wanted | None) -> None:
        """Replace the waiting request; None wakes the thread so that it can end."""
        with self._condition:
            self._newest = wanted
            self._condition.notify()

    @guard()
    def run(self) -> None:
        while (wanted := self._next()) is not None:
            try:
                answer: object = load_pixels(wanted)
            except LiverwortError as error:
                answer = error
            self.answered.emit(wanted, answer)

    def _next(self) -> Wanted | None:
        with self._condition:
            self._condition.wait_for(
                lambda: self._newest is not None or self.isInterruptionRequested()
            )
            wanted, self._newest = self._newest, None
            return None if self.isInterruptionRequested() else wanted


class ClipPixels(QObject):
    """Answers "show me this clip" a little later; only the last wish counts."""

    arrived = Signal(object, object)  # Wanted, pixels (T, S, S, C) uint8
    failed = Signal(object, object)  # Wanted, LiverwortError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = _LoadThread(self)
        self._thread.answered.connect(self._on_answered)
        self._last: Wanted | None = None

    def request(self, wanted: Wanted | None) -> None:
        """Ask for a clip in place of the last one; None: for none any more."""
        self._last = wanted
        if wanted is not None:
            self._thread.ask(wanted)
            if not self._thread.isRunning():
                self._thread.start()

    def shutdown(self, timeout_ms: int = CLOSE_TIMEOUT_MS) -> bool:
        """End the thread; return whether it ended in time."""
        self._last = None
        self._thread.requestInterruption()
        self._thread.ask(None)
        return self._thread.wait(timeout_ms)

    @Slot(object, object)
    def _on_answered(self, wanted: Wanted, answer: object) -> None:
        if wanted is not self._last:
            return
        if isinstance(answer, LiverwortError):
            self.failed.emit(wanted, answer)
        else:
            self.arrived.emit(wanted, answer)
