"""Arrays of another study taken into this one, after a child process read them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from liverwort_gui.jobs import Progress
from liverwort_gui.study.arrays import ArrayStore, examine
from liverwort_gui.study_records import TRUTH_OF, StudyState


def array_path(folder: Path, sha256: str) -> Path:
    """Return where an array file lies in the folder `arrays` of a study."""
    return folder / sha256[:2] / f"{sha256}.h5"


def irreplaceable(state: StudyState) -> set[str]:
    """Return the SHA-256 of the arrays that cannot be cut anew from the videos.

    These are the frame tables of the videos and the truth of simulated clips.
    """
    names = {video.table for video in state.videos.values() if video.table}
    truths = (row for row in state.settings.values() if row.id.startswith(TRUTH_OF))
    return names | {row.value for row in truths}


def take_arrays(
    source: Path,
    names: Iterable[str],
    target: ArrayStore,
    report: Callable[[Progress], None] = lambda _: None,
) -> dict[str, str]:
    """Copy array files of another study, each verified.

    Their hash must be their name, and HDF5 reads them in a child process first.

    Args:
        source: the folder `arrays` of the other study.
        names: SHA-256 of the files; those that are here already are left out.
        target: arrays of this study.
        report: called with the progress.

    Returns:
        Why a file was not taken, by its SHA-256.

    Raises:
        WorkerError: if one of them crashed or hung HDF5: none was taken then.
        StudyError: if the disk is full.
    """
    wanted = sorted(set(names) - target.names())
    if not wanted:
        return {}
    problems = examine(source, wanted, report)
    for name in wanted:
        if name not in problems:
            target.adopt(array_path(source, name))
    return problems
