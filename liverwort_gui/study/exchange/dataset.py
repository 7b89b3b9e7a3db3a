"""A study as one HDF5 file: pixels and labels for any program, and all for this one.

docs/formats.md describes it. `/study` and `/arrays` are what is read back here; the
rest is for other programs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from liverwort_gui import __version__
from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import written_whole
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.exchange.array_files import array_path, irreplaceable
from liverwort_gui.study.exchange.records_json import to_json
from liverwort_gui.study.exchange.sink import hdf5_file
from liverwort_gui.study_records import METADATA, ClipEntry, Cut, StudyState
from liverwort_gui.words import count

FORMAT = "liverwort-dataset-1"
DESCRIPTION = """\
/pixels/TxSxSxC: uint8 (n, T, S, S, C), one row per clip: frames, rows, columns, grey or
RGB, as a network is given them. /clips: one value per clip, in one order in all
columns: `pixels` and `row` say where its pixels are (row -1: nowhere), `label` is the
number of its class in /classes (-1: none), `group` its culture or else its video, by
which train and test must be split, `split` is empty. x, y, size: first box, pixels of
the video; start: its first frame, from 0; fps: frames per second; um_per_px:
micrometres per pixel of the clip; NaN where unknown. /classes and /videos: one value
per class and video. Texts are UTF-8. /study: the whole study as JSON, and /arrays:
files of the study by their SHA-256 (frame tables of the videos, truth of simulated
clips), from which this program makes the study again."""
ROW_BYTES = 1 << 20  # of a chunk of pixels


def write_dataset(
    state: StudyState, cuts: Mapping[str, Cut], path: Path
) -> Job[tuple[str, ...]]:
    """Write a study as HDF5; the file appears whole or not at all.

    Args:
        state: of the study.
        cuts: where the pixels of each clip are, by the clip's id; clips without are
            written without pixels.
        path: the file, replaced if it exists.

    Returns:
        Sentences about what is missing in it.

    Raises:
        StudyError: if arrays of the study are damaged.
        OutputError: if the file cannot be written or the disk is full.
    """
    arrays = ArrayStore(Path(state.path) / "arrays")
    clips = sorted(state.clips.values(), key=lambda clip: clip.number)
    columns = clip_columns(state, clips)
    sentences = []
    with written_whole(path) as part, hdf5_file(part) as file:
        file.attrs["format"] = FORMAT
        file.attrs["program"] = f"Liverwort {__version__}"
        file.attrs["created"] = datetime.now(UTC).isoformat(timespec="seconds")
        file.attrs["description"] = DESCRIPTION
        for number, clip in enumerate(clips):
            yield Progress(number, len(clips), f"writing {path.name}")
            if clip.id in cuts:
                found, _ = arrays.read(cuts[clip.id].sha256)
                name, row = _append(file, found["pixels"])
                columns["pixels"][number], columns["row"][number] = name, row
                columns["pixel_sha256"][number] = cuts[clip.id].pixel_sha256
        _write_columns(file, "clips", columns)
        _write_columns(file, "classes", _class_columns(state))
        _write_columns(file, "videos", _video_columns(state))
        _write_bytes(file, "study", to_json(state))
        sentences += _write_arrays(file, state, arrays)
    missing = sum(clip.id not in cuts for clip in clips)
    if missing:
        sentences.append(
            f"{count(missing, 'clip has', 'clips have')} no pixels in {path.name}."
        )
    return tuple(sentences)


def clip_columns(state: StudyState, clips: Sequence[ClipEntry]) -> dict[str, list[Any]]:
    """Return what is known of clips, by the name of the column."""
    classes = {id_: number for number, id_ in enumerate(state.classes)}
    videos = [state.videos[clip.video] for clip in clips]
    names = {id_: row.name for id_, row in state.classes.items()}
    scales = [
        None if video.pixel_size is None else video.pixel_size * clip.size
        for clip, video in zip(clips, videos, strict=True)
    ]
    return {
        "number": [clip.number for clip in clips],
        "id": [clip.id for clip in clips],
        "video": [video.number for video in videos],
        "group": [video.culture or video.name for video in videos],
        "split": [""] * len(clips),
        "label": [classes.get(clip.label, -1) for clip in clips],
        "class": [names.get(clip.label, "") for clip in clips],
        "unsure": [clip.unsure for clip in clips],
        "excluded": [clip.excluded for clip in clips],
        "labelled_by": [clip.labelled_by for clip in clips],
        "start": [clip.start for clip in clips],
        "frames": [clip.frames for clip in clips],
        "x": [clip.corners[0][0] for clip in clips],
        "y": [clip.corners[0][1] for clip in clips],
        "size": [clip.size for clip in clips],
        "fps": [video.rate or np.nan for video in videos],
        "um_per_px": [scale or np.nan for scale in scales],
        "pixels": [""] * len(clips),
        "row": [-1] * len(clips),
        "pixel_sha256": [""] * len(clips),
    }


def _class_columns(state: StudyState) -> dict[str, list[Any]]:
    rows = state.classes.values()
    return {"name": [row.name for row in rows], "colour": [row.colour for row in rows]}


def _video_columns(state: StudyState) -> dict[str, list[Any]]:
    videos = sorted(state.videos.values(), key=lambda video: video.number)
    texts = ("name", "relative", "sha256", "time_axis", *METADATA)
    return {
        "number": [video.number for video in videos],
        **{name: [getattr(video, name) for video in videos] for name in texts},
        "channel": [-1 if video.channel is None else video.channel for video in videos],
        "fps": [video.rate or np.nan for video in videos],
        "um_per_px": [video.pixel_size or np.nan for video in videos],
    }


def _append(file: h5py.File, pixels: NDArray[np.uint8]) -> tuple[str, int]:
    """Add a clip (T, S, S, C) to those of its shape; return their name and its row."""
    name = f"pixels/{'x'.join(map(str, pixels.shape))}"
    if name not in file:
        frame = pixels[0].nbytes
        frames = min(len(pixels), max(1, ROW_BYTES // frame))
        file.create_dataset(
            name,
            (0, *pixels.shape),
            np.uint8,
            maxshape=(None, *pixels.shape),
            chunks=(1, frames, *pixels.shape[1:]),
            compression="gzip",
            compression_opts=1,
            fletcher32=True,
        )
    data = file[name]
    row = len(data)
    data.resize(row + 1, axis=0)
    data[row] = pixels
    return f"/{name}", row


def _write_columns(
    file: h5py.File, table: str, columns: Mapping[str, Sequence[Any]]
) -> None:
    group = file.create_group(table)
    for name, values in columns.items():
        column = _column(values)
        filters = {"chunks": column.shape, "fletcher32": True} if len(values) else {}
        group.create_dataset(name, data=column, **filters)


def _column(values: Sequence[Any]) -> NDArray[Any]:
    """Return values as HDF5 stores them; texts as UTF-8 of one length.

    A text cannot hold the character NUL there, nor what is no letter at all.
    """
    if not values or not isinstance(values[0], str):
        return np.asarray(values, dtype=None if values else np.int64)
    coded = [text.replace("\0", "\ufffd").encode("utf-8", "replace") for text in values]
    length = max(1, *map(len, coded))
    return np.array(coded, dtype=h5py.string_dtype("utf-8", length))


def _write_arrays(file: h5py.File, state: StudyState, arrays: ArrayStore) -> list[str]:
    """Write what cannot be made again, byte by byte as it is."""
    sentences = []
    file.create_group("arrays")
    for sha256 in sorted(irreplaceable(state)):
        try:
            arrays.read(sha256)  # which verifies it
            content = array_path(arrays.folder, sha256).read_bytes()
        except StudyError as error:
            sentences.append(str(error))
        else:
            _write_bytes(file, f"arrays/{sha256}", content)
    return sentences


def _write_bytes(file: h5py.File, name: str, content: bytes) -> None:
    data = np.frombuffer(content, np.uint8)
    chunks = (min(len(data), ROW_BYTES),)
    file.create_dataset(name, data=data, chunks=chunks, fletcher32=True)
