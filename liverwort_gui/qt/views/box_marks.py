"""What is drawn of each box of the open video: colour, words, and what it overlaps."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from liverwort_gui.overlaps import Overlap, meeting, overlapping, overlaps
from liverwort_gui.qt.language import tr
from liverwort_gui.records import Box, Crop
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import ClipEntry

PLAIN = QColor(255, 255, 255)  # of a clip without a class
GREY = QColor(160, 160, 160)  # of an excluded one
LONGEST_NAME = 18  # letters of a class beside its box


@dataclass(frozen=True)
class BoxMark:
    """A clip's box at the shown frame.

    Attributes:
        box: where it is.
        colour: of its class.
        number: such as "12", with a sign if it overlaps another clip.
        words: its class or state, and whether it was analyzed; may be empty.
        path: middles of its boxes (x, y), pixels, if it follows the cell.
        inside: whether the shown frame is in its window.
        selected: whether it is the selected clip.
        excluded: whether it is left out.
    """

    box: Box
    colour: QColor
    number: str
    words: str = ""
    path: tuple[tuple[float, float], ...] = ()
    inside: bool = True
    selected: bool = False
    excluded: bool = False

    @property
    def tag(self) -> str:
        return f"{self.number} {self.words}".strip()


def marks_of(state: ViewState) -> tuple[BoxMark, ...]:
    """Return a mark for each of `ViewState.clips`, in their order."""
    if state.entry is None:
        return ()
    content = state.entry.content
    analyzed = {
        result.clip.crop
        for result in state.results
        if result.clip.video.content == content
    }
    crossing = overlapping(overlaps_of(state))
    return tuple(
        _mark(state, clip, clip.crop in analyzed, clip.id in crossing)
        for clip in state.clips
    )


def middles(crop: Crop) -> tuple[tuple[float, float], ...]:
    """Return the path of a following box's middle, pixels; empty if it stands."""
    half = crop.size / 2
    return tuple((x + half, y + half) for x, y in crop.corners) if crop.follows else ()


def words_of(state: ViewState, clip: ClipEntry, longest: int | None = None) -> str:
    """Return a clip's class, "unsure", or nothing, and whether it is excluded.

    Args:
        state: what is shown.
        clip: one of the study.
        longest: letters that the name of a class may have; None: any number.
    """
    row = state.study.classes.get(clip.label) if state.study else None
    words = row.name if row else (tr("unsure") if clip.unsure else "")
    if longest is not None and len(words) > longest:
        words = f"{words[: longest - 1]}…"
    if not clip.excluded:
        return words
    return tr("{words}, excluded", words=words) if words else tr("excluded")


def colour_of(state: ViewState, clip: ClipEntry) -> QColor:
    """Return the colour of a clip's class."""
    row = state.study.classes.get(clip.label) if state.study else None
    if clip.excluded:
        return GREY
    return QColor(row.colour) if row else PLAIN


def overlaps_of(state: ViewState) -> tuple[Overlap, ...]:
    """Return which clips of the open video share pixels."""
    return _overlaps(tuple(_place(clip) for clip in state.clips))


def shared_boxes(state: ViewState, marks: tuple[BoxMark, ...]) -> list[tuple[Box, Box]]:
    """Return the pairs of boxes that meet in the shown frame."""
    boxes = {
        clip.id: mark.box
        for clip, mark in zip(state.clips, marks, strict=True)
        if mark.inside
    }
    return [
        (boxes[pair.one], boxes[pair.other])
        for pair in overlaps_of(state)
        if pair.one in boxes and pair.other in boxes
    ]


def description(state: ViewState, clip: ClipEntry) -> str:
    """Return what a clip is, and what it overlaps, one sentence per line."""
    words = words_of(state, clip) or tr("not looked at")
    last = clip.crop.stop - 1
    lines = [
        tr(
            "Clip {number}: {words}, frames {first}–{last}",
            number=clip.number,
            words=words,
            first=clip.start,
            last=last,
        )
    ]
    for pair in overlaps_of(state):
        if clip.id in (pair.one, pair.other) and state.study is not None:
            other = pair.other if clip.id == pair.one else pair.one
            number = state.study.clips[other].number
            lines.append(
                tr(
                    "Overlaps clip {number} in {frames}: the paper forbids overlapping "
                    "clips.",
                    number=number,
                    frames=frames_text(pair.first, pair.last),
                )
            )
    return "\n".join(lines)


def crossed(state: ViewState, crop: Crop) -> tuple[ClipEntry, ...]:
    """Return the clips in use of the open video that a crop would overlap."""
    return tuple(
        clip
        for clip in state.clips
        if not clip.excluded and meeting(crop, clip.crop) is not None
    )


def frames_text(first: int, last: int) -> str:
    """Return "frame 5" or "frames 5–9"."""
    if first == last:
        return tr("frame {number}", number=first)
    return tr("frames {first}–{last}", first=first, last=last)


def _mark(state: ViewState, clip: ClipEntry, analyzed: bool, crossing: bool) -> BoxMark:
    selected = clip.id == state.clip_id
    crop = state.pending if selected and state.pending else clip.crop
    words = words_of(state, clip, LONGEST_NAME)
    return BoxMark(
        box=crop.box_at(state.frame),
        colour=colour_of(state, clip),
        number=f"⚠ {clip.number}" if crossing else str(clip.number),
        words=f"{words}  ✓".strip() if analyzed else words,
        path=middles(crop),
        inside=crop.start <= state.frame < crop.stop,
        selected=selected,
        excluded=clip.excluded,
    )


_Place = tuple[str, int, tuple[tuple[int, int], ...], int, int, bool]


def _place(clip: ClipEntry) -> _Place:
    """Return what the overlaps of a clip depend on: a label does not matter."""
    return clip.id, clip.start, clip.corners, clip.size, clip.frames, clip.excluded


@lru_cache(maxsize=4)
def _overlaps(places: tuple[_Place, ...]) -> tuple[Overlap, ...]:
    return overlaps(
        ClipEntry(id_, 0, "", start, corners, size, frames, excluded=excluded)
        for id_, start, corners, size, frames, excluded in places
    )
