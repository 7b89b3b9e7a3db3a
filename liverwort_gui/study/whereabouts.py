"""Where the videos of a study lie now, and how they are found after a move.

A path in a study was written on another day, perhaps on another computer by somebody
else. So it is tried but not trusted: what lies there must have the video's content.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePath

from liverwort_gui import media
from liverwort_gui.errors import StudyError, VideoError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.files import checked
from liverwort_gui.study_records import StudyState, VideoEntry, Whereabouts
from liverwort_gui.words import count

MOST_REMEMBERED = 4096  # files whose content was hashed in this session
MOST_NAMED = 5  # in one sentence


@dataclass(frozen=True)
class Relinked:
    """What was found in a folder.

    Attributes:
        videos: entries with their new paths, for `edits.update_videos`.
        whereabouts: of every video that was looked for, by its id.
        sentences: what was found, what was not and why, for the user.
    """

    videos: tuple[VideoEntry, ...]
    whereabouts: dict[str, Whereabouts]
    sentences: tuple[str, ...]


def locate(
    state: StudyState, only: Collection[str] | None = None
) -> dict[str, Whereabouts]:
    """Look for the videos of a study: by the relative path first, then the absolute.

    Costs a few milliseconds per video the first time in a session, then much less
    for files whose size and times have not changed. Network folders
    (`//server/share`) that are only named in the study are not opened, since that
    can send the user's password hash to the server.

    Args:
        state: of the study.
        only: ids of the videos to look for; None: all.
    """
    ids = state.videos if only is None else only
    return {id_: _whereabouts(state, state.videos[id_]) for id_ in ids}


def relink(state: StudyState, folder: Path) -> Job[Relinked]:
    """Look for all videos that are not where they were in one folder and below.

    They are known by their content, whatever their names are now; so videos that
    exchanged names are put right.

    Args:
        state: of the study.
        folder: chosen by the user, who so agrees to open it.
    """
    folder = Path(folder).absolute()
    yield Progress(0, 1, "looking where the videos were")
    places = locate(state)
    wanted = [state.videos[id_] for id_ in places if places[id_].status != "found"]
    found: dict[str, Path] = {}
    troubles: list[str] = []
    if wanted:
        for here, files in walk(folder, troubles.append):
            yield Progress(len(found), len(wanted), f"looking in {here}")
            for path in _of_fitting_size(here, files, wanted):
                found = _matched(path, wanted, troubles.append) | found
            if len(found) == len(wanted):
                break
    places |= {id_: Whereabouts("found", str(path)) for id_, path in found.items()}
    moved = tuple(
        replace(
            state.videos[id_],
            absolute=str(path),
            relative=relative_path(path, state.path),
        )
        for id_, path in found.items()
    )
    return Relinked(moved, places, (*_summary(folder, wanted, found), *troubles))


def relative_path(path: Path, study: str | Path) -> str:
    """Return a video's path from the folder that holds the study, with "/".

    Empty if it lies on another drive or another server.
    """
    try:
        relative = os.path.relpath(path, Path(study).absolute().parent)
    except ValueError:  # another drive of Windows
        return ""
    return relative.replace(os.sep, "/")


def check_storable(path: Path) -> None:
    """Refuse a path that is no text, since its name is in an old encoding.

    Raises:
        StudyError: naming it.
    """
    try:
        str(path).encode()
    except UnicodeEncodeError:
        shown = str(path).encode(errors="replace").decode()
        raise StudyError(
            f"{shown} has a name that is not in Unicode, which a study cannot keep: "
            "rename it."
        ) from None


def walk(
    folder: Path, report: Callable[[str], None]
) -> Iterator[tuple[Path, list[Path]]]:
    """Walk a folder tree; yield each folder with its files, in order of the names.

    Hidden files, hidden folders and studies are left out; a folder that was there
    before, by way of a link, is not entered again.

    Args:
        folder: where to begin.
        report: called with a sentence for each folder that cannot be read.
    """
    pending = [folder]
    seen: set[tuple[int, int]] = set()
    while pending:
        here = pending.pop()
        try:
            status = here.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            with os.scandir(here) as entries:
                members = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            report(
                f"{here} cannot be read ({error.strerror or error}): check that its "
                "disk is connected and that you may open it."
            )
            continue
        folders, files = _sorted_out(members)
        pending += reversed(folders)
        yield here, files


def _sorted_out(members: Iterable[os.DirEntry[str]]) -> tuple[list[Path], list[Path]]:
    """Return the folders and the files among members that are not left out."""
    folders: list[Path] = []
    files: list[Path] = []
    for member in members:
        if member.name.startswith(".") or member.name.endswith(".liverwort"):
            continue
        with suppress(OSError):  # links in a circle, or to where one may not look
            if member.is_dir():
                folders.append(Path(member))
            elif member.is_file():
                files.append(Path(member))
    return folders, files


def _whereabouts(state: StudyState, video: VideoEntry) -> Whereabouts:
    """Return the best that is known of one video."""
    others: list[Whereabouts] = []
    for path in _places(Path(state.path), video):
        place = _looked_at(path, video)
        if place.status == "found":
            return place
        if place.status != "missing":
            others.append(place)
    return others[0] if others else Whereabouts("missing", reason=_missing(video))


def _places(study: Path, video: VideoEntry) -> list[Path]:
    """Return where a video may lie, the likeliest first."""
    found: list[Path] = []
    if video.relative and not PurePath(video.relative).anchor:
        for parent in (study.absolute().parent, study.resolve().parent):
            # macOS and the others write accents and kana in different ways.
            for form in (None, "NFC", "NFD"):
                name = video.relative
                if form is not None:
                    name = unicodedata.normalize(form, name)
                found.append(Path(os.path.normpath(parent / name)))
    if is_own_path(video.absolute):
        found.append(Path(video.absolute))
    return list(dict.fromkeys(found))


def is_own_path(path: str, flavour: type[PurePath] = PurePath) -> bool:
    """Whether an absolute path of a study may be opened on this computer.

    Args:
        path: written here or on another computer, of Windows or not.
        flavour: of the paths of this computer.
    """
    return flavour(path).is_absolute() and not _is_network(path)


def _is_network(path: str) -> bool:
    return path.replace("\\", "/").startswith("//")


def _looked_at(path: Path, video: VideoEntry) -> Whereabouts:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return Whereabouts("missing")
    except OSError:
        pass  # it is there; `_identity` says what is wrong with it
    try:
        content = _identity(path)
    except VideoError as error:
        return Whereabouts("unreadable", str(path), str(error))
    if content == video.sha256:
        return Whereabouts("found", str(path))
    return Whereabouts(
        "changed",
        str(path),
        f"{path} is not the video it was, its content has changed, so no clip of it "
        "can be labelled: find the original with Find missing videos.",
    )


def _missing(video: VideoEntry) -> str:
    if _is_network(video.absolute):
        return (
            f"{video.name} lies on the network drive {video.absolute}, which is not "
            "opened before you agree: use Find missing videos and choose its folder."
        )
    return (
        f"{video.name} is not at {video.absolute} any more: connect its disk, or use "
        "Find missing videos."
    )


def _identity(path: Path) -> str:
    """Return `media.identity`, once per session for a file that does not change.

    Raises:
        VideoError: if it cannot be read, is empty or no file.
    """
    path = checked(path)
    if path.is_dir():
        return media.identity(path)
    now = path.stat()
    return _hashed(
        path, now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns
    )


@lru_cache(MOST_REMEMBERED)
def _hashed(path: Path, *_: int) -> str:
    return media.identity(path)


def _of_fitting_size(
    folder: Path, files: Iterable[Path], wanted: Iterable[VideoEntry]
) -> Iterator[Path]:
    """Yield what may be one of the videos, judged without reading it.

    The folder itself may, if it is one of images.
    """
    sizes = {video.n_bytes for video in wanted}
    any_size = any(not video.n_bytes and video.reader != "images" for video in wanted)
    if 0 in sizes:
        yield folder
    for path in files:
        with suppress(OSError):  # gone since it was listed
            size = path.stat().st_size
            if size and (any_size or size in sizes):
                yield path


def _matched(
    path: Path, wanted: Iterable[VideoEntry], report: Callable[[str], None]
) -> dict[str, Path]:
    """Return the videos, by id, whose content lies at a path."""
    try:
        content = _identity(path)
        found = {video.id: path for video in wanted if video.sha256 == content}
        if found:
            check_storable(path)
    except (VideoError, StudyError) as error:
        report(str(error))
        return {}
    return found


def _summary(
    folder: Path, wanted: Collection[VideoEntry], found: Mapping[str, Path]
) -> tuple[str, ...]:
    if not wanted:
        return ("All videos of the study are where they were.",)
    were = "was" if len(found) == 1 else "were"
    videos = count(len(wanted), "video", "videos")
    sentences = [f"{len(found)} of {videos} {were} found in {folder}."]
    missed = [video.name for video in wanted if video.id not in found]
    if missed:
        more = len(missed) - MOST_NAMED
        named = ", ".join(missed[:MOST_NAMED])
        others = f" and {count(more, 'other', 'others')}" if more > 0 else ""
        sentences.append(f"Not found there: {named}{others}; choose another folder.")
    return tuple(sentences)
