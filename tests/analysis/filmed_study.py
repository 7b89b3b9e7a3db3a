"""A study of two films with two clips each, all cut, and weights to judge them."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import tifffile

from liverwort_gui import media
from liverwort_gui.jobs import run_inline
from liverwort_gui.networks.card import clip_key
from liverwort_gui.records import Box, Crop
from liverwort_gui.study import Study, edits
from liverwort_gui.study.cutting import cut_clips, key_of
from liverwort_gui.study.importing import entry_of, write_table
from tests.networks.made import made_card, made_weights

CONFIG = {"widths": (2, 2, 2, 2)}
FRAMES = 3  # of a clip
STARTS = (0, 10)


def write_film(path: Path, seed: int, frames: int = 16, side: int = 80) -> Path:
    """Write a dark field with a bright bar that moves two pixels per frame."""
    rng = np.random.default_rng(seed)
    film = rng.integers(10, 30, (frames, side, side), dtype=np.uint8)
    for t, frame in enumerate(film):
        frame[20:26, 2 * t : 2 * t + 20] = 200
    tifffile.imwrite(path, film, photometric="minisblack")
    return path


def make_study(folder: Path) -> Path:
    """Write films, study and weights; return the study's folder."""
    with Study.create(folder / "s.liverwort") as study:
        for number in range(2):
            _add(study, write_film(folder / f"film-{number}.tif", number))
        for video in study.state.videos.values():
            clips = study.state.clips_of(video.id)
            for cut in run_inline(cut_clips(study.path, video, video.absolute, clips)):
                study.add_cut(cut)
    made_weights(folder, made_card(CONFIG, trained_clips=()))
    return folder / "s.liverwort"


def write_run(study_path: Path, folder: Path) -> Path:
    """Write a run of two folds, fold k tested on film k; return its folder."""
    with Study.open(study_path, read_only=True) as study:
        state = study.state
        films = list(state.videos.values())
        rows = []
        for clip in state.clips.values():
            video = state.videos[clip.video]
            (cut,) = study.cuts([key_of(video, clip.crop)]).values()
            row = {"id": clip.id, "video": video.name, "culture": "", "date": ""}
            rows.append({**row, "pixel_sha256": cut.pixel_sha256})
    (folder / "clips").mkdir(parents=True)
    (folder / "clips" / "clips.json").write_text(json.dumps({"rows": rows}))
    (folder / "config.json").write_text(json.dumps({"split": {"by": "video"}}))
    for fold, film in enumerate(films):
        others = [row for row in rows if row["video"] != film.name]
        keys = tuple(clip_key(row["pixel_sha256"]) for row in others)
        card = made_card(CONFIG, trained_clips=keys)
        made_weights(folder / "tasks" / f"fold-{fold}", card, "best-loss")
    return folder


def _add(study: Study, path: Path) -> None:
    found = run_inline(media.index(path))
    table = write_table(study.arrays, found)
    entry = replace(entry_of(found, study.path), table=table, um_per_px=0.5, fps=100.0)
    study.do(edits.add_videos(study.state, [entry]))
    for start in STARTS:
        crop = Crop.still(Box(5, 5, 64), start, FRAMES)
        study.do(edits.place_clip(study.state, entry.id, crop))
