"""Brings another study, or a dataset, into the study; people decide on conflicts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.qt import traffic_tasks, video_tasks
from liverwort_gui.qt.desk import Order, ignore
from liverwort_gui.qt.traffic_helpers import Helpers
from liverwort_gui.qt.views.history_dialog import when
from liverwort_gui.qt.views.merge_dialog import ConflictRow
from liverwort_gui.study_records import Cut, StudyState, Whereabouts
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study
    from liverwort_gui.study.exchange import Dataset, Merge, Other, Side

Choices = Mapping[str, "Side"]
SAME_STUDY = "This is the study that is open: choose another one."
BLIND = (
    "The study and the dataset differ, and to decide you would have to see names: end "
    "blind labelling first (Labels menu)."
)
KINDS = {"video": "metadata"}  # as the user calls them
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.+-]+Z?")  # ISO 8601


@dataclass(frozen=True)
class Coming:
    """What is to be merged.

    Attributes:
        other: the study or dataset.
        name: of its folder or file.
        asks: whether the user sees the report before it is done, conflicts or not.
    """

    other: Other | Dataset
    name: str
    asks: bool


@dataclass(frozen=True)
class Outlook:
    """What a merge would do to the study as it is now.

    Attributes:
        merge: as `exchange.merge` returned it.
        rows: its conflicts.
        blind: whether the study is labelled blind.
    """

    merge: Merge
    rows: tuple[ConflictRow, ...]
    blind: bool


class Merging:
    """Reads the other study, asks, copies the pixels, and makes one undoable edit.

    Args:
        helpers: whom it turns to.
        show_one: shows one of the videos that came in.
    """

    def __init__(
        self, helpers: Helpers, show_one: Callable[[StudyState], None]
    ) -> None:
        self._show_one = show_one
        self._teller = helpers.teller
        self._bench = helpers.bench
        self._guarded = helpers.guarded
        self._studies = helpers.studies
        self._questions = helpers.questions

    def merge_study(self) -> None:
        """Ask for another study and bring it in."""
        path = self._questions.other_study()
        if not path:
            return

        def look(other: Other) -> None:
            known = self._studies.state
            if known is not None and other.state.path == known.path:
                self._teller.warn(SAME_STUDY)
            else:
                self.offer(Coming(other, Path(path).name, asks=True))

        call = JobCall(traffic_tasks.read_study, (path,), doing=f"reading {path}")
        self._bench.start("Merge", call, look, desk=self._guarded)

    def offer(self, coming: Coming) -> None:
        """Show what would happen, if there is something to decide; then do it."""

        def show(outlook: Outlook) -> None:
            if not outlook.rows and not coming.asks:
                self._take(coming, {})
            elif outlook.blind:
                self._teller.warn(BLIND)
            else:
                self._questions.merge(
                    report_of(outlook.merge, coming.name),
                    outlook.rows,
                    lambda choices: self._take(coming, choices),
                )

        self._studies.ask(lambda study: look_at(study, coming), show)

    def _take(self, coming: Coming, choices: Choices) -> None:
        """Copy the arrays first: what the records name must be there."""
        known = self._studies.state
        if known is None:
            return
        path = known.path

        def do(taken: tuple[tuple[Cut, ...], tuple[str, ...]]) -> None:
            cuts, sentences = taken
            self._studies.ask(
                lambda study: merged(study, path, coming, choices, cuts),
                lambda done: self._on_done(coming, done, sentences),
            )

        call = JobCall(
            traffic_tasks.take, (coming.other, path), doing=f"copying {coming.name}"
        )
        self._bench.start("Merge", call, do)

    def _on_done(
        self,
        coming: Coming,
        done: tuple[Merge, StudyState],
        sentences: tuple[str, ...],
    ) -> None:
        merge, state = done
        if merge.open:  # the study was changed meanwhile
            self.offer(coming)
            return
        self._studies.changed.emit(state)
        self._look_for_videos(state)
        verb = "Merged" if coming.asks else "Imported"
        text = f"{verb} {coming.name}: {merge.report}. {_news(merge)}"
        self._teller.done(text, (*merge.report.notes, *sentences))

    def _look_for_videos(self, state: StudyState) -> None:
        """Find out where the videos lie that are new here."""
        if not state.videos.keys() - state.whereabouts.keys():
            return

        def note(found: dict[str, Whereabouts]) -> None:
            def learn(study: Study) -> StudyState:
                if study.state.path != state.path:
                    return study.state
                return study.note_whereabouts(found)

            self._studies.ask(learn, show)

        def show(new: StudyState) -> None:
            self._studies.changed.emit(new)
            self._show_one(new)

        call = JobCall(video_tasks.locate, (state,), doing="looking for the videos")
        self._guarded.start(Order(call, note, ignore))


def look_at(study: Study, coming: Coming) -> Outlook:
    """Return what a merge would do, with pictures of what is in conflict."""
    from liverwort_gui.study import exchange

    merge = exchange.merge(study.state, coming.other.state)
    rows = tuple(
        ConflictRow(
            conflict.id,
            f"{conflict.title}: {KINDS.get(conflict.kind, conflict.kind)}",
            _readable(conflict.mine),
            _readable(conflict.theirs),
            _picture(study, conflict.id),
        )
        for conflict in merge.conflicts
    )
    return Outlook(merge, rows, bool(study.state.blind))


def merged(
    study: Study, path: str, coming: Coming, choices: Choices, cuts: tuple[Cut, ...]
) -> tuple[Merge, StudyState]:
    """Merge, in one edit; nothing is done while conflicts are open.

    Raises:
        StudyError: if another study was opened meanwhile.
    """
    from liverwort_gui.errors import StudyError
    from liverwort_gui.study import exchange

    if study.state.path != path:
        raise StudyError(
            f"Nothing was merged, since {Path(path).name} is no longer open: open it "
            "and merge again."
        )
    merge = exchange.merge(study.state, coming.other.state, choices=choices)
    if merge.open:
        return merge, study.state
    verb = "merge" if coming.asks else "import"
    study.do(replace(merge.edit, text=f"{verb} {coming.name}: {merge.report}"))
    for cut in cuts:
        study.add_cut(cut)
    return merge, study.state


def report_of(merge: Merge, name: str) -> str:
    """Return what a merge would do, as the user reads it before."""
    return f"{name}: {merge.report}. {_news(merge)}"


def _news(merge: Merge) -> str:
    report = merge.report
    if not merge.open and not merge.edit:
        return "Nothing in it is new."
    parts = [_counted(report.added, "new clip"), _counted(report.videos, "new video")]
    if not merge.open:  # else nobody knows yet
        parts.append(_counted(report.changed, "changed clip"))
    return f"{', '.join(parts)}."


def _picture(study: Study, id_: str) -> bytes:
    """Return the thumbnail of a clip or video as PNG; empty if there is none."""
    from liverwort_gui.study.cutting import key_of
    from liverwort_gui.study.importing import picture_key

    state = study.state
    clip = state.clips.get(id_)
    if clip is not None:
        key = key_of(state.videos[clip.video], clip.crop)
    else:
        key = picture_key(state.videos[id_])
    return study.thumbnail(key) or b""


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _readable(text: str) -> str:
    """Write moments as this computer's clock shows them."""
    return MOMENT.sub(lambda found: when(found.group()), text)
