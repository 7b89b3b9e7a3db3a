"""Labelling without knowing what is what, and what was selected meanwhile.

While a study is blind the window draws `shown(state)`: a state in which names, paths
and metadata are gone and the order is shuffled, so that no view can give them away.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from math import hypot
from statistics import fmean, pstdev

from liverwort_gui.study_records import (
    METADATA,
    ClipEntry,
    RecordT,
    StudyState,
    Suggestion,
    VideoEntry,
    Whereabouts,
)

HIDDEN = dict.fromkeys(METADATA, "")
REASONS = {
    "found": "",
    "missing": "This video is missing: end blind labelling to find it again.",
    "changed": "Another video lies where this one was, so its labels are refused: "
    "end blind labelling to find the original.",
    "unreadable": "This video cannot be read: end blind labelling to see its name.",
}

# What an edit says of one video, unless it is hidden already or names none: a video
# that was removed, or whose adding was undone, is not among those that are hidden.
_GONE = re.compile(
    r"^(add video: |remove (?!label: |class: )|set [^:]+: |suggest \d+ box(?:es)? in "
    r"|reject box in |note: frames? \S+ of )(?!Video \d+$|\d+ videos$).+",
    re.DOTALL,
)


def blind_order(ids: Iterable[str], seed: str) -> tuple[str, ...]:
    """Return identities in an order that only the seed decides.

    Whatever is added later is sorted in; the others keep their order.
    """
    return tuple(sorted(ids, key=lambda id_: (_rank(seed, id_), id_)))


def blind_name(place: int) -> str:
    """Return what a video is called while it is hidden: its place, from 1."""
    return f"Video {place:02d}"


def shown(state: StudyState) -> StudyState:
    """Return what the window may show of a study: all, or what blind mode leaves.

    Identities stay, so edits may be wished on either. Labels that were copied from
    the genotype, or came with a simulation, are left out: they would give it away.
    """
    seed = state.blind
    if not seed:
        return state
    videos = {
        id_: _hidden(state.videos[id_], place)
        for place, id_ in enumerate(blind_order(state.videos, seed), 1)
    }
    clips = _shuffled(state.clips, seed)
    return replace(
        state,
        videos=videos,
        clips={id_: _without_genotype(clip) for id_, clip in clips.items()},
        suggestions={
            id_: replace(row, score=0.0)  # or the views would order them by it
            for id_, row in _shuffled(state.suggestions, seed).items()
        },
        whereabouts={
            id_: Whereabouts(place.status, "", REASONS[place.status])
            for id_, place in state.whereabouts.items()
        },
        undo=without_names(state.undo, state),
        redo=without_names(state.redo, state),
    )


def without_names(text: str, state: StudyState) -> str:
    """Return a sentence in which blind names replace names and paths, while blind."""
    seed = state.blind
    if not seed or not text:
        return text
    names = {
        said: blind_name(place)
        for place, id_ in enumerate(blind_order(state.videos, seed), 1)
        for said in _called(state, id_)
    }
    longest_first = sorted(filter(None, names), key=len, reverse=True)
    if longest_first:
        pattern = "|".join(re.escape(name) for name in longest_first)
        text = re.sub(pattern, lambda found: names[found.group()], text)
    return _GONE.sub(r"\1a video that is gone", text)


@dataclass(frozen=True, slots=True)
class Selection:
    """What was taken of one genotype, to see whether the choice was even-handed.

    Attributes:
        genotype: as the metadata say; empty for videos without one.
        videos: number of videos.
        clips: number of clips, the excluded among them.
        excluded: number of excluded clips.
        accepted: suggested boxes that were accepted.
        rejected: suggested boxes that were rejected.
        distance: mean distance of a box's centre from the centre of the field; 0 is
            the centre, 1 a corner of the frame. None without clips.
        spread: standard deviation of this distance. None without clips.
        sharpness: mean sharpness of the clips, as `tracking` measures it; None if
            none was measured.
        speed: mean speed of the clips' cells, pixels per frame; None if none was
            measured.
        by_hand: clips that were given a class by hand.
        agreeing: those of them whose class is called as the genotype.
    """

    genotype: str
    videos: int
    clips: int
    excluded: int
    accepted: int
    rejected: int
    distance: float | None
    spread: float | None
    sharpness: float | None
    speed: float | None
    by_hand: int
    agreeing: int

    @property
    def rejection_rate(self) -> float | None:
        """Share of the decided suggestions that were rejected; None without any."""
        decided = self.accepted + self.rejected
        return self.rejected / decided if decided else None

    @property
    def agreement(self) -> float | None:
        """Share of the hand labels that name the genotype; None without any."""
        return self.agreeing / self.by_hand if self.by_hand else None


def selection_report(
    state: StudyState, sharpness: Mapping[str, float] | None = None
) -> tuple[Selection, ...]:
    """Return what was selected of each genotype, in alphabetical order.

    Args:
        state: of the study, not of what blind mode shows of it.
        sharpness: of cut clips, by the clip's id; a clip that is not in it counts
            with the sharpness of the suggestion it came from.
    """
    videos: dict[str, list[VideoEntry]] = {}
    for video in state.videos.values():
        videos.setdefault(video.genotype.strip(), []).append(video)
    return tuple(
        _selection(state, genotype, videos[genotype], sharpness or {})
        for genotype in sorted(videos, key=str.casefold)
    )


COLUMNS = (
    "genotype",
    "videos",
    "clips",
    "excluded",
    "boxes rejected",
    "distance from centre",
    "sharpness",
    "speed (px/frame)",
    "labels as genotype",
)


def report_cells(rows: Iterable[Selection]) -> tuple[tuple[str, ...], ...]:
    """Return the report as text, one tuple in the order of `COLUMNS` per genotype."""
    return tuple(
        (
            row.genotype or "(none)",
            str(row.videos),
            str(row.clips),
            str(row.excluded),
            _share(row.rejected, row.accepted + row.rejected),
            "–" if row.distance is None else f"{row.distance:.2f} ± {row.spread:.2f}",
            "–" if row.sharpness is None else f"{row.sharpness:.3g}",
            "–" if row.speed is None else f"{row.speed:.2f}",
            _share(row.agreeing, row.by_hand),
        )
        for row in rows
    )


def report_text(rows: Iterable[Selection]) -> str:
    """Return the report as lines of text, for the command line."""
    cells = (COLUMNS, *report_cells(rows))
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in cells
    )
    return "\n".join(line.rstrip() for line in lines)


@lru_cache(maxsize=32768)  # the window asks anew after every change
def _rank(seed: str, id_: str) -> bytes:
    return hashlib.sha256(f"{seed} {id_}".encode()).digest()


def _called(state: StudyState, id_: str) -> tuple[str, ...]:
    """Return all by which a sentence may call a video."""
    video, place = state.videos[id_], state.whereabouts.get(id_)
    path = place.path if place else ""
    return video.name, video.absolute, video.relative, path, path.replace("\\", "/")


def _shuffled(records: Mapping[str, RecordT], seed: str) -> dict[str, RecordT]:
    return {id_: records[id_] for id_ in blind_order(records, seed)}


def _hidden(video: VideoEntry, place: int) -> VideoEntry:
    name = blind_name(place)
    hidden = replace(video, relative="", absolute=name, number=place, warnings=())
    return replace(hidden, **HIDDEN)  # type: ignore[arg-type]


def _without_genotype(clip: ClipEntry) -> ClipEntry:
    simulated = clip.origin == "simulated" and clip.label_source == "import"
    if clip.label_source != "genotype" and not simulated:
        return clip
    return replace(clip, label="", label_source="", labelled_by="", labelled_at="")


def _selection(
    state: StudyState,
    genotype: str,
    videos: list[VideoEntry],
    measured: Mapping[str, float],
) -> Selection:
    own = {video.id: video for video in videos}
    clips = [clip for clip in state.clips.values() if clip.video in own]
    boxes = [row for row in state.suggestions.values() if row.video in own]
    source = {row.clip: row for row in boxes if row.clip}
    distances = [_distance(clip, own[clip.video]) for clip in clips]
    by_hand = [clip for clip in clips if clip.label and clip.label_source == "hand"]
    agreeing = [
        clip
        for clip in by_hand
        if _folded(state.classes[clip.label].name) == _folded(genotype)
    ]
    return Selection(
        genotype=genotype,
        videos=len(videos),
        clips=len(clips),
        excluded=sum(clip.excluded for clip in clips),
        accepted=sum(row.verdict == "accepted" for row in boxes),
        rejected=sum(row.verdict == "rejected" for row in boxes),
        distance=fmean(distances) if distances else None,
        spread=pstdev(distances) if distances else None,
        sharpness=_mean_sharpness(clips, source, measured),
        speed=_mean(source[clip.id].speed for clip in clips if clip.id in source),
        by_hand=len(by_hand),
        agreeing=len(agreeing),
    )


def _distance(clip: ClipEntry, video: VideoEntry) -> float:
    """Return how far off the field's centre a box is: 0 the centre, 1 a corner."""
    half = clip.size / 2
    x = fmean(corner[0] for corner in clip.corners) + half - video.width / 2
    y = fmean(corner[1] for corner in clip.corners) + half - video.height / 2
    return hypot(x, y) / hypot(video.width / 2, video.height / 2)


def _mean_sharpness(
    clips: list[ClipEntry],
    source: Mapping[str, Suggestion],
    measured: Mapping[str, float],
) -> float | None:
    known = {id_: row.sharpness for id_, row in source.items()} | dict(measured)
    return _mean(known[clip.id] for clip in clips if clip.id in known)


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return fmean(found) if found else None


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.0f} %)" if whole else "–"


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
