"""What a merge of two studies would do, and what it has to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from liverwort_gui.study_records import Edit
from liverwort_gui.words import count

Side = Literal["mine", "theirs"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two people say something else about the same clip or video.

    Attributes:
        id: of the clip or video here; the key of a choice.
        kind: "label", "box", "label and box", or "video".
        title: what it is about, such as "clip 12 in a.avi".
        mine: what this study says, for a person to read.
        theirs: what the other study says.
    """

    id: str
    kind: str
    title: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge does, in numbers of clips if nothing else is said.

    Attributes:
        kept: clips of either study about which both agree, or only one knows.
        conflicts: clips and videos about which they do not agree.
        lost: labels and boxes of either study that are nowhere afterwards; counted in
            the result, and always 0.
        added: new clips.
        changed: clips that take over something from the other study.
        videos: new videos.
        notes: sentences about what the user should know.
    """

    kept: int
    conflicts: int
    lost: int
    added: int
    changed: int
    videos: int
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        conflicts = count(self.conflicts, "conflict", "conflicts")
        return f"{self.kept} kept, {conflicts}, {self.lost} lost"


@dataclass(frozen=True, slots=True)
class Merge:
    """A merge that is ready to be done, or waits for choices.

    Attributes:
        edit: what changes here; empty while `open` is not.
        report: in numbers.
        conflicts: all of them, also those that are decided.
        open: those that need a choice.
        videos: id here of each video of the other study, by its id there.
        clips: id here of each clip of the other study, by its id there.
    """

    edit: Edit
    report: MergeReport
    conflicts: tuple[Conflict, ...]
    open: tuple[Conflict, ...]
    videos: Mapping[str, str]
    clips: Mapping[str, str]
