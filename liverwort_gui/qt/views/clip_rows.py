"""What the clip table says of each clip, which clips it lists, in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from liverwort_gui.overlaps import overlapping, overlaps
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.queue_records import Decision, QueueState
from liverwort_gui.study_records import ClipEntry, StudyState

NOT_LOOKED_AT, UNSURE, LABELLED, EXCLUDED, OVERLAPPING = (
    later("not looked at"),
    later("unsure"),
    later("labelled"),
    later("excluded"),
    later("overlapping"),
)
OVERLAPS = later("overlaps")
NOT_ANALYZED, FAILED = later("not analyzed"), later("could not be analyzed")
WAITS, FAILS = later("waits"), later("failed")
KINDS = (
    NOT_LOOKED_AT,
    UNSURE,
    LABELLED,
    EXCLUDED,
    OVERLAPPING,
    NOT_ANALYZED,
    FAILED,
)
NOTHING = QueueState()
SEEN = {
    "yes": later("The network had not seen it before."),
    "no": later("The network had learnt from it, or from its video."),
    "unknown": later("The network may have learnt from it."),
}
# Where labels and clips come from, as the study says it; `said` shows it.
SOURCES = (
    later("hand"),
    later("genotype"),
    later("import"),
    later("suggestion"),
    later("simulated"),
)


class Column(IntEnum):
    """The columns of the clip table, in their order."""

    CLIP = 0
    CLASS = 1
    STATE = 2
    DECISION = 3
    VIDEO = 4
    FRAMES = 5
    BY = 6
    WHEN = 7
    SOURCE = 8
    OVERLAP = 9
    GENOTYPE = 10
    CULTURE = 11
    ORIGIN = 12
    NOTE = 13


HEADINGS = (
    later("Clip"),
    later("Class"),
    later("State"),
    later("Decision"),
    later("Video"),
    later("Frames"),
    later("Labelled by"),
    later("When"),
    later("Source"),
    later("Overlap"),
    later("Genotype"),
    later("Culture"),
    later("Origin"),
    later("Note"),
)
OF_US = (Column.STATE, Column.SOURCE, Column.OVERLAP, Column.ORIGIN)  # not the user's
HIDDEN_WHILE_BLIND = (
    Column.DECISION,
    Column.SOURCE,
    Column.GENOTYPE,
    Column.CULTURE,
    Column.ORIGIN,
)


@dataclass(frozen=True, slots=True)
class ClipFilter:
    """Which clips are listed; what is empty lets all through.

    Attributes:
        text: words that must all occur in a row, in any column.
        kind: one of `KINDS`.
        label: id of a class.
        video: id of a video.
    """

    text: str = ""
    kind: str = ""
    label: str = ""
    video: str = ""


@dataclass(frozen=True, slots=True)
class LabelCounts:
    """How many clips bear which label.

    Attributes:
        classes: clips in use per class, by its id.
        unsure: clips in use that were looked at and cannot be told.
        not_looked_at: clips in use that nobody labelled yet.
        excluded: clips that are left out, whatever their label.
    """

    classes: Mapping[str, int] = field(default_factory=dict)
    unsure: int = 0
    not_looked_at: int = 0
    excluded: int = 0


def count_labels(clips: Iterable[ClipEntry]) -> LabelCounts:
    """Count labels; an excluded clip counts as excluded only."""
    found = Counter(_bin(clip) for clip in clips)
    classes = {label: n for (kind, label), n in found.items() if kind == LABELLED}
    return LabelCounts(
        classes, found[UNSURE, ""], found[NOT_LOOKED_AT, ""], found[EXCLUDED, ""]
    )


def state_of(clip: ClipEntry) -> str:
    """Return how far a clip is: excluded, labelled, unsure or not looked at."""
    return _bin(clip)[0]


class Overlaps:
    """Finds clips that show the same pixels, anew only in videos whose clips moved."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[ClipEntry, ...], frozenset[str]]] = {}

    def of(self, study: StudyState) -> frozenset[str]:
        """Return the ids of clips in use that share pixels of a frame with another."""
        known: dict[str, tuple[tuple[ClipEntry, ...], frozenset[str]]] = {}
        for video, clips in study.clips_by_video.items():
            was, ids = self._known.get(video, ((), frozenset()))
            if clips != was and _places(clips) != _places(was):
                ids = overlapping(overlaps(clips))
            known[video] = (clips, ids)
        self._known = known
        return frozenset().union(*(ids for _, ids in known.values()))


def cell_text(
    study: StudyState,
    clip: ClipEntry,
    column: Column,
    overlaps: bool,
    queue: QueueState = NOTHING,
) -> str:
    """Return what one cell says, in English: for sorting and finding."""
    if column is Column.OVERLAP:
        return OVERLAPS if overlaps else ""
    if column is Column.DECISION:
        return _decision_text(queue, clip)
    return _TEXTS[column](study, clip)


def shown_text(
    study: StudyState,
    clip: ClipEntry,
    column: Column,
    overlaps: bool,
    queue: QueueState = NOTHING,
) -> str:
    """Return what one cell says, in the language of the window."""
    text = cell_text(study, clip, column, overlaps, queue)
    found = queue.decisions.get(clip.id)
    if column is Column.DECISION and found is not None:
        if found.in_scope:
            return text
        return tr("{name}, not certain", name=found.predicted)
    return said(text) if column in (*OF_US, Column.DECISION) else text


def decision_tip(queue: QueueState, clip: ClipEntry) -> str:
    """Return what is known of the decision on a clip, or why there is none."""
    found = queue.decisions.get(clip.id)
    return _told(found) if found else said(queue.failed.get(clip.id, ""))


def _told(found: Decision) -> str:
    logit = f"{found.logit:+.2f}".replace("-", "−")
    parts = [
        tr(
            "{name}, {percent} %, D {logit} logit.",
            name=found.predicted,
            percent=f"{100 * found.probability:.1f}",
            logit=logit,
        ),
        "" if found.in_scope else tr("Out of scope: it is unlike the training clips."),
        said(SEEN.get(found.unseen, SEEN["unknown"])),
    ]
    return " ".join(filter(None, parts))


def _decision_text(queue: QueueState, clip: ClipEntry) -> str:
    found = queue.decisions.get(clip.id)
    if found is not None:
        sure = f"{100 * found.probability:.0f} %" if found.in_scope else "not certain"
        return f"{found.predicted}, {sure}"
    if clip.id in queue.waiting:
        return WAITS
    return FAILS if clip.id in queue.failed else ""


def listed(
    study: StudyState,
    overlaps: frozenset[str],
    wanted: ClipFilter,
    column: Column = Column.CLIP,
    descending: bool = False,
    queue: QueueState = NOTHING,
) -> tuple[str, ...]:
    """Return the ids of the clips that a filter lets through, sorted by a column.

    Clips of equal cells stay in the study's order, which is shuffled while blind.
    """
    words = wanted.text.casefold().split()
    found = [
        clip
        for clip in study.clips.values()
        if _passes(clip, wanted, overlaps, queue)
        and (not words or _contains(study, clip, overlaps, queue, words))
    ]
    if column is not Column.CLIP:
        found.sort(
            key=lambda clip: _sort_key(study, clip, column, overlaps, queue),
            reverse=descending,
        )
    elif descending:
        found.reverse()
    return tuple(clip.id for clip in found)


def _places(clips: Iterable[ClipEntry]) -> list[tuple[object, ...]]:
    """Return what overlaps depend on."""
    return [
        (clip.id, clip.start, clip.corners, clip.size, clip.frames, clip.excluded)
        for clip in clips
    ]


def _bin(clip: ClipEntry) -> tuple[str, str]:
    if clip.excluded:
        return EXCLUDED, ""
    if clip.label:
        return LABELLED, clip.label
    return (UNSURE if clip.unsure else NOT_LOOKED_AT), ""


def _passes(
    clip: ClipEntry,
    wanted: ClipFilter,
    overlaps: frozenset[str],
    queue: QueueState,
) -> bool:
    if wanted.video and clip.video != wanted.video:
        return False
    if wanted.label and clip.label != wanted.label:
        return False
    if wanted.kind == OVERLAPPING:
        return clip.id in overlaps
    if wanted.kind in (NOT_ANALYZED, FAILED):
        known = clip.id in queue.decisions
        return not known and (wanted.kind == NOT_ANALYZED or clip.id in queue.failed)
    return not wanted.kind or state_of(clip) == wanted.kind


def _contains(
    study: StudyState,
    clip: ClipEntry,
    overlaps: frozenset[str],
    queue: QueueState,
    words: list[str],
) -> bool:
    # A line per cell, so that no word is found across two cells.
    cells = [text_of(study, clip) for text_of in _SEARCHED]
    cells.append(_decision_text(queue, clip))
    ours = [_TEXTS[column](study, clip) for column in OF_US if column in _TEXTS]
    if clip.id in overlaps:
        ours.append(OVERLAPS)
    cells += ours + [said(text) for text in ours]  # in English, and as they are shown
    text = "\n".join(cells).casefold()
    return all(word in text for word in words)


def _sort_key(
    study: StudyState,
    clip: ClipEntry,
    column: Column,
    overlaps: frozenset[str],
    queue: QueueState,
) -> tuple[Any, ...]:
    if column is Column.DECISION:
        found = queue.decisions.get(clip.id)
        return (0, found.logit) if found else (1, _decision_text(queue, clip) == "")
    if column is Column.VIDEO:
        return study.videos[clip.video].number, clip.start
    if column is Column.FRAMES:
        return clip.start, clip.frames
    if column is Column.CLASS:
        row = study.classes.get(clip.label)
        return (row.position,) if row else (len(study.classes), not clip.unsure)
    text = cell_text(study, clip, column, clip.id in overlaps)
    return not text, text.casefold()  # empty cells come last


def _class_text(study: StudyState, clip: ClipEntry) -> str:
    row = study.classes.get(clip.label)
    return row.name if row else ""


def _when(clip: ClipEntry) -> str:
    return clip.labelled_at[:16].replace("T", " ")


_TEXTS: dict[Column, Callable[[StudyState, ClipEntry], str]] = {
    Column.CLIP: lambda study, clip: str(clip.number),
    Column.CLASS: _class_text,
    Column.STATE: lambda study, clip: state_of(clip),
    Column.VIDEO: lambda study, clip: study.videos[clip.video].name,
    Column.FRAMES: lambda study, clip: f"{clip.start}–{clip.crop.stop - 1}",
    Column.BY: lambda study, clip: clip.labelled_by,
    Column.WHEN: lambda study, clip: _when(clip),
    Column.SOURCE: lambda study, clip: clip.label_source,
    Column.GENOTYPE: lambda study, clip: study.videos[clip.video].genotype,
    Column.CULTURE: lambda study, clip: study.videos[clip.video].culture,
    Column.ORIGIN: lambda study, clip: clip.origin,
    Column.NOTE: lambda study, clip: clip.note,
}
_SEARCHED = tuple(_TEXTS.values())
