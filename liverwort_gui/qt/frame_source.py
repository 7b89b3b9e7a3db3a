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
from liverwort_gui.view_records import Picture

if TYPE_CHECKING:
    from liverwort_gui.media import ProxyReader, VideoReader

CLOSE_TIMEOUT_MS = 4000
# What the clip view needs for its first picture and its first overlay (numpy loads `ma`
# for its percentiles): loaded by the decoder, or the GUI thread would stand still.
NEEDED_LATER = (
    "liverwort_gui.media.clips",
    "liverwort_gui.report",
    "liverwort_gui.explain.frames",
    "numpy.ma",
)
CACHE_BYTES = 24 * 2**20  # shown frames kept; the reader has a cache of its own


@dataclass(eq=False)
class _Request:
    number: int
    video: Video
    frame: int
    has_copy: bool = False  # a copy of the frame is shown
    abandoned: bool = False  # nobody waits for it any more


class _Frames:
    """Decodes frames of the last video that was asked for; used in one thread."""

    def __init__(self) -> None:
        self._video: Video | None = None
        self._reader: VideoReader | None = None

    def answer(self, request: _Request) -> Picture | LiverwortError | None:
        """Return the frame, or why it cannot be shown; None if it was abandoned."""
        from liverwort_gui.media import ReadInterrupted

        try:
            reader = self._reader_of(request.video)
            reader.interrupted = lambda: request.abandoned
            pixels = request.video.contrast.apply(reader.read(request.frame))
            return Picture(request.frame, pixels)
        except ReadInterrupted:
            return None
        except LiverwortError as error:
            return error

    def is_near(self, request: _Request) -> bool:
        """Whether a frame would come soon; may be asked from another thread."""
        reader = self._reader
        if reader is None or request.video is not self._video:
            return False
        return reader.is_near(request.frame)

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


class _Copies:
    """Small copies of the frames of the last video asked for; used in one thread."""

    def __init__(self) -> None:
        self._video: Video | None = None
        self._proxy: ProxyReader | None = None

    def answer(self, request: _Request) -> Picture | None:
        """Return the small copy of a frame, if there is one."""
        from liverwort_gui.media import ProxyReader, proxy_path

        video, frame = request.video, request.frame
        if video.index is None or frame in video.bad_frames:
            return None
        if self._proxy is None or video is not self._video:
            self.close()
            self._proxy, self._video = ProxyReader(proxy_path(video)), video
        pixels = self._proxy.read(int(video.index.stamps[frame]))
        return None if pixels is None else Picture(frame, pixels, exact=False)

    def close(self) -> None:
        """Close the file."""
        if self._proxy is not None:
            self._proxy.close()
            self._proxy = None


class _Thread(QThread):
    """Serves the newest request; those it had no time for are forgotten.

    Args:
        file: what answers.
        needed_later: modules that it imports first, for the thread of the window.
        parent: Qt's owner.
    """

    answered = Signal(int, object)  # number, Picture or LiverwortError

    def __init__(
        self,
        file: _Frames | _Copies,
        needed_later: tuple[str, ...],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._needed_later = needed_later
        self._condition = threading.Condition()
        self._newest: _Request | None = None

    def ask(self, request: _Request) -> None:
        """Replace the waiting request; the first one starts the thread."""
        with self._condition:
            self._newest = request
            self._condition.notify()
        if not self.isRunning():
            self.start()

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; return whether it ended in time."""
        self.requestInterruption()
        with self._condition:
            self._condition.notify()
        return self.wait(timeout_ms)

    @guard()
    def run(self) -> None:
        for name in self._needed_later:
            importlib.import_module(name)
        with closing(self._file) as file:
            while (request := self._next()) is not None:
                answer = file.answer(request)
                if answer is not None:
                    self.answered.emit(request.number, answer)

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

    A frame that takes long is answered twice: first by a small copy, if the video's
    proxy has it, then by the frame itself (`Picture.exact`). Decoding ends early if
    another frame is asked for and a copy is shown.
    """

    arrived = Signal(object)  # Picture
    failed = Signal(int, object)  # frame, LiverwortError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decoder = _Frames()
        self._threads = [
            _Thread(self._decoder, NEEDED_LATER, self),
            _Thread(_Copies(), (), self),
        ]
        for thread in self._threads:
            thread.answered.connect(self._on_answered)
        self._video: Video | None = None
        self._open: dict[int, _Request] = {}  # by number; other answers are dropped
        self._number = 0
        self._cache: OrderedDict[int, Picture] = OrderedDict()

    @property
    def busy(self) -> bool:
        """Whether a request waits for its frame."""
        return bool(self._open)

    def show(self, video: Video | None) -> None:
        """Serve this video from now on; answers for another one are dropped."""
        self._video = video
        self._drop(self._number)
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
            self._drop(self._number)  # what is being decoded comes too late
            self.arrived.emit(cached)
            return
        for older in self._open.values():
            older.abandoned = older.has_copy
        request = _Request(self._number, self._video, frame)
        asked = self._threads if self._takes_long(request) else self._threads[:1]
        self._open[self._number] = request
        for thread in asked:
            thread.ask(request)

    def shutdown(self, timeout_ms: int = CLOSE_TIMEOUT_MS) -> bool:
        """End the threads; return whether they ended in time."""
        self.show(None)
        ended = [thread.shutdown(timeout_ms) for thread in self._threads]
        return all(ended)

    @Slot(int, object)
    def _on_answered(self, number: int, answer: object) -> None:
        request = self._open.get(number)
        if request is None:
            return
        request.has_copy = isinstance(answer, Picture) and not answer.exact
        self._drop(number - 1 if request.has_copy else number)  # the frame follows
        if not isinstance(answer, Picture):
            self.failed.emit(request.frame, answer)
            return
        if answer.exact:
            self._keep(answer)
        self.arrived.emit(answer)

    def _takes_long(self, request: _Request) -> bool:
        """Whether a copy should be shown meanwhile; only movies have any."""
        if request.video.index is None:
            return False
        return self.busy or not self._decoder.is_near(request)

    def _drop(self, last: int) -> None:
        """Expect no answers any more to requests up to this number."""
        for number in [number for number in self._open if number <= last]:
            self._open.pop(number).abandoned = True

    def _keep(self, picture: Picture) -> None:
        self._cache[picture.frame] = picture
        limit = max(1, CACHE_BYTES // picture.pixels.nbytes)
        while len(self._cache) > limit:
            self._cache.popitem(last=False)
