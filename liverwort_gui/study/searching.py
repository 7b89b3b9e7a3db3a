"""Which files of a folder tree are videos."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from tifffile import TiffFile, TiffFileError

from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.files import DAMAGE
from liverwort_gui.study.whereabouts import walk

TIFFS = frozenset({".tif", ".tiff"})
STILLS = frozenset({".png", ".jpg", ".jpeg", ".bmp"})
# HDF5 is left out: most of such files are no clips. One of them can be chosen by hand.
FILMS = frozenset({
    ".avi", ".mp4", ".m4v", ".mov", ".mkv", ".webm", ".wmv", ".asf", ".mpg", ".mpeg",
    ".ts", ".mts", ".m2ts", ".3gp", ".ogv", ".flv", ".gif", ".mj2", ".h264", ".hevc",
    ".nd2", ".czi", ".lif", ".spe", ".lsm", ".btf", ".tf8",
})  # fmt: skip


def find_videos(
    paths: Sequence[Path],
) -> Job[tuple[tuple[Path, ...], tuple[tuple[Path, str], ...]]]:
    """Return the videos among files and in folders, and what was left out and why.

    A file that was named is a video, whatever it is called. In a folder and below,
    files that are called like videos are; a folder with nothing but images whose
    names differ in their numbers only is one video.
    """
    found: list[Path] = []
    refused: list[tuple[Path, str]] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        troubles: list[str] = []
        for here, files in walk(path, troubles.append):
            yield Progress(0, 1, f"looking in {here}")
            found += _videos_of(here, files, refused.append)
        refused += [(path, sentence) for sentence in troubles]
    return tuple(dict.fromkeys(found)), tuple(refused)


def _videos_of(
    folder: Path, files: Sequence[Path], refuse: Callable[[tuple[Path, str]], None]
) -> list[Path]:
    """Return the videos of one folder, which may be the folder itself."""
    films = [path for path in files if path.suffix.lower() in FILMS]
    stills: dict[str, list[Path]] = {}  # by what their names have in common
    for path in files:
        if path.suffix.lower() in STILLS | TIFFS:
            stills.setdefault(re.sub(r"\d+", "#", path.name.lower()), []).append(path)
    for pattern, alike in list(stills.items()):
        # Of a thousand alike, opening one tells what they are.
        if alike[0].suffix.lower() in TIFFS and not _is_one_picture(alike[0]):
            films += stills.pop(pattern)
    rows = [alike for alike in stills.values() if len(alike) > 1]
    if len(rows) == 1 and not films and len(stills) == 1:
        return [folder]
    if rows:
        count = sum(len(alike) for alike in rows)
        refuse(
            (
                folder,
                f"{folder} has {count} images that are left out, since it holds "
                "other images or videos as well: put the images of one recording "
                "into a folder of their own.",
            )
        )
    return sorted(films)


def _is_one_picture(path: Path) -> bool:
    """Whether a TIFF file is a single image; one that cannot be read is not."""
    try:
        with TiffFile(path) as file:
            images = (file.imagej_metadata or {}).get("images", 1)
            return not file.is_ome and images == 1 and len(file.pages) == 1
    except (*DAMAGE, TiffFileError):
        return False
