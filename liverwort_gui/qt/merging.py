"""Brings another study, or a dataset, into the study; people decide on conflicts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.qt import traffic_tasks, video_tasks
from liverwort_gui.qt.desk import Order, ignore
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.traffic_helpers import Helpers
from liverwort_gui.qt.views.history_dialog import when
from liverwort_gui.qt.views.merge_dialog import ConflictRow
from liverwort_gui.study_records import Cut, StudyState, Whereabouts
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study
    from liverwort_gui.study.exchange import (
        Conflict,
        Dataset,
        Merge,
        MergeReport,
        Other,
        Side,
    )

Choices = Mapping[str, "Side"]
SAME_STUDY = later("This is the study that is open: choose another one.")
BLIND = later(
    "The study and the dataset differ, and to decide you would have to see names: end "
    "blind labelling first (Labels menu)."
)
KINDS = {  # as the user calls them
    "label": later("label"),
    "box": later("box"),
    "label and box": later("label and box"),
    "video": later("metadata"),
}
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
                self._teller.warn(said(SAME_STUDY))
            else:
                self.offer(Coming(other, Path(path).name, asks=True))

        call = JobCall(
            traffic_tasks.read_study, (path,), doing=tr("reading {name}", name=path)
        )
        self._bench.start(later("Merge"), call, look, desk=self._guarded)

    def offer(self, coming: Coming) -> None:
        """Show what would happen, if there is something to decide; then do it."""

        def show(outlook: Outlook) -> None:
            if not outlook.rows and not coming.asks:
                self._take(coming, {})
            elif outlook.blind:
                self._teller.warn(said(BLIND))
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
            traffic_tasks.take,
            (coming.other, path),
            doing=tr("copying {name}", name=coming.name),
        )
        self._bench.start(later("Merge"), call, do)

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
        self._teller.done(_done(coming, merge), (*merge.report.notes, *sentences))

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

        call = JobCall(
            video_tasks.locate, (state,), doing=later("looking for the videos")
        )
        self._guarded.start(Order(call, note, ignore))


def look_at(study: Study, coming: Coming) -> Outlook:
    """Return what a merge would do, with pictures of what is in conflict."""
    from liverwort_gui.study import exchange

    merge = exchange.merge(study.state, coming.other.state)
    rows = tuple(
        ConflictRow(
            conflict.id,
            _title(conflict),
            said(_readable(conflict.mine)),
            said(_readable(conflict.theirs)),
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
            tr(
                "Nothing was merged, since {name} is no longer open: open it and merge "
                "again.",
                name=Path(path).name,
            )
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
    return tr(
        "{name}: {numbers}. {news}",
        name=name,
        numbers=_numbers(merge.report),
        news=_news(merge),
    )


def _done(coming: Coming, merge: Merge) -> str:
    """Return what a merge has done."""
    numbers, news = _numbers(merge.report), _news(merge)
    if coming.asks:
        return tr(
            "Merged {name}: {numbers}. {news}",
            name=coming.name,
            numbers=numbers,
            news=news,
        )
    return tr(
        "Imported {name}: {numbers}. {news}",
        name=coming.name,
        numbers=numbers,
        news=news,
    )


def _title(conflict: Conflict) -> str:
    # That of a video is its name.
    title = conflict.title if conflict.kind == "video" else said(conflict.title)
    return f"{title}: {said(KINDS.get(conflict.kind, conflict.kind))}"


def _numbers(report: MergeReport) -> str:
    """Return what `str(report)` says, in the language of the window."""
    one = report.conflicts == 1
    return tr(
        "{kept} kept, {conflicts}, {lost} lost",
        kept=report.kept,
        conflicts=tr("1 conflict")
        if one
        else tr("{count} conflicts", count=report.conflicts),
        lost=report.lost,
    )


def _news(merge: Merge) -> str:
    report = merge.report
    if not merge.open and not merge.edit:
        return tr("Nothing in it is new.")
    clips, videos = new_clips(report.added), new_videos(report.videos)
    if merge.open:  # nobody knows yet how many are changed
        return tr("{clips}, {videos}.", clips=clips, videos=videos)
    return tr(
        "{clips}, {videos}, {changed}.",
        clips=clips,
        videos=videos,
        changed=tr("1 changed clip")
        if report.changed == 1
        else tr("{count} changed clips", count=report.changed),
    )


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


def new_clips(number: int) -> str:
    """Return "1 new clip" or "5 new clips"."""
    return tr("1 new clip") if number == 1 else tr("{count} new clips", count=number)


def new_videos(number: int) -> str:
    """Return "1 new video" or "5 new videos"."""
    return tr("1 new video") if number == 1 else tr("{count} new videos", count=number)


def _readable(text: str) -> str:
    """Write moments as this computer's clock shows them."""
    return MOMENT.sub(lambda found: when(found.group()), text)
