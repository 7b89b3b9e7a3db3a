"""Simulated videos come in with boxes, labels and the truth about every pixel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from liverwort_gui import media
from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.exchange.matching import Report
from liverwort_gui.study.exchange.spreadsheet import (
    Row,
    decimal,
    load_table,
    read_table,
    table_text,
    whole,
)
from liverwort_gui.study.exchange.tables import edit_from_boxes
from liverwort_gui.study_records import (
    TRUTH_OF,
    ClipEntry,
    Edit,
    Record,
    Setting,
    StudyState,
    VideoEntry,
)
from liverwort_gui.words import count

BOXES, TRUTH, LABELS = "boxes.csv", "truth.h5", "labels.csv"
COLUMNS = (
    "video", "x", "y", "size", "start", "frames", "genotype", "um_per_px", "fps",
)  # fmt: skip
AXES = {"mask": 4, "frame_truth": 2, "visible": 1, "event": 2, "present": 1}
MAX_SIDE = 1024  # pixels, or frames, of a mask
_DAMAGE = (ArithmeticError, LookupError, OSError, RuntimeError, TypeError, ValueError)


def is_simulated(folder: Path) -> bool:
    """Whether a folder was written by `liverwort simulate`."""
    return (folder / BOXES).is_file() and (folder / TRUTH).is_file()


def import_simulated(state: StudyState, folder: Path) -> Job[tuple[Edit, Report]]:
    """Read boxes, labels and truth of simulated videos that are in the study already.

    The truth of each clip becomes an array file of the study, of the kind "truth":
    `mask` (T, S, S / 8) uint8, the pixels that tell the classes apart, eight to a byte
    as `numpy.packbits` packs them; `frame_truth` (T,) and `visible` (1,) float32;
    `event` (T,) and `present` (1,) uint8, 0 or 1, see `simulate.Truth`. The setting
    "truth ID" of the clip ID holds its SHA-256. Videos of one session, which share
    their light, get one `date`, such as "session 0".

    Run it in a guarded child process: the folder may be anybody's.

    Args:
        state: of the study.
        folder: as `liverwort simulate` writes it.

    Raises:
        StudyError: if the folder is damaged, or one of its videos is not in the study.
    """
    yield Progress(0, 1, f"reading {folder}")
    table = read_table(load_table(folder / BOXES), COLUMNS)
    if table.refused or set(table.columns) != set(COLUMNS):
        raise StudyError(
            f"{folder / BOXES} is not as the simulator writes it "
            f"({'; '.join(table.refused[:3]) or 'columns are missing'}): simulate anew."
        )
    films = _films(state, folder, table.rows)
    edit, report = edit_from_boxes(state, _boxes(films, table.rows))
    if report.refused:
        raise StudyError(f"{folder / BOXES} cannot be used: {report.refused[0]}.")
    ids = _clip_ids((*state.clips.values(), *edit.puts), films, table.rows)
    dates = _dates(folder)
    puts: list[Record] = [*_described(films, table.rows, dates), *edit.puts]
    truths = yield from _truths(state, folder, ids)
    puts += [row for row in truths if state.settings.get(row.id) != row]
    clips_named = count(len(ids), "simulated clip", "simulated clips")
    return Edit(f"import {clips_named}", tuple(puts)), report


def _films(
    state: StudyState, folder: Path, rows: tuple[Row, ...]
) -> Mapping[str, VideoEntry]:
    """Return the study's video of each file that the rows name."""
    known = {video.sha256: video for video in state.videos.values()}
    films: dict[str, VideoEntry] = {}
    for row in rows:
        name = row.cells["video"]
        if name in films:
            continue
        if Path(name).name != name or "\\" in name:
            raise StudyError(f"{folder / BOXES} names {name[:80]!r}: that is no film.")
        found = known.get(media.identity(folder / name))
        if found is None:
            raise StudyError(f"{folder / name} is not in the study: import it first.")
        films[name] = found
    return films


def _boxes(films: Mapping[str, VideoEntry], rows: tuple[Row, ...]) -> str:
    """Return the rows as a table of boxes and labels."""
    place = ("x", "y", "size", "start", "frames")
    return table_text(
        ("video_sha256", "class", *place, "origin"),
        (
            {
                "video_sha256": films[row.cells["video"]].sha256,
                "class": row.cells["genotype"],
                **{name: row.cells[name] for name in place},
                "origin": "simulated",
            }
            for row in rows
        ),
    )


def _clip_ids(
    records: Iterable[Record], films: Mapping[str, VideoEntry], rows: tuple[Row, ...]
) -> list[str]:
    """Return the id of the clip of each row."""
    clips = {
        (clip.video, clip.start, clip.corners[0]): clip.id
        for clip in records
        if isinstance(clip, ClipEntry)
    }
    return [
        clips[
            films[row.cells["video"]].id,
            whole(row.cells["start"], "start"),
            (whole(row.cells["x"], "x"), whole(row.cells["y"], "y")),
        ]
        for row in rows
    ]


def _dates(folder: Path) -> Mapping[str, str]:
    """Return the date of each video by its file; nothing if no sessions are told."""
    if not (folder / LABELS).is_file():
        return {}
    table = read_table(load_table(folder / LABELS), ("video", "session"))
    if table.refused or set(table.columns) != {"video", "session"}:
        raise StudyError(
            f"{folder / LABELS} is not as the simulator writes it "
            f"({'; '.join(table.refused[:3]) or 'columns are missing'}): simulate anew."
        )
    return {
        row.cells["video"]: f"session {whole(row.cells['session'], 'session')}"
        for row in table.rows
    }


def _described(
    films: Mapping[str, VideoEntry], rows: tuple[Row, ...], dates: Mapping[str, str]
) -> list[VideoEntry]:
    """Return the videos with what the simulator knows of them and the user did not."""
    changed: dict[str, VideoEntry] = {}
    for row in rows:
        film = films[row.cells["video"]]
        told = replace(
            film,
            genotype=film.genotype or row.cells["genotype"],
            date=film.date or dates.get(row.cells["video"], ""),
            fps=film.fps or decimal(row.cells["fps"], "fps"),
            um_per_px=film.um_per_px or decimal(row.cells["um_per_px"], "um_per_px"),
        )
        if told != film:
            changed[film.id] = told
    return list(changed.values())


def _truths(state: StudyState, folder: Path, ids: list[str]) -> Job[list[Setting]]:
    """Copy the truth of each clip into the study's arrays; return where it is."""
    arrays = ArrayStore(Path(state.path) / "arrays")
    settings = []
    try:
        with h5py.File(folder / TRUTH, "r") as file:
            told = _told(file, len(ids))
            for number, id_ in enumerate(ids):
                yield Progress(number, len(ids), f"reading {folder / TRUTH}")
                truth = {name: _of_clip(data, number) for name, data in told.items()}
                truth["mask"] = np.packbits(truth["mask"], axis=-1)
                sha256 = arrays.write(truth, {"kind": "truth"})
                settings.append(Setting(TRUTH_OF + id_, sha256))
    except _DAMAGE as error:
        raise StudyError(
            f"{folder / TRUTH} is not as the simulator writes it ({error}): simulate "
            "anew."
        ) from error
    return settings


def _told(file: h5py.File, count: int) -> dict[str, h5py.Dataset]:
    """Return the arrays of a truth file by name, for `count` clips each."""
    told = {name: _own(file, name, count) for name in AXES}
    if any(told[name].ndim != axes for name, axes in AXES.items()):
        raise ValueError("its arrays have other shapes")
    return told


def _of_clip(data: h5py.Dataset, number: int) -> NDArray[Any]:
    """Return what an array says of a clip: uint8 for bool, or float32."""
    kind = np.uint8 if data.dtype.kind == "b" else np.float32
    return np.atleast_1d(np.asarray(data[number], kind))


def _own(file: h5py.File, name: str, count: int) -> h5py.Dataset:
    """Return an array that lies in the file itself (reliability 3.3)."""
    if not isinstance(file.get(name, getlink=True), h5py.HardLink):
        raise ValueError(f"/{name} is missing or a link")
    data = file[name]
    if not isinstance(data, h5py.Dataset) or data.external or data.is_virtual:
        raise ValueError(f"/{name} is not stored in this file")
    small = max(data.shape[1:], default=1) <= MAX_SIDE
    if data.dtype.kind not in "bf" or len(data) != count or not small:
        raise ValueError(f"/{name} has the shape {data.shape}")
    return data
