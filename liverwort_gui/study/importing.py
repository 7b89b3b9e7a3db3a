"""How videos come into a study: by reference, after every frame was decoded once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from liverwort_gui import media
from liverwort_gui.errors import (
    AxisChoiceNeeded,
    LiverwortError,
    StudyError,
    VideoError,
)
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.files import checked
from liverwort_gui.media.inspection import MEMORY_LIMIT, SILENCE_LIMIT
from liverwort_gui.records import FrameIndex, Video
from liverwort_gui.study import edits
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.pictures import thumbnail
from liverwort_gui.study.searching import find_videos
from liverwort_gui.study.truth import truth_of
from liverwort_gui.study.whereabouts import check_storable, relative_path
from liverwort_gui.study_records import (
    ClipEntry,
    Edit,
    LabelClass,
    Record,
    StudyState,
    VideoEntry,
    new_id,
)
from liverwort_gui.worker import Failed, JobCall, Progressed, Succeeded, Worker

Content = tuple[str, int | None, str]  # as `VideoEntry.content`

STAMP_KINDS = ("pts", "dts", "count")  # as in `FrameIndex`

POLL = 0.2  # s, how soon a cancellation is noticed
PICTURE_TRIES = 5  # frames, until one is found that can be decoded


@dataclass(frozen=True)
class Found:
    """A video that can be added.

    Attributes:
        video: its entry; the frame table is among the study's arrays.
        thumbnail: its middle frame as PNG; empty if that cannot be decoded.
        clips: with which a simulation came, without numbers and labels.
        label: name of the class of these clips.
    """

    video: VideoEntry
    thumbnail: bytes
    clips: tuple[ClipEntry, ...] = ()
    label: str = ""


@dataclass(frozen=True)
class Refused:
    """A file that cannot be added, or not before the user has made a choice.

    Attributes:
        path: of the file or folder.
        reason: a sentence.
        channels: names of the channels to choose from; empty if there is no choice.
        axes: time axes to choose from; empty if there is no choice.
    """

    path: str
    reason: str
    channels: tuple[str, ...] = ()
    axes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Imported:
    """What came of files and folders.

    Attributes:
        found: videos to add.
        known: paths of videos that the study has already, or that came twice.
        refused: the others.
    """

    found: tuple[Found, ...]
    known: tuple[str, ...]
    refused: tuple[Refused, ...]


def import_videos(
    study_path: str | Path,
    paths: Iterable[str | Path],
    known: Collection[Content] = (),
    choices: Mapping[str, tuple[int | None, str | None]] | None = None,
) -> Job[Imported]:
    """Decode files, and the videos in folders, completely; prepare them to be added.

    Each file is decoded in a child process, which may crash or hang without harm to
    the others. A video that is ready is the `part` of a progress, a `Found`: who adds
    it to the study at once and gives its `content` in `known` next time can stop this
    job and start it again, and no video is decoded twice. No database is opened.

    Args:
        study_path: folder of the study, where the frame tables are written.
        paths: files, folders of images, and folders that are searched with all below.
        known: `VideoEntry.content` of the study's videos, which are left out.
        choices: channel and time axis, by path, of files that need one.

    Raises:
        StudyError: if the disk is full; what was ready stays.
    """
    arrays = ArrayStore(Path(study_path) / "arrays")
    choices = choices or {}
    found: list[Found] = []
    refused: list[Refused] = []
    there: list[str] = []
    contents = set(known)
    with Worker(MEMORY_LIMIT, SILENCE_LIMIT) as worker:
        files = yield from _search(worker, paths, refused)
        for number, path in enumerate(files):
            choice = choices.get(str(path), (None, None))
            call = JobCall(_examined, (study_path, path, choice, frozenset(contents)))
            end = yield from _run(worker, call, number, len(files), path.name)
            if isinstance(end, Failed):
                refused.append(_refusal(path, end.error))
            elif end.result is None:
                there.append(str(path))
            else:
                found.append(_prepared(arrays, *end.result))
                contents.add(found[-1].video.content)
                yield Progress(number + 1, len(files), f"read {path.name}", found[-1])
    return Imported(tuple(found), tuple(there), tuple(refused))


def _search(
    worker: Worker, paths: Iterable[str | Path], refused: list[Refused]
) -> Job[list[Path]]:
    """Return the files to try, and add to `refused` what was left out."""
    call = JobCall(find_videos, (tuple(map(Path, paths)),), doing="searching")
    end = yield from _run(worker, call, 0, 1)
    if isinstance(end, Failed):
        raise end.error
    files, left_out = end.result
    refused += [Refused(str(path), reason) for path, reason in left_out]
    return list(files)


def _run(
    worker: Worker, call: JobCall[Any], number: int, total: int, name: str = ""
) -> Job[Succeeded | Failed]:
    """Run a job in the child as the `number`-th of `total`, whatever comes of it."""
    worker.submit(call)
    told = Progress(number, total, f"opening {name}" if name else "")
    while True:
        event = worker.poll(POLL)
        if isinstance(event, Succeeded | Failed):
            return event
        if isinstance(event, Progressed):
            step = event.progress
            note = f"{name}: {step.note}" if name else step.note
            done = round(100 * (number + step.done / max(step.total, 1)))
            told = Progress(done, 100 * total, note)
        yield told


def _examined(
    study_path: str | Path,
    path: Path,
    choice: tuple[int | None, str | None],
    known: Collection[Content],
) -> Job[tuple[VideoEntry, Video, bytes] | None]:
    """Decode a video; return its entry and a thumbnail, or None if it is known."""
    yield Progress(0, 1, "opening")
    path = checked(path)
    sha256 = media.identity(path)
    channel, time_axis = choice
    same = [content for content in known if content[0] == sha256]
    if choice != (None, None):
        same = [
            content for content in same if content[1:] == (channel, time_axis or "t")
        ]
    if same:
        return None
    video = yield from media.index(path, channel=channel, time_axis=time_axis)
    return entry_of(video, study_path), video, _picture(path, video)


def _picture(path: Path, video: Video) -> bytes:
    """Return the frame nearest to the middle that can be decoded, as PNG."""
    middle = video.n_frames // 2
    bad = set(video.bad_frames)
    good = sorted(set(range(video.n_frames)) - bad, key=lambda n: abs(n - middle))
    with media.open_video(path, video=video) as reader:
        for number in good[:PICTURE_TRIES]:
            with suppress(VideoError):
                return thumbnail(video.contrast.apply(reader.read(number)))
    return b""


def _prepared(
    arrays: ArrayStore, entry: VideoEntry, video: Video, picture: bytes
) -> Found:
    """Write the frame table, and take over what a simulation says."""
    entry = replace(entry, table=write_table(arrays, video))
    try:
        truth = truth_of(entry)
    except ValueError as error:
        return Found(replace(entry, warnings=(*entry.warnings, str(error))), picture)
    if truth is None:
        return Found(entry, picture)
    entry = replace(entry, genotype=truth.genotype, um_per_px=truth.um_per_px)
    return Found(entry, picture, truth.clips, truth.genotype)


def _refusal(path: Path, error: Exception) -> Refused:
    if isinstance(error, AxisChoiceNeeded):
        return Refused(str(path), str(error), error.channels, error.axes)
    if isinstance(error, LiverwortError):
        return Refused(str(path), str(error))
    return Refused(
        str(path),
        f"{path} could not be read ({type(error).__name__}: {error}): export it as "
        "TIFF or AVI, and report this, with the file if you may.",
    )


def additions(state: StudyState, found: Sequence[Found]) -> Edit:
    """Return the edit that adds imported videos, with the clips of simulated ones.

    These are labelled by a class of the genotype's name, which is made if need be.
    """
    edit = edits.add_videos(state, [row.video for row in found])
    added = {video.id for video in edit.puts}
    clips: list[ClipEntry] = []
    puts: list[Record] = []
    number = max((clip.number for clip in state.clips.values()), default=0)
    classes = {row.name.casefold(): row for row in state.classes.values()}
    for row in found:
        if row.video.id not in added or not row.clips:
            continue
        name = row.label.casefold()
        if name not in classes:
            now = replace(state, classes={row.id: row for row in classes.values()})
            for new in edits.add_class(now, row.label).puts:
                assert isinstance(new, LabelClass)
                classes[name] = new
                puts.append(new)
        for clip in row.clips:
            number += 1
            clips.append(_labelled(clip, number, classes[name].id))
    return Edit(edit.text, (*edit.puts, *puts, *clips))


def _labelled(clip: ClipEntry, number: int, label: str) -> ClipEntry:
    return replace(
        clip,
        number=number,
        label=label,
        label_source="import",
        labelled_by="simulator",
        labelled_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def picture_key(video: VideoEntry) -> str:
    """Return under which key a study keeps a video's thumbnail."""
    return f"video {video.sha256} {video.channel} {video.time_axis}"


def entry_of(video: Video, study_path: str | Path) -> VideoEntry:
    """Return the entry of a video that was inspected, without its frame table.

    Its number is 0 until `edits.add_videos` gives it one.

    Raises:
        StudyError: if a study cannot keep its path.
    """
    path = Path(video.path)
    check_storable(path)
    return VideoEntry(
        id=new_id(),
        number=0,
        relative=relative_path(path, study_path),
        absolute=video.path,
        sha256=video.sha256,
        reader=video.reader,
        n_frames=video.n_frames,
        height=video.height,
        width=video.width,
        channels=video.channels,
        dtype=video.dtype,
        file_fps=video.fps,
        file_um_per_px=video.um_per_px,
        contrast_low=video.contrast.low,
        contrast_high=video.contrast.high,
        bad_frames=video.bad_frames,
        warnings=video.warnings,
        channel=video.channel,
        time_axis=video.time_axis,
        complete=video.complete,
        n_bytes=_size(path),
    )


def _size(path: Path) -> int:
    with suppress(OSError):  # just gone
        return path.stat().st_size if path.is_file() else 0
    return 0


def write_table(arrays: ArrayStore, video: Video) -> str:
    """Write when each frame is shown and how it is found; return `VideoEntry.table`.

    Raises:
        StudyError: if the disk is full or cannot be written.
    """
    table = {"times": video.times}
    attributes = {"kind": "frame table", "video": video.sha256}
    if video.index is None:
        return arrays.write(table, attributes)
    return arrays.write(
        {**table, "stamps": video.index.stamps},
        {**attributes, "stamps": video.index.kind},
    )


def video_of(video: VideoEntry, arrays: ArrayStore, path: str | Path) -> Video:
    """Return what `media.open_video` needs to open a video without inspecting it.

    Args:
        video: the entry.
        arrays: of the study.
        path: where the file lies now, as `whereabouts.locate` found it.

    Raises:
        StudyError: if its frame table is missing or damaged.
    """
    table, attributes = arrays.read(video.table) if video.table else ({}, {})
    times, stamps = table.get("times"), table.get("stamps")
    kind = attributes.get("stamps", "")
    if (
        times is None
        or attributes.get("video") != video.sha256
        or any(array.shape != (video.n_frames,) for array in table.values())
        or (stamps is not None and kind not in STAMP_KINDS)
    ):
        raise StudyError(
            f"{arrays.folder} has no list of the frames of {video.name}: import the "
            "video again."
        )
    return Video(
        path=str(path),
        reader=video.reader,
        n_frames=video.n_frames,
        height=video.height,
        width=video.width,
        channels=video.channels,
        dtype=video.dtype,
        fps=video.file_fps,
        um_per_px=video.file_um_per_px,
        times=times,
        contrast=video.contrast,
        bad_frames=video.bad_frames,
        warnings=video.warnings,
        channel=video.channel,
        time_axis=video.time_axis,
        sha256=video.sha256,
        complete=video.complete,
        index=None if stamps is None else FrameIndex(stamps, kind),
    )
