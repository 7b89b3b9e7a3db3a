"""Films and pictures of a result."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.film_writer import FilmWriter
from liverwort_gui.paths import folder_written_whole, written_whole
from liverwort_gui.records import Clip, Result
from liverwort_gui.report.captions import time_known
from liverwort_gui.report.colours import DEFAULT_COLOUR_MAP
from liverwort_gui.report.overlay import DEFAULT_OPACITY
from liverwort_gui.report.page import FilmPage

LEAST_SECONDS = 3.0  # a clip of 32 frames is shown at least this long
MOST_FPS = 30.0  # the eye follows no more frames per second
UNKNOWN_FPS = 10.0  # shown speed where the video does not say its own
SPEEDS = tuple(sorted(float(f"{n}e{k}") for n in (1, 2, 5) for k in range(-12, 13)))


def write_film(
    result: Result,
    path: str | Path,
    *,
    fps: float | None = None,
    limit: float | None = None,
    opacity: float = DEFAULT_OPACITY,
    colour_map: str = DEFAULT_COLOUR_MAP,
) -> Job[Path]:
    """Write the film of a result: original, evidence, curve, and how to read them.

    Args:
        result: what to show.
        path: the .mp4 file, replaced if it exists.
        fps: frames shown per second; None: slowed so that it can be followed.
        limit: of the colour scale, logit units; None: fitted to this result. Give
            one limit (`colour_limit`) to all films that are to be compared.
        opacity: of evidence at the limit, 0 to 1.
        colour_map: one of `colour_maps()`.

    Returns:
        The path, once the film is whole; a cancelled job leaves no file.

    Raises:
        ValueError: if `fps` is not positive or more than H.264 level 4.2 holds.
        OutputError: if the film cannot be written.
    """
    n = len(result.clip.pixels)
    rate, speed = shown_speed(result.clip, fps)
    page = FilmPage(
        result, limit=limit, opacity=opacity, colour_map=colour_map, speed=speed
    )
    with FilmWriter(path, page.width, page.height, rate, n_frames=n) as film:
        for i in range(n):
            yield Progress(i, n, "Writing the film")
            film.add(page.draw(i))
        yield Progress(n, n, "Checking the film")
    return Path(path)


def write_frames(
    result: Result,
    folder: str | Path,
    *,
    limit: float | None = None,
    opacity: float = DEFAULT_OPACITY,
    colour_map: str = DEFAULT_COLOUR_MAP,
) -> Job[Path]:
    """Write the film's pictures as frame_000100.png, ..., numbered as in the video.

    Arguments are those of `write_film`.

    Returns:
        The new folder, once it is whole; a cancelled job leaves none.

    Raises:
        OutputError: if the folder exists already or cannot be written.
    """
    n = len(result.clip.pixels)
    page = FilmPage(result, limit=limit, opacity=opacity, colour_map=colour_map)
    with folder_written_whole(Path(folder)) as part:
        for i in range(n):
            yield Progress(i, n, "Writing the pictures")
            name = f"frame_{result.clip.start + i:06d}.png"
            (part / name).write_bytes(_png(page.draw(i)))
    return Path(folder)


def write_snapshot(
    result: Result,
    frame: int,
    path: str | Path,
    *,
    limit: float | None = None,
    opacity: float = DEFAULT_OPACITY,
    colour_map: str = DEFAULT_COLOUR_MAP,
) -> Path:
    """Write one picture of the film as PNG.

    Args:
        result: what to show.
        frame: number of the frame in the video, counted from 0.
        path: the .png file, replaced if it exists.
        limit: as for `write_film`.
        opacity: as for `write_film`.
        colour_map: as for `write_film`.

    Raises:
        ValueError: if the frame is not one of the clip's.
        OutputError: if the picture cannot be written.
    """
    i = frame - result.clip.start
    if not 0 <= i < len(result.clip.pixels):
        raise ValueError(f"frame {frame} is not one of the analyzed clip's")
    page = FilmPage(result, limit=limit, opacity=opacity, colour_map=colour_map)
    with written_whole(Path(path)) as part:
        part.write_bytes(_png(page.draw(i)))
    return Path(path)


def shown_speed(clip: Clip, fps: float | None) -> tuple[float, str]:
    """Return frames shown per second, and how that compares with the recording.

    Without a wish the film is slowed by 1, 2, 5, 10, ... until it lasts a few seconds
    and the eye can follow; a time lapse is sped up the same way.
    """
    n = len(clip.times)
    if n < 2 or not time_known(clip):
        rate = fps or UNKNOWN_FPS
        return rate, f"shown at {rate:g} frames per second"
    recorded = (n - 1) / float(clip.times[-1] - clip.times[0])
    if fps is None:
        slowest = max(LEAST_SECONDS * recorded / n, recorded / MOST_FPS)
        slowdown = next((s for s in SPEEDS if s >= slowest * 0.999), SPEEDS[-1])
        fps = recorded / slowdown
    slowdown = recorded / fps
    if slowdown > 1.005:
        return fps, f"slowed {slowdown:.3g}×"
    if slowdown < 0.995:
        return fps, f"sped up {1 / slowdown:.3g}×"
    return fps, "real time"


def _png(picture: NDArray[np.uint8]) -> bytes:
    """Return a (H, W, 3) RGB picture as PNG.

    Raises:
        OutputError: if it cannot be encoded.
    """
    done, data = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    if not done:
        raise OutputError("The picture could not be encoded as PNG: try again.")
    return bytes(data)
