"""Another study, read in a child process that may crash, and its pixels taken over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from liverwort_gui.jobs import Job, Progress
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study.exchange.array_files import irreplaceable, take_arrays
from liverwort_gui.study.store import Study
from liverwort_gui.study_records import Cut, StudyState
from liverwort_gui.worker import JobCall, run_in_child

MEMORY_LIMIT = 6 << 30  # bytes of address space of the child
SILENCE_LIMIT = 60.0  # s


@dataclass(frozen=True)
class Other:
    """Another study, as it was when it was read.

    Attributes:
        state: its records.
        cuts: of those of its clips that are cut, by `Cut.key`.
    """

    state: StudyState
    cuts: Mapping[str, Cut]


def read_study(
    path: Path, report: Callable[[Progress], None] = lambda _: None
) -> Other:
    """Read another study without changing it, in a child process.

    Args:
        path: its folder, or study.db in it.
        report: called with the progress.

    Raises:
        StudyError: if there is none or it is damaged.
        WorkerError: if it crashed or hung the child.
    """
    call = JobCall(read_study_here, (path,), doing=f"reading {path}")
    return run_in_child(
        call, memory_limit=MEMORY_LIMIT, silence_limit=SILENCE_LIMIT, report=report
    )


def read_study_here(path: Path) -> Job[Other]:
    """Do what `read_study` does, in this process: for one that may crash.

    Raises:
        StudyError: as `read_study` does.
    """
    yield Progress(0, 1, f"reading {path}")
    with Study.open(path, read_only=True) as study:
        state = study.state
        keys = [
            key_of(state.videos[clip.video], clip.crop) for clip in state.clips.values()
        ]
        return Other(state, study.cuts(keys))


def take_pixels(
    other: Other,
    arrays: ArrayStore,
    report: Callable[[Progress], None] = lambda _: None,
) -> tuple[tuple[Cut, ...], tuple[str, ...]]:
    """Copy the pixels, frame tables and truths of another study, each verified.

    Args:
        other: as `read_study` returned it.
        arrays: of this study.
        report: called with the progress.

    Returns:
        The cuts for `Study.add_cut`, and a sentence for each file that is no good:
        its clips can be cut again from the video.

    Raises:
        WorkerError: if a file crashed or hung HDF5: none was taken then.
        StudyError: if the disk is full.
    """
    names = irreplaceable(other.state) | {cut.sha256 for cut in other.cuts.values()}
    source = Path(other.state.path) / "arrays"
    problems = take_arrays(source, names, arrays, report)
    good = tuple(cut for cut in other.cuts.values() if cut.sha256 not in problems)
    return good, tuple(problems.values())
