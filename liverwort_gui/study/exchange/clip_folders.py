"""All clips as films or TIFF stacks, in one folder per class, with a table.

The table `clips.csv` is that of boxes and labels, with the columns `file` and `fps` in
front; importing it brings labels that were changed in it back.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import av
import numpy as np
import tifffile
from numpy.typing import NDArray

from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import folder_written_whole
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.exchange.file_names import safe_names
from liverwort_gui.study.exchange.spreadsheet import table_text, write_table
from liverwort_gui.study.exchange.tables import COLUMNS, clip_cells
from liverwort_gui.study_records import ClipEntry, Cut, StudyState
from liverwort_gui.words import count

Kind = Literal["films", "tiff"]
NO_LABEL, UNSURE, EXCLUDED = "no label", "unsure", "excluded"  # folders beside classes
TABLE = "clips.csv"
UNKNOWN_FPS = 25.0  # of films whose frame rate nobody knows


def write_clip_folders(
    state: StudyState, cuts: Mapping[str, Cut], folder: Path, kind: Kind
) -> Job[tuple[str, ...]]:
    """Write each clip as a film or TIFF stack without loss; all appear or none.

    Films are FFV1 in AVI, each frame by itself; stacks are such as ImageJ writes.

    Args:
        state: of the study.
        cuts: where the pixels of each clip are, by the clip's id; clips without are
            in the table only.
        folder: must not exist, or be empty.
        kind: of the files.

    Returns:
        Sentences about what is missing or was assumed.

    Raises:
        StudyError: if arrays of the study are damaged.
        OutputError: if the folder holds something or cannot be written.
    """
    arrays = ArrayStore(Path(state.path) / "arrays")
    clips = sorted(state.clips.values(), key=lambda clip: clip.number)
    folders = _folders(state)
    rows = []
    with folder_written_whole(folder) as part:
        for done, clip in enumerate(clips):
            yield Progress(done, len(clips), f"writing clips to {folder}")
            name = ""
            if clip.id in cuts:
                pixels = arrays.read(cuts[clip.id].sha256)[0]["pixels"]
                suffix = "avi" if kind == "films" else "tif"
                name = f"{folders[_heap(clip)]}/clip-{clip.number:05d}.{suffix}"
                (part / name).parent.mkdir(exist_ok=True)
                (part / name).write_bytes(_encoded(state, clip, pixels, kind))
            rate = state.videos[clip.video].rate
            rows.append({"file": name, "fps": rate, **clip_cells(state, clip)})
        write_table(part / TABLE, table_text(("file", "fps", *COLUMNS), rows))
    return tuple(_sentences(state, cuts, kind))


def _folders(state: StudyState) -> dict[str, str]:
    """Return the folder of each class by its id, and those beside the classes."""
    fixed = (NO_LABEL, UNSURE, EXCLUDED)
    names = {row.id: row.name for row in state.classes.values()}
    made = safe_names(names.values(), (*fixed, TABLE))
    return {name: name for name in fixed} | {i: made[n] for i, n in names.items()}


def _heap(clip: ClipEntry) -> str:
    """Return the key in `_folders` of where a clip belongs."""
    if clip.excluded:
        return EXCLUDED
    if clip.unsure:
        return UNSURE
    return clip.label or NO_LABEL


def _encoded(
    state: StudyState, clip: ClipEntry, pixels: NDArray[np.uint8], kind: Kind
) -> bytes:
    """Return the bytes of a film or stack of pixels (T, S, S, C)."""
    video = state.videos[clip.video]
    um_per_px = None
    if video.pixel_size is not None:
        um_per_px = video.pixel_size * clip.size / pixels.shape[1]
    if kind == "films":
        return film_bytes(pixels, video.rate or UNKNOWN_FPS)
    return stack_bytes(pixels, video.rate, um_per_px)


def film_bytes(pixels: NDArray[np.uint8], fps: float) -> bytes:
    """Return a film without loss of pixels (T, S, S, C), C being 1 or 3."""
    grey = pixels.shape[3] == 1
    rate = Fraction(min(max(fps, 1e-3), 1e6)).limit_denominator(1000)
    content = io.BytesIO()
    with av.open(content, "w", format="avi") as container:
        stream = container.add_stream("ffv1", rate=rate)
        stream.height, stream.width = pixels.shape[1:3]
        stream.pix_fmt = "gray" if grey else "bgr0"
        stream.codec_context.gop_size = 1
        for frame in pixels:
            picture = av.VideoFrame.from_ndarray(
                np.ascontiguousarray(frame[..., 0] if grey else frame),
                format="gray" if grey else "rgb24",
            )
            container.mux(stream.encode(picture.reformat(format=stream.pix_fmt)))
        container.mux(stream.encode())
    return content.getvalue()


def stack_bytes(
    pixels: NDArray[np.uint8], fps: float | None, um_per_px: float | None
) -> bytes:
    """Return a TIFF stack of pixels (T, S, S, C) as ImageJ reads it.

    Args:
        pixels: C is 1 or 3.
        fps: frames per second; None if unknown.
        um_per_px: micrometres per pixel; None if unknown.
    """
    grey = pixels.shape[3] == 1
    about: dict[str, Any] = {"axes": "TYX" if grey else "TYXS"}
    more: dict[str, Any] = {}
    if fps is not None:
        about |= {"fps": fps, "finterval": 1 / fps}
    if um_per_px is not None:
        about["unit"] = "um"
        more["resolution"] = (1 / um_per_px, 1 / um_per_px)
    content = io.BytesIO()
    picture = pixels[..., 0] if grey else pixels
    tifffile.imwrite(content, picture, imagej=True, metadata=about, **more)
    return content.getvalue()


def _sentences(state: StudyState, cuts: Mapping[str, Cut], kind: Kind) -> list[str]:
    sentences = []
    missing = sum(id_ not in cuts for id_ in state.clips)
    if missing:
        clips = count(missing, "clip has", "clips have")
        sentences.append(f"{clips} no pixels, so that no file was written.")
    timeless = [video.name for video in state.videos.values() if video.rate is None]
    if timeless and kind == "films":
        more = len(timeless) - 1
        others = f" and {count(more, 'other video', 'other videos')}" if more else ""
        sentences.append(
            f"The frame rate of {timeless[0]}{others} is unknown: the films play "
            f"{UNKNOWN_FPS:g} frames per second."
        )
    return sentences
