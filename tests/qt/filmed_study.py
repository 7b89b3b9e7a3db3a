"""A real study with one small film of a blob on a dark ground, and two clips of it."""

from __future__ import annotations

import numpy as np
import tifffile

from liverwort_gui import media
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import Crop
from liverwort_gui.study import Study, edits, importing

FRAMES, SIDE, BOX = 40, 96, 64


def pixels():
    """(T, H, W) uint8; the blob goes from left to right, noise is the same always."""
    rng = np.random.default_rng(1)
    film = rng.integers(20, 30, (FRAMES, SIDE, SIDE), dtype=np.uint8)
    for frame in range(FRAMES):
        film[frame, 40:50, frame : frame + 10] = 200
    return film


def make(folder, name="film.tif"):
    """Return the study, open; its video lies beside it."""
    path = folder / name
    tifffile.imwrite(path, pixels(), photometric="minisblack", metadata={"axes": "TYX"})
    video = run_inline(media.index(str(path)))
    study = Study.create(folder / "sperm")
    entry = importing.entry_of(video, study.state.path)
    entry = with_table(study, entry, video)
    study.do(edits.add_videos(study.state, [entry]))
    for start in (0, 8):
        crop = Crop(start, ((4, 8),), BOX, 32)
        study.do(edits.place_clip(study.state, entry.id, crop))
    return study


def with_table(study, entry, video):
    """Return the entry with its list of frames written."""
    from dataclasses import replace

    return replace(entry, table=importing.write_table(study.arrays, video))
