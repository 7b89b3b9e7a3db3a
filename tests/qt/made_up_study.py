"""A made-up study: nine videos of two genotypes, three cultures each, and their clips.

Wild-type videos have odd numbers. Video i is called `plate-i.avi` and lies in
/videos. Of each ten clips six are labelled, one is unsure, one is excluded, and the
last two were not looked at; every twentieth clip lies upon the one before it.
"""

from __future__ import annotations

from dataclasses import replace

from liverwort_gui.study_records import (
    ClipEntry,
    LabelClass,
    StudyState,
    VideoEntry,
)

WILD_TYPE = LabelClass("wt", "wild type", "#0072b2", "1", 0)
MUTANT = LabelClass("mut", "mutant", "#d55e00", "2", 1)
GENOTYPES = ("mutant", "wild type")
N_VIDEOS = 9


def video(number: int, **changes: object) -> VideoEntry:
    """Video `number`, from 1, of 400 frames of 1280 x 1024 pixels."""
    made = VideoEntry(
        id=f"v{number}",
        number=number,
        relative=f"videos/plate-{number}.avi",
        absolute=f"/videos/plate-{number}.avi",
        sha256=f"{number:064x}",
        reader="movie",
        n_frames=400,
        height=1024,
        width=1280,
        file_fps=100.0,
        genotype=GENOTYPES[number % 2],
        culture=f"culture {'ABC'[number % 3]}",
        date="2026-11-02",
        operator="Ito",
    )
    return replace(made, **changes)


def clip(number: int, **changes: object) -> ClipEntry:
    """Clip `number`, from 1, in the state that its last digit gives it."""
    home = 1 + (number - 1) // 12 % N_VIDEOS
    place = (number - 1) % 12 - (number % 20 == 0)
    made = ClipEntry(
        id=f"c{number}",
        number=number,
        video=f"v{home}",
        start=32 * ((number - 1) // (12 * N_VIDEOS)),
        corners=((place % 4 * 300, place // 4 * 300),),
        size=256,
    )
    digit = number % 10
    if digit < 6:
        row = MUTANT if home % 2 == 0 else WILD_TYPE
        made = replace(
            made,
            label=row.id,
            label_source="hand",
            labelled_by="Ito",
            labelled_at=f"2026-11-{1 + number % 20:02d}T09:30:00+00:00",
        )
    elif digit == 6:
        made = replace(made, unsure=True, label_source="hand", labelled_by="Sato")
    elif digit == 7:
        made = replace(made, excluded=True)
    return replace(made, **changes)


def study(n_clips: int = 30, **changes: object) -> StudyState:
    """The study with so many clips."""
    made = StudyState(
        path="/studies/sperm.liverwort",
        videos={f"v{n}": video(n) for n in range(1, N_VIDEOS + 1)},
        classes={row.id: row for row in (WILD_TYPE, MUTANT)},
        clips={f"c{n}": clip(n) for n in range(1, n_clips + 1)},
        user="Ito",
    )
    return replace(made, **changes)
