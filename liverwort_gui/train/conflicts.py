"""Finds clips that show the same sperm at the same time: they must not be split.

One of them among the training clips would tell the network about the other, which
tests it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import TrainingError
from liverwort_gui.media.clips import resampled
from liverwort_gui.overlaps import overlaps
from liverwort_gui.study_records import ClipEntry
from liverwort_gui.train.clip_set import ClipRow, ClipSet
from liverwort_gui.train.splits import Splits

Kind = Literal["same pixels", "overlap", "nearly the same"]

SIDE = 32  # pixels of a fingerprint's pictures
PICTURES = 4  # frames of a clip that its fingerprint is made of
# Of simulated clips of one video the most alike correlate by 0.82, copies by 0.86 or
# more if moved by 2 pixels, by 0.95 if compressed anew, rescaled, noisier or brighter.
ALIKE = 0.85
AT_ONCE = 512  # clips compared with all others in one step


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two clips that must not lie in different parts of a split.

    Attributes:
        first: index of the row of one.
        second: index of the row of the other, greater than `first`.
        kind: they have the same pixels; or share frames and pixels of one video; or
            look so alike that one must be a copy of the other.
        text: a sentence for the user.
    """

    first: int
    second: int
    kind: Kind
    text: str


def conflicts(clips: ClipSet) -> tuple[Conflict, ...]:
    """Return the pairs of clips that are one clip in part or whole, each pair once."""
    found: dict[tuple[int, int], Conflict] = {}
    searches: tuple[tuple[Kind, Iterator[tuple[int, int]]], ...] = (
        ("same pixels", _same(clips.rows)),
        ("overlap", _overlapping(clips.rows)),
        ("nearly the same", _alike(clips)),
    )
    for kind, pairs in searches:
        for conflict in _described(clips.rows, kind, pairs):
            found.setdefault((conflict.first, conflict.second), conflict)
    return tuple(found[pair] for pair in sorted(found))


def conflicts_across(splits: Splits, clips: ClipSet) -> list[str]:
    """Say which clips of different parts share frames and pixels of one video.

    It takes no time, so it is asked before a training; `conflicts` also finds copies
    whose pixels differ.

    Raises:
        TrainingError: if clips of different parts have the same pixels.
    """
    copies = torn(_described(clips.rows, "same pixels", _same(clips.rows)), splits)
    if copies:
        pairs = f"{len(copies)} pairs" if len(copies) > 1 else "one pair"
        raise TrainingError(
            f"A network would be tested on a clip that taught it, in {pairs}: "
            f"{copies[0].text}"
        )
    found = _described(clips.rows, "overlap", _overlapping(clips.rows))
    return [conflict.text for conflict in torn(found, splits)]


def torn(found: Iterable[Conflict], splits: Splits) -> list[Conflict]:
    """Return those whose clips lie in different parts of a split."""
    part = {i: k for k, fold in enumerate(splits.folds) for i in fold.test}
    return [pair for pair in found if part.get(pair.first) != part.get(pair.second)]


def _described(
    rows: tuple[ClipRow, ...], kind: Kind, pairs: Iterable[tuple[int, int]]
) -> Iterator[Conflict]:
    for pair in pairs:
        yield _conflict(rows, min(pair), max(pair), kind)


def _same(rows: tuple[ClipRow, ...]) -> Iterator[tuple[int, int]]:
    copies: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        copies.setdefault(row.pixel_sha256, []).append(number)
    for numbers in copies.values():
        yield from itertools.combinations(numbers, 2)


def _overlapping(rows: tuple[ClipRow, ...]) -> Iterator[tuple[int, int]]:
    clips = (
        ClipEntry(
            id=str(number),
            number=row.number,
            video=row.video,
            start=row.start,
            corners=row.crop.corners,
            size=row.size,
            frames=row.frames,
        )
        for number, row in enumerate(rows)
    )
    for pair in overlaps(clips):
        yield int(pair.one), int(pair.other)


def _alike(clips: ClipSet) -> Iterator[tuple[int, int]]:
    """Yield the pairs whose moving pictures are nearly the same."""
    prints = np.stack(
        [
            _fingerprint(frames, background)
            for frames, background in zip(clips.frames, clips.backgrounds, strict=True)
        ]
    )
    for start in range(0, len(prints), AT_ONCE):
        likeness = prints[start : start + AT_ONCE] @ prints.T
        for first, second in np.argwhere(likeness > ALIKE).tolist():
            if start + first < second:
                yield start + first, second


def _fingerprint(
    frames: NDArray[np.uint8], background: NDArray[np.uint8]
) -> NDArray[np.float32]:
    """Return small pictures of what is not background, as one vector of length 1.

    So the light of a video, which all its clips share, does not make them alike.

    Args:
        frames: (T, S, S, C).
        background: (S, S, C).
    """
    count, side = len(frames), min(SIDE, frames.shape[1])
    chosen = ((np.arange(PICTURES) + 0.5) * count / PICTURES).astype(int)
    cells = frames[chosen].astype(np.float32) - background
    small = np.stack([resampled(cell, side) for cell in cells]).mean(axis=-1)
    vector = small.ravel() - small.mean()
    length = max(float(np.linalg.norm(vector)), 1e-6)  # nothing to see: a vector of 0
    return np.asarray(vector / length, dtype=np.float32)


def _conflict(
    rows: tuple[ClipRow, ...], first: int, second: int, kind: Kind
) -> Conflict:
    one, other = rows[first], rows[second]
    named = f"Clips {one.number} and {other.number}"
    if one.video == other.video:
        named += f" of {one.video}"
    else:
        named += f" ({one.video} and {other.video})"
    what = {
        "same pixels": "have the same pixels",
        "overlap": "overlap: they show the same place in the same frames",
        "nearly the same": "look so alike that one seems to be a copy of the other",
    }[kind]
    return Conflict(first, second, kind, f"{named} {what}; exclude one of them.")
