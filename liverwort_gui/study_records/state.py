"""All of a study at one moment, and what leads from one such state to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from liverwort_gui.study_records.entries import (
    ClipEntry,
    LabelClass,
    Note,
    Record,
    RecordT,
    Setting,
    Suggestion,
    VideoEntry,
    Whereabouts,
)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a study: durable as a whole or not at all, undone as a whole.

    Attributes:
        text: what it does, as the Edit menu says it: "label: mutant, clip 12".
        puts: records that are new or replace the one of the same identity.
        drops: records that go; a record's dependants are dropped with it here.
        undoable: False for what is found out rather than decided, such as where a
            video lies now: it is journaled, but no step of undo.
    """

    text: str
    puts: tuple[Record, ...] = ()
    drops: tuple[Record, ...] = ()
    undoable: bool = True

    def __bool__(self) -> bool:
        """Whether it changes anything."""
        return bool(self.puts or self.drops)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One line of the history: who changed what when.

    Attributes:
        number: of the change, counted from 1.
        text: what was done.
        kind: an edit, the undoing or redoing of one, or something found out.
        target: number of the edit that was undone or redone; 0 for the others.
        by: user name.
        at: when, ISO 8601 with time zone.
    """

    number: int
    text: str
    kind: Literal["edit", "undo", "redo", "fact"]
    target: int
    by: str
    at: str


@dataclass(frozen=True, eq=False)
class StudyState:
    """All of a study that the window draws; every change makes a new one.

    Attributes:
        path: the study's folder.
        videos: by id, in the order in which they were added.
        classes: by id, in their order.
        clips: by id, in the order in which they were made.
        notes: by id.
        suggestions: by id, in the order of their score.
        settings: by name.
        whereabouts: of each video that was looked for, by its id.
        undo: what the next undo takes back, as `Edit.text`; empty if nothing.
        redo: what the next redo does again; empty if nothing.
        user: who works on it, as labels are signed.
        read_only: why nothing can be changed, a sentence; empty if it can.
        takeable: whether that is only because another computer seems to have it open.
        notices: sentences about how it was opened.
    """

    path: str
    videos: Mapping[str, VideoEntry] = field(default_factory=dict)
    classes: Mapping[str, LabelClass] = field(default_factory=dict)
    clips: Mapping[str, ClipEntry] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    suggestions: Mapping[str, Suggestion] = field(default_factory=dict)
    settings: Mapping[str, Setting] = field(default_factory=dict)
    whereabouts: Mapping[str, Whereabouts] = field(default_factory=dict)
    undo: str = ""
    redo: str = ""
    user: str = ""
    read_only: str = ""
    takeable: bool = False
    notices: tuple[str, ...] = ()

    def records(self, kind: type[RecordT]) -> Mapping[str, RecordT]:
        """Return all records of one kind, by id."""
        found: Mapping[str, RecordT] = getattr(self, TABLES[kind])
        return found

    @property
    def blind(self) -> str:
        """The seed of the blind order; empty if names are shown."""
        setting = self.settings.get("blind")
        return setting.value if setting else ""

    @cached_property
    def clips_by_video(self) -> Mapping[str, tuple[ClipEntry, ...]]:
        """The clips of each video that has any, by its id."""
        found: dict[str, list[ClipEntry]] = {}
        for clip in self.clips.values():
            found.setdefault(clip.video, []).append(clip)
        return {video: tuple(clips) for video, clips in found.items()}

    def clips_of(self, video: str) -> tuple[ClipEntry, ...]:
        """Return the clips of a video, by its id."""
        return self.clips_by_video.get(video, ())

    @cached_property
    def offered_by_video(self) -> Mapping[str, tuple[Suggestion, ...]]:
        """The undecided suggestions of each video that has any, the best first."""
        found: dict[str, list[Suggestion]] = {}
        for row in sorted(self.suggestions.values(), key=lambda row: -row.score):
            if row.verdict == "offered":
                found.setdefault(row.video, []).append(row)
        return {video: tuple(rows) for video, rows in found.items()}

    def offered_of(self, video: str) -> tuple[Suggestion, ...]:
        """Return the undecided suggestions of a video, by its id, the best first."""
        return self.offered_by_video.get(video, ())


TABLES: dict[type, str] = {
    VideoEntry: "videos",
    LabelClass: "classes",
    ClipEntry: "clips",
    Note: "notes",
    Suggestion: "suggestions",
    Setting: "settings",
}  # the field of `StudyState` and the table of the store, parents first
