"""What the window lets its guarded processes do with the videos of a study; no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from liverwort_gui.jobs import Job, Progress
from liverwort_gui.records import Video
from liverwort_gui.study_records import StudyState, VideoEntry, Whereabouts

AT_ONCE = 8  # videos that are looked for between two signs of life


@dataclass(frozen=True)
class Recalled:
    """A video of the study.

    Attributes:
        place: where it lies.
        video: None if it must be identified, since its frames are not known yet.
    """

    place: Whereabouts
    video: Video | None = None


def warm_up() -> Job[None]:
    """Load what opening a video needs, so that the first one opens at once."""
    yield Progress(0, 1, "loading the readers")
    from liverwort_gui.study import importing  # noqa: F401 - it is kept loaded


def recall(study_path: str, entry: VideoEntry, path: str = "") -> Job[Recalled]:
    """Return a video of a study from what the study knows of its frames.

    Args:
        study_path: folder of the study.
        entry: of the video.
        path: where it lies; empty: where the study says.
    """
    yield Progress(0, 1, f"opening {entry.name}")
    from liverwort_gui.study import importing, whereabouts
    from liverwort_gui.study.arrays import ArrayStore

    place = Whereabouts("found", path)
    if not path:
        study = StudyState(study_path, videos={entry.id: entry})
        place = whereabouts.locate(study)[entry.id]
    if place.status != "found" or not entry.table:
        return Recalled(place)
    arrays = ArrayStore(Path(study_path) / "arrays")
    return Recalled(place, importing.video_of(entry, arrays, place.path))


def locate(study: StudyState) -> Job[dict[str, Whereabouts]]:
    """Return where the videos of a study lie; each progress has those found so far."""
    from liverwort_gui.study import whereabouts

    found: dict[str, Whereabouts] = {}
    ids = list(study.videos)
    for first in range(0, len(ids), AT_ONCE):
        yield Progress(first, len(ids), "looking for the videos")
        found |= whereabouts.locate(study, ids[first : first + AT_ONCE])
    return found


def add(
    study_path: str,
    paths: tuple[str, ...],
    known: tuple[tuple[str, int | None, str], ...],
    choices: Mapping[str, tuple[int | None, str | None]],
) -> Job[Any]:
    """Decode videos; each is the part of a progress. See `importing.import_videos`."""
    from liverwort_gui.study import importing

    return (yield from importing.import_videos(study_path, paths, known, choices))


def relink(study: StudyState, folder: str) -> Job[Any]:
    """Look for the videos of a study in a folder; return `whereabouts.Relinked`."""
    from liverwort_gui.study import whereabouts

    return (yield from whereabouts.relink(study, Path(folder)))
