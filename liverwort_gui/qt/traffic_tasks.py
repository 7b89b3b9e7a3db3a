"""What comes into a study and leaves it, as jobs for the helper processes; no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from liverwort_gui.errors import LiverwortError, StudyError, VideoError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.study_records import ClipEntry, Cut, StudyState, VideoEntry

if TYPE_CHECKING:
    from liverwort_gui.study.exchange import Dataset, Other, Report
    from liverwort_gui.study_records import Edit

Kind = Literal["boxes", "metadata", "dataset", "films", "tiff"]
HDF5_MARK = b"\x89HDF\r\n\x1a\n"
AT_ONCE = 100  # clips whose pixels are copied between two signs of life
OF_BOXES = frozenset({"clip_id", "x", "y", "start", "class"})  # never of metadata


@dataclass(frozen=True)
class Batch:
    """Clips of one video that are to be cut.

    Attributes:
        video: its entry.
        path: where it lies.
        clips: of this video.
    """

    video: VideoEntry
    path: str
    clips: tuple[ClipEntry, ...]


@dataclass(frozen=True)
class Incoming:
    """What a file holds that may come into a study.

    Attributes:
        kind: what it is.
        path: the file, or the folder of simulated videos.
        content: bytes of a table, or the `Dataset`; None for what is opened as video.
    """

    kind: Literal["boxes", "metadata", "dataset", "simulated", "video"]
    path: str
    content: Any = None


def cut(study_path: str, batches: tuple[Batch, ...]) -> Job[tuple[str, ...]]:
    """Cut clips; each cut is the part of a progress.

    Returns:
        Why some could not be cut; one video's trouble is not another's.
    """
    from liverwort_gui.study import cutting

    sentences = []
    for batch in batches:
        try:
            yield from cutting.cut_clips(
                study_path, batch.video, batch.path, batch.clips
            )
        except LiverwortError as error:
            sentences.append(str(error))
    return tuple(sentences)


def export(
    kind: Kind, state: StudyState, cuts: Mapping[str, Cut], path: str
) -> Job[tuple[str, ...]]:
    """Write a table, a dataset or a folder of clips.

    Args:
        kind: what is written.
        state: of the study.
        cuts: of its clips, by their ids.
        path: of the file or folder.

    Returns:
        Sentences about what is missing in it.
    """
    target = Path(path)
    yield Progress(0, 1, f"writing {target.name}")
    from liverwort_gui.study import exchange

    if kind == "boxes":
        exchange.write_boxes(state, target)
    elif kind == "metadata":
        exchange.write_metadata(state, target)
    elif kind == "dataset":
        return (yield from exchange.write_dataset(state, cuts, target))
    else:
        return (yield from exchange.write_clip_folders(state, cuts, target, kind))
    return ()


def pack(study_path: str, target: str) -> Job[Path]:
    """Put a study, which may be open in the window, into a zip file."""
    from tempfile import TemporaryDirectory

    yield Progress(0, 1, "copying the study")
    from liverwort_gui.study import Study, exchange

    zip_file = Path(target)
    with (
        Study.open(study_path, read_only=True) as opened,
        TemporaryDirectory(
            prefix=".packing-", dir=zip_file.parent, ignore_cleanup_errors=True
        ) as folder,
    ):
        copy = opened.save_copy(Path(folder) / opened.path.name, runs=False)
        return (yield from exchange.pack(copy, zip_file))


def unpack(source: str, study_path: str) -> Job[tuple[str, ...]]:
    """Make a study of a zip file; return what was left out, as sentences."""
    from liverwort_gui.study import exchange

    return (yield from exchange.unpack(Path(source), Path(study_path)))


def read_in(path: str) -> Job[Incoming]:
    """Read a file that may be anybody's, and find out what it is."""
    from liverwort_gui.study import exchange
    from liverwort_gui.study.exchange import simulated

    source = Path(path)
    yield Progress(0, 1, f"reading {source.name}")
    its_own = source.name in (simulated.BOXES, simulated.TRUTH)
    if its_own and exchange.is_simulated(source.parent):
        return Incoming("simulated", str(source.parent))
    if _is_hdf5(source):
        try:
            dataset = yield from exchange.read_dataset_here(source)
        except StudyError:
            if not (yield from _is_video(path)):
                raise
            return Incoming("video", path)
        return Incoming("dataset", path, dataset)
    content = exchange.load_table(source)
    try:
        kind = _kind_of_table(content)
    except StudyError as error:
        raise StudyError(f"{path} cannot be imported. {error}") from error
    return Incoming(kind, path, content)


def read_study(path: str) -> Job[Other]:
    """Read another study without changing it."""
    from liverwort_gui.study import exchange

    return (yield from exchange.read_study_here(Path(path)))


def take(
    other: Other | Dataset, study_path: str
) -> Job[tuple[tuple[Cut, ...], tuple[str, ...]]]:
    """Copy the arrays of another study, or of a dataset, to those of this one.

    Returns:
        Cuts for `Study.add_cut`, and a sentence for each file that is no good.
    """
    from liverwort_gui.study import exchange
    from liverwort_gui.study.arrays import ArrayStore

    arrays = ArrayStore(Path(study_path) / "arrays")
    yield Progress(0, 1, "copying the arrays")
    if isinstance(other, exchange.Dataset):
        return (), exchange.take_dataset_arrays(other, arrays)
    keys = list(other.cuts)
    cuts: list[Cut] = []
    sentences: dict[str, None] = {}
    for first in range(0, max(len(keys), 1), AT_ONCE):
        yield Progress(first, len(keys), "copying the clips")
        some = {key: other.cuts[key] for key in keys[first : first + AT_ONCE]}
        good, bad = exchange.take_pixels(replace(other, cuts=some), arrays)
        cuts += good
        sentences |= dict.fromkeys(bad)
    return tuple(cuts), tuple(sentences)


def simulated(state: StudyState, folder: str) -> Job[tuple[Edit, Report]]:
    """Read boxes, labels and truth of simulated videos that are in the study."""
    from liverwort_gui.study import exchange

    return (yield from exchange.import_simulated(state, Path(folder)))


def _is_hdf5(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(HDF5_MARK)) == HDF5_MARK
    except OSError:  # reading it as a table says what is wrong
        return False


def _is_video(path: str) -> Job[bool]:
    """Whether an HDF5 file holds the frames of a clip, as saved evidence does."""
    from liverwort_gui import media

    try:
        yield from media.identify(path)
    except VideoError:
        return False
    return True


def _kind_of_table(content: bytes) -> Literal["boxes", "metadata"]:
    from liverwort_gui.study.exchange import metadata, tables
    from liverwort_gui.study.exchange.spreadsheet import read_table

    known = {*tables.COLUMNS, *metadata.COLUMNS}
    columns = read_table(content, known).columns
    return "boxes" if OF_BOXES & set(columns) else "metadata"
