"""Made-up videos that lie somewhere, and studies that know where."""

from dataclasses import replace
from pathlib import Path

from liverwort_gui import media
from liverwort_gui.study.whereabouts import locate, relative_path
from liverwort_gui.study_records import StudyState, VideoEntry

SIZE = 3000


def film(path: Path, seed: str, size: int = SIZE) -> Path:
    """Write something that is as large as its likes, but differs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((seed.encode() * size)[:size])
    return path


def entry(path: Path, study: Path, **values) -> VideoEntry:
    return replace(
        VideoEntry(
            id=path.name,
            number=1,
            relative=relative_path(path, study),
            absolute=str(path),
            sha256=media.identity(path),
            reader="movie",
            n_frames=1,
            height=1,
            width=1,
            n_bytes=path.stat().st_size,
        ),
        **values,
    )


def state_of(study: Path, *videos: VideoEntry) -> StudyState:
    return StudyState(str(study), videos={video.id: video for video in videos})


def statuses(state: StudyState) -> dict[str, str]:
    return {id_: place.status for id_, place in locate(state).items()}
