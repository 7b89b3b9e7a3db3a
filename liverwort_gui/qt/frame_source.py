"""Decodes frames for the view in a thread of its own."""

from __future__ import annotations

import importlib
import threading
from collections import OrderedDict
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from liverwort_gui.errors import LiverwortError
from liverwort_gui.qt.guard import guard
from liverwort_gui.records import Video
from liverwort_gui.state import Picture

if TYPE_CHECKING:
    from liverwort_gui.media import VideoReader

CLOSE_TIMEOUT_MS = 4000
# What the first overlay needs (numpy loads `ma` for its percentiles): loaded in this
# thread, or the GUI thread would stand still for it when the first result arrives.
NEEDED_LATER = ("liverwort_gui.report", "numpy.ma")
CACHE_BYTES = 24 * 2**20  # shown frames kept; the reader has a cache of its own


@dataclass(frozen=True, eq=False)
class _Request:
    number: int
    video: Video
    frame: int


class _OpenFile:
    """The reader of the last video that was asked for; used in one thread."""

    def __init__(self) -> None:
        self._reader: VideoReader | None = None
        self._video: Video | None = None

    def answer(self, request: _Request) -> Picture | LiverwortError:
        """Return the frame, or why it cannot be shown."""
        try:
            reader = self._reader_of(request.video)
            pixels = request.video.contrast.apply(reader.read(request.frame))
            return Picture(request.frame, pixels)
        except LiverwortError as error:
            return error

    def close(self) -> None:
        """Close the file."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _reader_of(self, video: Video) -> VideoReader:
        from liverwort_gui.media import open_video  # PyAV and others: not in the GUI

        if self._reader is None or video is not self._video:
            self.close()
            self._reader = open_video(
                video.path,
                channel=video.channel,
                time_axis=video.time_axis,
                video=video,
            )
            self._video = video
        return self._reader


class _DecodeThread(QThread):
    """Serves the newest request; those it had no time for are forgotten."""

    answered = Signal(int, object)  # number, Picture or LiverwortError

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._condition = threading.Condition()
        self._newest: _Request | None = None

    def ask(self, request: _Request | None) -> None:
        """Replace the waiting request; None wakes the thread so that it can end."""
        with self._condition:
            self._newest = request
            self._condition.notify()

    @guard()
    def run(self) -> None:
        for name in NEEDED_LATER:
            importlib.import_module(name)
        with closing(_OpenFile()) as file:
            while (request := self._next()) is not None:
                self.answered.emit(request.number, file.answer(request))

    def _next(self) -> _Request | None:
        with self._condition:
            self._condition.wait_for(
                lambda: self._newest is not None or self.isInterruptionRequested()
            )
            request, self._newest = self._newest, None
            return None if self.isInterruptionRequested() else request


class FrameSource(QObject):
    """Answers "show me frame i" with a picture, from a cache or a little later.

    Requests are numbered. Of several only the newest is decoded, and an answer that
    comes after a newer answer, or after the video was changed, is dropped. An answer
    to the last request but one is shown, since a picture that lags by one decoding is
    better than one that stands still while the user scrubs.
    """

    arrived = Signal(object)  # Picture
    failed = Signal(int, object)  # frame, LiverwortError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = _DecodeThread(self)
        self._thread.answered.connect(self._on_answered)
        self._video: Video | None = None
        self._frames: dict[int, int] = {}  # number of an open request to its frame
        self._number = 0
        self._valid_from = 1  # answers with smaller numbers are dropped
        self._cache: OrderedDict[int, Picture] = OrderedDict()

    @property
    def busy(self) -> bool:
        """Whether a request waits for its answer."""
        return bool(self._frames)

    def show(self, video: Video | None) -> None:
        """Serve this video from now on; answers for another one are dropped."""
        self._video = video
        self._valid_from = self._number + 1
        self._frames.clear()
        self._cache.clear()

    def request(self, frame: int) -> None:
        """Ask for a frame; `arrived` or `failed` tells, at once if it is in the cache.

        Raises:
            RuntimeError: if no video was given to `show`.
        """
        if self._video is None:
            raise RuntimeError("no video to read from")
        self._number += 1
        cached = self._cache.get(frame)
        if cached is not None:
            self._cache.move_to_end(frame)
            self._valid_from = self._number  # what is being decoded comes too late
            self._frames.clear()
            self.arrived.emit(cached)
            return
        self._frames[self._number] = frame
        self._thread.ask(_Request(self._number, self._video, frame))
        if not self._thread.isRunning():
            self._thread.start()

    def shutdown(self, timeout_ms: int = CLOSE_TIMEOUT_MS) -> bool:
        """End the thread; return whether it ended in time."""
        self.show(None)
        self._thread.requestInterruption()
        self._thread.ask(None)
        return self._thread.wait(timeout_ms)

    @Slot(int, object)
    def _on_answered(self, number: int, answer: object) -> None:
        if number < self._valid_from:
            return
        self._valid_from = number
        frame = self._frames[number]
        for older in [open_ for open_ in self._frames if open_ <= number]:
            del self._frames[older]
        if isinstance(answer, Picture):
            self._keep(answer)
            self.arrived.emit(answer)
        else:
            self.failed.emit(frame, answer)

    def _keep(self, picture: Picture) -> None:
        self._cache[picture.frame] = picture
        limit = max(1, CACHE_BYTES // picture.pixels.nbytes)
        while len(self._cache) > limit:
            self._cache.popitem(last=False)
