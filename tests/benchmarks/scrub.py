"""Random frames of a long film with few keyframes, from the wish to the screen.

The film is H.264, 1280 x 1024 pixels, 2,000 frames, a keyframe every 250. Each frame
carries its number as a row of squares, which is read back from what is shown. OpenCV
is asked for the same frames; its picture is not even drawn.
"""

import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject

from liverwort_gui.view_records import Picture
from tests.benchmarks.measure import percentile, say
from tests.benchmarks.session import Heartbeat, Session, session

WIDTH, HEIGHT, FRAMES, GOP = 1280, 1024, 2000, 250
BITS, SQUARE = 11, 64  # pixels
CELLS = 40
FILM = Path(tempfile.gettempdir()) / "liverwort-benchmark-scrub-3.mp4"
RANDOM_FRAMES = 200
OPTIONS = {"preset": "veryfast", "crf": "20", "sc_threshold": "0"}  # x264's
COMPARED = 40  # of them: OpenCV takes long
EXACT = 12  # of them are waited for until the frame itself is shown
DRAGGED = 500
DRAG_STEP = 0.002  # s between two requests; a mouse reports every 1 to 8 ms


def run() -> dict[str, float | None]:
    film()
    chosen = random.Random(3).choices(range(FRAMES), k=RANDOM_FRAMES)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["LIVERWORT_CACHE"] = str(folder / "cache")
        os.environ["LIVERWORT_UNTITLED"] = str(folder / "studies")
        with session(folder) as ours:
            figures = measure(ours, chosen)
    theirs = cv2_times(chosen[:COMPARED])
    seconds = figures.pop("seconds")
    same = seconds[:COMPARED]
    return {
        "random_p95_ms": round(1000 * percentile(seconds, 0.95), 1),
        "ratio_to_cv2": round(statistics.median(theirs) / statistics.median(same), 1),
        "ratio_p95": round(percentile(theirs, 0.95) / percentile(same, 0.95), 1),
        "random_median_ms": round(1000 * statistics.median(seconds), 1),
        "cv2_median_ms": round(1000 * statistics.median(theirs), 1),
        "cv2_p95_ms": round(1000 * percentile(theirs, 0.95), 1),
        **figures,
    }


def measure(ours: Session, chosen: list[int]) -> dict:
    watch = Watch(ours)
    begin = time.perf_counter()
    ours.open(FILM)
    opening = time.perf_counter() - begin
    seconds = [watch.seconds_to(frame) for frame in chosen]
    copies = watch.copies
    exact = [watch.seconds_to(frame, exact=True) for frame in chosen[:EXACT]]
    with Heartbeat() as heart:
        drag = watch.drag(random.Random(4).choices(range(FRAMES), k=DRAGGED))
    return {
        "seconds": seconds,
        "shown_as_copy": copies,
        "exact_median_ms": round(1000 * statistics.median(exact), 1),
        **drag,
        "dragged_gui_gap_ms": round(heart.longest_ms, 1),
        "check_and_proxy_seconds": round(opening, 1),
    }


class Watch(QObject):
    """Sees what the video view paints, and that it is the right frame."""

    def __init__(self, ours: Session) -> None:
        super().__init__()
        self._ours = ours
        self._painted: Picture | None = None
        self.copies = 0  # pictures painted first as a copy
        self.pictures: list[Picture] = []  # all that arrived
        ours.window.video.viewport().installEventFilter(self)
        ours.controller._source.arrived.connect(self.pictures.append)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self._painted = self._ours.state.picture
        return False

    def seconds_to(self, frame: int, *, exact: bool = False) -> float:
        """Go to a frame; return the seconds until it is painted."""
        begin = time.perf_counter()
        self._ours.window.timeline.frame_wished.emit(frame)
        self._wait(lambda shown: shown.frame == frame and (shown.exact or not exact))
        seconds = time.perf_counter() - begin
        self._check(frame)
        return seconds

    def drag(self, frames: list[int]) -> dict[str, float]:
        """Ask for many frames in short time, and wait for the last one."""
        self.pictures.clear()
        for frame in frames:
            self._ours.window.timeline.frame_wished.emit(frame)
            self._ours.let_pass(DRAG_STEP)
        seconds = self.seconds_to(frames[-1], exact=True)
        exact = [picture.frame for picture in self.pictures if picture.exact]
        if exact[-1] != frames[-1] or self.pictures[-1].frame != frames[-1]:
            raise RuntimeError("the last request was not drawn")
        return {
            "dragged_requests": len(frames),
            "dragged_copies": len(self.pictures) - len(exact),
            "dragged_decoded": len(exact),
            "dragged_last_exact_ms": round(1000 * seconds, 1),
        }

    def _wait(self, right: Callable[[Picture], bool]) -> None:
        self._ours.wait(
            lambda _: self._painted is not None and right(self._painted), "a frame"
        )

    def _check(self, frame: int) -> None:
        """Read the number from the painted picture, and from the view itself."""
        assert self._painted is not None
        self.copies += not self._painted.exact
        image = self._ours.window.video.grab().toImage()
        corner, far = (
            self._ours.window.video.pixel_of(*point)
            for point in ((0, 0), (WIDTH, HEIGHT))
        )
        scale = (far.x() - corner.x()) / WIDTH
        seen = 0
        for bit in range(BITS):
            x, y = corner.x() + scale * (bit + 0.5) * SQUARE, scale * SQUARE / 2
            seen |= (
                image.pixelColor(round(x), round(corner.y() + y)).red() > 125
            ) << bit
        if not number_in(self._painted.pixels) == seen == frame:
            raise RuntimeError(f"asked for frame {frame}, got {seen}")


def film() -> None:
    """Write the film, once on this computer."""
    if FILM.exists():
        return
    say("  writing the film, once ...")
    part = FILM.with_suffix(".part.mp4")
    with av.open(str(part), "w") as file:
        stream = file.add_stream("libx264", rate=50)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.codec_context.gop_size = GOP
        stream.codec_context.options = OPTIONS
        for number, picture in enumerate(pictures()):
            frame = av.VideoFrame.from_ndarray(picture, format="gray")
            frame = frame.reformat(format="yuv420p")
            frame.pts = number
            file.mux(stream.encode(frame))
        file.mux(stream.encode())
    part.replace(FILM)


def pictures():
    """Yield the frames: swimming cells, the camera's noise, and the number."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    field = 120 + 30 * np.sin(x / 300) * np.cos(y / 250)
    noise = rng.normal(0, 4, (2 * HEIGHT, 2 * WIDTH))
    place = rng.uniform((0, 0), (WIDTH, HEIGHT), (CELLS, 2))
    speed = rng.normal(0, 2, (CELLS, 2))
    for number in range(FRAMES):
        top, left = rng.integers(0, (HEIGHT, WIDTH))
        picture = field + noise[top : top + HEIGHT, left : left + WIDTH]
        at = ((place + number * speed) % (WIDTH - 24, HEIGHT - 24)).astype(int)
        for cell_x, cell_y in at:
            picture[cell_y : cell_y + 8, cell_x : cell_x + 24] += 90
        for bit in range(BITS):
            columns = slice(bit * SQUARE, (bit + 1) * SQUARE)
            picture[:SQUARE, columns] = 230 if number >> bit & 1 else 20
        yield np.clip(picture, 0, 255).astype(np.uint8)


def number_in(picture: NDArray[np.uint8]) -> int:
    """Read the number from a frame or a copy of it, (h, w, C)."""
    side = SQUARE * picture.shape[1] / WIDTH
    centres = ((np.arange(BITS) + 0.5) * side).astype(int)
    bits = picture[int(side / 2), centres].mean(axis=-1) > 125
    return int(sum(1 << bit for bit in np.flatnonzero(bits)))


def cv2_times(frames: list[int]) -> list[float]:
    """Return the seconds that OpenCV takes for each of these frames."""
    capture = cv2.VideoCapture(str(FILM))
    seconds = []
    for frame in frames:
        begin = time.perf_counter()
        capture.set(cv2.CAP_PROP_POS_FRAMES, frame)
        _, picture = capture.read()
        seconds.append(time.perf_counter() - begin)
        if number_in(picture) != frame:
            raise RuntimeError(f"OpenCV gave another frame than {frame}")
    capture.release()
    return seconds
