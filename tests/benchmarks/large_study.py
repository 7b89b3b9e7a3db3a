"""Writes a large study: 300 videos and 5,000 clips of tiny pixels.

python -m tests.benchmarks.large_study FOLDER
"""

import itertools
import sys
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import tifffile

from liverwort_gui.jobs import run_inline
from liverwort_gui.media import identity
from liverwort_gui.study import Study, edits
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study.importing import import_videos
from liverwort_gui.study_records import ClipEntry, Cut, Edit, StudyState, new_id

VIDEOS, CLIPS = 300, 5000
FRAMES, SIDE, BOX = 64, 32, 16  # of a video, in frames and pixels
TINY = (2, 8, 8, 1)  # shape of a clip's pixels: the store is measured, not the pixels
BATCH = 250  # arrays that are flushed together


def make(folder: Path) -> Path:
    """Write the videos and the study; return the study's folder."""
    files = [write_video(folder / f"sperm {n:03d}.tif", n) for n in range(VIDEOS)]
    with Study.create(folder / "large", user="benchmark") as study:
        (first,) = run_inline(import_videos(study.path, files[:1])).found
        entries = [
            replace(
                first.video,
                id=new_id(),
                relative=file.name,
                absolute=str(file),
                sha256=identity(file),
                genotype=("wild type", "mutant")[n % 2],
                culture=f"culture {n // 20}",
            )
            for n, file in enumerate(files)
        ]
        study.do(edits.add_videos(study.state, entries))
        study.do(Edit(f"draw {CLIPS} boxes", tuple(made_clips(study.state))))
        add_cuts(study)
        study.do(edits.label_by_genotype(study.state))
    return study.path


def write_video(path: Path, seed: int) -> Path:
    """Write a TIFF of noise."""
    rng = np.random.default_rng(seed)
    tifffile.imwrite(path, rng.integers(0, 255, (FRAMES, SIDE, SIDE), np.uint8))
    return path


def made_clips(state: StudyState) -> list[ClipEntry]:
    """Return clips, spread over the videos, one after the other in each."""
    videos = itertools.cycle(state.videos)
    return [
        ClipEntry(
            id=new_id(),
            number=n + 1,
            video=next(videos),
            start=TINY[0] * (n // VIDEOS),
            corners=((n // VIDEOS % 16, n % 16),),
            size=BOX,
            frames=TINY[0],
        )
        for n in range(CLIPS)
    ]


def add_cuts(study: Study) -> None:
    """Give every clip an array of its own and a thumbnail."""
    rng = np.random.default_rng(0)
    clips = list(study.state.clips.values())
    for begin in range(0, len(clips), BATCH):
        batch = clips[begin : begin + BATCH]
        pixels = [rng.integers(0, 255, TINY, np.uint8) for _ in batch]
        names = study.arrays.write_many(
            ({"pixels": array}, {"kind": "clip"}) for array in pixels
        )
        for clip, name, array in zip(batch, names, pixels, strict=True):
            key = key_of(study.state.videos[clip.video], clip.crop)
            png = cv2.imencode(".png", cv2.resize(array[0], (48, 48)))[1].tobytes()
            study.add_cut(Cut(key, name, name, 1.0, png))


if __name__ == "__main__":
    sys.stdout.write(f"{make(Path(sys.argv[1]))}\n")
