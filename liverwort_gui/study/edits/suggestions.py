"""Edits of suggested boxes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from liverwort_gui.errors import StudyError
from liverwort_gui.study.edits.clips import new_clip
from liverwort_gui.study.edits.common import edit_of, the_suggestion, the_video
from liverwort_gui.study_records import Edit, StudyState, Suggestion
from liverwort_gui.words import count


def offer(state: StudyState, video: str, found: Iterable[Suggestion]) -> Edit:
    """Offer tracked cells of a video as clips, in place of those offered before.

    A suggestion that starts where an accepted or rejected one did is left out.
    """
    name = the_video(state, video).name
    old = [row for row in state.suggestions.values() if row.video == video]
    decided = {(row.start, row.corners[0]) for row in old if row.verdict != "offered"}
    new = tuple(row for row in found if (row.start, row.corners[0]) not in decided)
    open_ = tuple(row for row in old if row.verdict == "offered")
    return Edit(f"suggest {count(len(new), 'box', 'boxes')} in {name}", new, open_)


def accept(state: StudyState, id_: str) -> Edit:
    """Make a clip of a suggestion.

    Raises:
        BoxError: if its box leaves the frame.
        StudyError: if it was accepted already, or the content of its video changed.
    """
    row = _undecided(state, id_)
    clip = new_clip(state, row.video, row.crop, "suggestion")
    taken = replace(row, verdict="accepted", clip=clip.id)
    return Edit(f"accept box: clip {clip.number}", (clip, taken))


def accept_all(state: StudyState, ids: Iterable[str]) -> Edit:
    """Make clips of several suggestions, which is one edit.

    Raises:
        BoxError: if one of the boxes leaves the frame.
        StudyError: as `accept` does.
    """
    rows = [_undecided(state, id_) for id_ in dict.fromkeys(ids)]
    clips = [
        replace(clip, number=clip.number + place)
        for place, clip in enumerate(
            new_clip(state, row.video, row.crop, "suggestion") for row in rows
        )
    ]
    taken = [
        replace(row, verdict="accepted", clip=clip.id)
        for row, clip in zip(rows, clips, strict=True)
    ]
    return Edit(f"accept {count(len(rows), 'box', 'boxes')}", (*clips, *taken))


def reject(state: StudyState, id_: str) -> Edit:
    """Do not offer a suggestion again.

    Raises:
        StudyError: if it was accepted.
    """
    row = _undecided(state, id_)
    name = the_video(state, row.video).name
    return edit_of(f"reject box in {name}", state, (replace(row, verdict="rejected"),))


def _undecided(state: StudyState, id_: str) -> Suggestion:
    """Return a suggestion that is no clip yet.

    Raises:
        StudyError: if it was accepted.
    """
    row = the_suggestion(state, id_)
    if row.verdict == "accepted":
        number = state.clips[row.clip].number if row.clip in state.clips else "?"
        raise StudyError(
            f"This box was accepted as clip {number}: delete the clip to decide again."
        )
    return row
