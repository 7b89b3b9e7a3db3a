"""Two people's studies made one: every label of both is there afterwards.

Videos are the same if their content, channel and time axis are; clips if they have
one identity, else if they show the same frames and box of the same video; classes if
their names are. Where both say something else about the same clip or video, one of
them is overruled, and what it said is written into the note, so that nothing is lost.
A conflict whose loser stands in the note already was decided before, and is no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from liverwort_gui.records import Crop
from liverwort_gui.study.exchange.box_cells import path_text
from liverwort_gui.study.exchange.merge_classes import merged_classes
from liverwort_gui.study.exchange.merge_records import (
    Conflict,
    Merge,
    MergeReport,
    Side,
)
from liverwort_gui.study.whereabouts import relative_path
from liverwort_gui.study_records import (
    METADATA,
    TRUTH_OF,
    ClipEntry,
    Edit,
    Note,
    Record,
    StudyState,
    Suggestion,
    VideoEntry,
    new_id,
)
from liverwort_gui.words import count

VALUES = (*(name for name in METADATA if name != "note"), "fps", "um_per_px")
WORDS = {"um_per_px": "µm per pixel"}
OVERRULED = "Overruled at a merge: "


def merge(
    state: StudyState,
    other: StudyState,
    prefer: Side | None = None,
    choices: Mapping[str, Side] | None = None,
) -> Merge:
    """Bring another study into this one, as one edit.

    Args:
        state: of this study.
        other: of the other study, which stays as it is.
        prefer: who is right in a conflict; None: whoever `choices` says.
        choices: by `Conflict.id`; they rule over `prefer`.
    """
    merging = _Merging(state, other, prefer, choices or {})
    merging.merge_videos()
    merging.merge_clips()
    merging.merge_notes()
    merging.merge_suggestions()
    merging.merge_settings()
    return merging.result()


class _Merging:
    """Gathers what changes.

    Args: as of `merge`.
    """

    def __init__(
        self,
        state: StudyState,
        other: StudyState,
        prefer: Side | None,
        choices: Mapping[str, Side],
    ) -> None:
        self._state = state
        self._other = other
        self._prefer = prefer
        self._choices = choices
        self._classes = merged_classes(state, other)
        self._videos: dict[str, VideoEntry] = dict(state.videos)
        self._clips: dict[str, ClipEntry] = dict(state.clips)
        self._extra: list[Record] = []  # notes, suggestions and settings
        self._video_ids: dict[str, str] = {}  # theirs to mine
        self._clip_ids: dict[str, str] = {}
        self._conflicts: list[Conflict] = []
        self._open: list[Conflict] = []
        self._added = 0

    def merge_videos(self) -> None:
        known = {video.content: video for video in self._state.videos.values()}
        numbers = {video.number for video in self._state.videos.values()}
        for theirs in self._other.videos.values():
            mine = known.get(theirs.content)
            if mine is None:
                id_ = theirs.id if theirs.id not in self._videos else new_id()
                number = _free(theirs.number, numbers)
                mine = replace(_placed(theirs, self._other, self._state), id=id_)
                self._videos[id_] = replace(mine, number=number)
            else:
                self._videos[mine.id] = self._merged_video(mine, theirs)
            self._video_ids[theirs.id] = mine.id

    def merge_clips(self) -> None:
        others = self._other.clips
        places = {
            _place(clip, clip.video): clip
            for clip in self._clips.values()
            if clip.id not in others
        }
        numbers = {clip.number for clip in self._clips.values()}
        matched: set[str] = set()
        for theirs in others.values():
            video = self._video_ids[theirs.video]
            here = self._state.clips.get(theirs.id)
            if here is None or here.video != video:
                here = places.get(_place(theirs, video))
            if here is not None and here.id not in matched:
                matched.add(here.id)
                self._clips[here.id] = self._merged_clip(here, theirs)
                self._clip_ids[theirs.id] = here.id
                continue
            id_ = theirs.id if theirs.id not in self._clips else new_id()
            self._clips[id_] = replace(
                theirs,
                id=id_,
                number=_free(theirs.number, numbers),
                video=video,
                label=self._classes.ids.get(theirs.label, ""),
            )
            self._clip_ids[theirs.id] = id_
            self._added += 1

    def merge_notes(self) -> None:
        known = {_note_content(note) for note in self._state.notes.values()}
        for theirs in self._other.notes.values():
            note = replace(theirs, video=self._video_ids[theirs.video])
            if _note_content(note) not in known:
                taken = note.id in self._state.notes
                self._extra.append(replace(note, id=new_id()) if taken else note)

    def merge_suggestions(self) -> None:
        mine = self._state.suggestions
        known = {_suggested(row): row for row in mine.values()}
        for theirs in self._other.suggestions.values():
            row = replace(
                theirs,
                video=self._video_ids[theirs.video],
                clip=self._clip_ids.get(theirs.clip, ""),
            )
            here = known.get(_suggested(row))
            if here is None:
                self._extra.append(replace(row, id=new_id()) if row.id in mine else row)
            elif here.verdict == "offered" and row.verdict != "offered":
                self._extra.append(replace(here, verdict=row.verdict, clip=row.clip))

    def merge_settings(self) -> None:
        """Take the truth of simulated clips; the rest only for a study that is new."""
        new = not self._state.videos and not self._state.clips
        for row in self._other.settings.values():
            clip = self._clip_ids.get(row.id.removeprefix(TRUTH_OF))
            if row.id.startswith(TRUTH_OF) and clip:
                row = replace(row, id=TRUTH_OF + clip)
            elif not new:
                continue
            if row.id not in self._state.settings:
                self._extra.append(row)

    def result(self) -> Merge:
        conflicts = len(self._conflicts)
        clip_conflicts = sum(conflict.kind != "video" for conflict in self._conflicts)
        name = Path(self._other.path).name or "another study"
        changed = _changed(self._state.clips, self._clips)
        report = MergeReport(
            kept=len(self._clips) - clip_conflicts,
            conflicts=conflicts,
            lost=self._lost(),
            added=self._added,
            changed=len(changed) - self._added,
            videos=len(self._videos) - len(self._state.videos),
            notes=self._classes.notes,
        )
        puts = (
            *self._classes.puts,
            *_changed(self._state.videos, self._videos),
            *changed,
            *self._extra,
        )
        edit = Edit(f"merge {name}: {report}", puts, self._classes.drops)
        if self._open:
            edit = Edit(edit.text)
        return Merge(
            edit,
            report,
            tuple(self._conflicts),
            tuple(self._open),
            self._video_ids,
            self._clip_ids,
        )

    def _merged_video(self, mine: VideoEntry, theirs: VideoEntry) -> VideoEntry:
        """Take over what is empty here; a value that differs is a conflict."""
        differing = []
        taken: dict[str, Any] = {}
        for name in VALUES:
            here, there = getattr(mine, name), getattr(theirs, name)
            if here in ("", None):
                taken[name] = there
            elif there not in ("", None, here):
                differing.append(name)
        merged = replace(mine, **taken)
        merged = replace(merged, note=_joined(mine.note, theirs.note))
        if not mine.table and mine.n_frames == theirs.n_frames:
            merged = replace(merged, table=theirs.table)
        if not differing:
            return merged
        mine_says, theirs_say = (
            ", ".join(
                f"{WORDS.get(name, name)} {_quoted(video, name)}" for name in differing
            )
            for video in (mine, theirs)
        )
        conflict = Conflict(mine.id, "video", mine.name, mine_says, theirs_say)
        side = self._settle(conflict, merged.note)
        if side == "theirs":
            values = {name: getattr(theirs, name) for name in differing}
            merged = replace(merged, **values)
        return replace(merged, note=_overruled(merged.note, conflict, side))

    def _merged_clip(self, mine: ClipEntry, theirs: ClipEntry) -> ClipEntry:
        """Take over what is empty here; a label or place that differs is a conflict."""
        theirs = replace(theirs, label=self._classes.ids.get(theirs.label, ""))
        merged = replace(
            mine,
            excluded=mine.excluded or theirs.excluded,
            note=_joined(mine.note, theirs.note),
        )
        if not mine.looked_at:
            merged = _with_label(merged, theirs)
        kinds = []
        said = (mine.label, mine.unsure), (theirs.label, theirs.unsure)
        if mine.looked_at and theirs.looked_at and said[0] != said[1]:
            kinds.append("label")
        if mine.crop != theirs.crop:
            kinds.append("box")
        if not kinds:
            return merged
        conflict = Conflict(
            mine.id,
            " and ".join(kinds),
            f"clip {mine.number} in {self._videos[mine.video].name}",
            self._told(mine, kinds),
            self._told(theirs, kinds),
        )
        side = self._settle(conflict, merged.note)
        if side == "theirs":
            if "label" in kinds:
                merged = _with_label(merged, theirs)
            merged = merged.moved(theirs.crop)
        return replace(merged, note=_overruled(merged.note, conflict, side))

    def _settle(self, conflict: Conflict, note: str) -> Side | None:
        """Return who is right; None if that was settled before, or is still open."""
        if OVERRULED + conflict.theirs in note:
            return None
        self._conflicts.append(conflict)
        side = self._choices.get(conflict.id, self._prefer)
        if side is None:
            self._open.append(conflict)
        return side

    def _told(self, clip: ClipEntry, kinds: list[str]) -> str:
        parts = []
        if "label" in kinds:
            row = self._classes.all.get(clip.label)
            label = row.name if row else "unsure"
            signed = ", ".join(
                filter(None, (clip.label_source, clip.labelled_by, clip.labelled_at))
            )
            parts.append(f"{label} ({signed})")
        if "box" in kinds:
            parts.append(_place_text(clip.crop))
        return ", ".join(parts)

    def _lost(self) -> int:
        """Count the clips of either study whose label or box is nowhere any more."""
        both = [(clip, clip.id, clip.label) for clip in self._state.clips.values()]
        both += [
            (clip, self._clip_ids[clip.id], self._classes.ids.get(clip.label, ""))
            for clip in self._other.clips.values()
        ]
        waiting = {conflict.id for conflict in self._open}
        lost = 0
        for old, id_, label in both:
            new = self._clips[id_]
            same_label = not old.looked_at or (label, old.unsure) == (
                new.label,
                new.unsure,
            )
            same_place = old.crop == new.crop
            noted = OVERRULED in new.note or id_ in waiting
            lost += not ((same_label and same_place) or noted)
        return lost


def _placed(theirs: VideoEntry, other: StudyState, state: StudyState) -> VideoEntry:
    """Return their video with its path as seen from this study's folder."""
    if not other.path or not state.path or not theirs.relative:
        return theirs
    path = Path(other.path).absolute().parent / theirs.relative
    return replace(theirs, relative=relative_path(path, state.path))


def _quoted(video: VideoEntry, name: str) -> str:
    """Return a value as one says it: texts between quotation marks, numbers short."""
    value = getattr(video, name)
    return f'"{value}"' if isinstance(value, str) else f"{value:g}"


def _place(clip: ClipEntry, video: str) -> tuple[str, Crop]:
    return video, clip.crop


def _note_content(note: Note) -> tuple[object, ...]:
    return note.video, note.first, note.last, note.text


def _suggested(row: Suggestion) -> tuple[object, ...]:
    return row.video, row.start, row.corners, row.size


def _free(number: int, numbers: set[int]) -> int:
    """Return this number, or the next after all; it is taken from then on."""
    if number in numbers or number < 1:
        number = 1 + max(numbers, default=0)
    numbers.add(number)
    return number


def _changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Any]:
    return [record for id_, record in new.items() if old.get(id_) != record]


def _joined(mine: str, theirs: str) -> str:
    """Return both remarks; one whose lines are all in the other is not repeated."""
    here, there = set(mine.split("\n")), set(theirs.split("\n"))
    if not theirs or there <= here:
        return mine
    return theirs if not mine or here <= there else f"{mine}\n{theirs}"


def _overruled(note: str, conflict: Conflict, side: Side | None) -> str:
    """Return the remark with what the overruled side said."""
    if side is None:
        return note
    said = conflict.mine if side == "theirs" else conflict.theirs
    return _joined(note, OVERRULED + said)


def _with_label(clip: ClipEntry, by: ClipEntry) -> ClipEntry:
    return replace(
        clip,
        label=by.label,
        unsure=by.unsure,
        label_source=by.label_source,
        labelled_by=by.labelled_by,
        labelled_at=by.labelled_at,
    )


def _place_text(crop: Crop) -> str:
    (x, y), path = crop.corners[0], path_text(crop.corners)
    place = f"box x {x}, y {y}, side {crop.size}, from frame {crop.start} on"
    frames = count(crop.frames, "frame", "frames")
    return f"{place}, {frames}" + (f", path {path}" if path else "")
