"""Undo, redo, and the history of the study."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import said
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.study_records import HistoryEntry, StudyState

if TYPE_CHECKING:
    from liverwort_gui.study import Study
    from liverwort_gui.study.backups import Backup

    Lines = tuple[tuple[HistoryEntry, ...], tuple[Backup, ...], bool]


class History:
    """Goes back and forth, and shows where that led.

    Args:
        desk: owns the study.
        questions: shows the history.
        show_clip: opens a clip, by its id.
        show_video: opens a video, by its id.
    """

    def __init__(
        self,
        desk: StudyDesk,
        questions: Questions,
        show_clip: Callable[[str], None],
        show_video: Callable[[str], None],
    ) -> None:
        self._desk = desk
        self._questions = questions
        self._show_clip = show_clip
        self._show_video = show_video
        desk.stepped.connect(self._on_stepped)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.UNDO: self._desk.undo,
            Command.REDO: self._desk.redo,
            Command.HISTORY: self.show,
        }

    def show(self) -> None:
        """List who changed what when."""
        self._desk.ask(_lines, self._show_lines)

    def _show_lines(self, lines: Lines) -> None:
        from liverwort_gui.qt.views.history_dialog import BackupRow, when

        entries, found, can_change = lines
        backups = tuple(
            BackupRow(f"{when(row.at)}, {said(row.occasion)}", row.path)
            for row in found
        )
        restore = self._desk.restore if can_change else None
        self._questions.show_history(entries, backups, restore, self._desk.put_back)

    def _on_stepped(self, old: StudyState, new: StudyState) -> None:
        video, clip = changed_place(old, new)
        if clip:
            self._show_clip(clip)
        elif video:
            self._show_video(video)


def changed_place(old: StudyState, new: StudyState) -> tuple[str, str]:
    """Return the ids of the video and of the clip to look at after a step.

    The first clip that is new or another one; else the video of the first clip, note
    or suggestion that went; else the first video that is new or another one. Empty
    where there is none.
    """
    for clip in new.clips.values():
        if clip is not old.clips.get(clip.id) and clip != old.clips.get(clip.id):
            return clip.video, clip.id
    for name in ("clips", "notes", "suggestions"):
        before, after = getattr(old, name), getattr(new, name)
        for id_ in dict.fromkeys((*before, *after)):
            if before.get(id_) != after.get(id_):
                home = (after.get(id_) or before[id_]).video
                return (home, "") if home in new.videos else ("", "")
    for video in new.videos.values():
        if video != old.videos.get(video.id):
            return video.id, ""
    return "", ""


def _lines(study: Study) -> Lines:
    from liverwort_gui.study.blinding import without_names

    # While names are hidden none is offered: one from before would show them.
    backups = () if study.state.blind else study.backups()
    entries = tuple(
        replace(entry, text=without_names(entry.text, study.state))
        for entry in study.history()
    )
    return entries, backups, not study.state.read_only
