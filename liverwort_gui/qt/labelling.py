"""Labels, excludes and notes clips, and finds the next one to look at."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from liverwort_gui.qt.commands import Command, blind, targets
from liverwort_gui.qt.desk import told
from liverwort_gui.qt.label_questions import LabelQuestions
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import ClipEntry, Edit, LabelClass, StudyState
from liverwort_gui.view_records import Message

if TYPE_CHECKING:
    from liverwort_gui.study import Study

SEEDS = 2**31  # of the blind order
ALL_SEEN = later("Every clip has been looked at.")
NONE_CHOSEN = later(
    "No clip is selected: click one in the table, or a box on the video."
)
HEADS = (  # heads of the selection report that are one word, for their translation
    later("genotype"),
    later("videos"),
    later("clips"),
    later("excluded"),
    later("sharpness"),
)


class Labelling:
    """Turns keys and clicks into edits of clips.

    Edits are built in the thread of the desk, from the newest study, since what the
    window shows may lag behind, and is less than the study while names are hidden.

    Args:
        store: what is shown.
        desk: changes the study.
        questions: asked for a name, or whether to go on.
        listed: returns the ids in the clip table as they stand there.
        go_to: selects a clip by its id and shows it.
    """

    def __init__(
        self,
        store: Store,
        desk: StudyDesk,
        questions: LabelQuestions,
        listed: Callable[[], tuple[str, ...]],
        go_to: Callable[[str], None],
    ) -> None:
        self._store = store
        self._desk = desk
        self._questions = questions
        self._listed = listed
        self._go_to = go_to
        self._decided: set[str] = set()  # ids of clips whose labels are on their way
        desk.changed.connect(self._settle)
        desk.failed.connect(lambda _: self._decided.clear())

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        by_key = {
            Command(f"label-{key}"): partial(self.label_by_key, key)
            for key in "123456789"
        }
        return {
            **by_key,
            Command.UNSURE: self.mark_unsure,
            Command.CLEAR_LABEL: partial(self._change, "unlabel_clips"),
            Command.EXCLUDE: self.toggle_excluded,
            Command.NEXT_UNLABELLED: self.next_unlabelled,
            Command.GO_ON: self.toggle_go_on,
            Command.LABEL_BY_GENOTYPE: self.label_by_genotype,
            Command.BLIND: self.toggle_blind,
            Command.SELECTION_REPORT: self.report_selection,
            Command.LABELLER: partial(self._questions.ask_name, self._sign),
        }

    def label_by_key(self, key: str) -> None:
        """Give the class of a number key to what is selected."""
        study = self._store.state.study
        classes = study.classes.values() if study else ()
        for row in classes:
            if row.key == key:
                self.label(row.id)

    def label(self, class_id: str) -> None:
        """Give a class to what is selected, and go on to the next clip."""
        self._signed(lambda: self._decide("label_clips", class_id))

    def mark_unsure(self) -> None:
        """Say that what is selected cannot be told, and go on to the next clip."""
        self._signed(lambda: self._decide("mark_unsure"))

    def toggle_excluded(self) -> None:
        """Exclude what is selected; take it in again if all of it is excluded."""
        state = self._store.state
        clips = state.study.clips if state.study else {}
        leave_out = not all(clips[id_].excluded for id_ in self._targets())
        self._change("exclude_clips", leave_out)

    def delete(self) -> None:
        """Delete what is selected; the clip below is selected."""
        gone = self._targets()
        order = self._listed()
        if gone:
            after = order[order.index(gone[-1]) + 1 :] if gone[-1] in order else ()
            rest = after or tuple(id_ for id_ in order if id_ not in gone)[-1:]
            self._wish("delete_clips", gone)
            self._store.update(clip_id="", picked=())
            if rest:
                self._go_to(rest[0])

    def annotate(self, clip_id: str, note: str) -> None:
        """Write a remark on a clip."""
        self._wish("annotate_clip", clip_id, note.strip())

    def next_unlabelled(self) -> None:
        """Go to the next clip that was not looked at."""
        self._go_on_after(self._targets())

    def toggle_go_on(self) -> None:
        """Go on after a label from now on, or stay."""
        self.set_go_on(not self._store.state.go_on)

    def set_go_on(self, on: bool) -> None:
        """Choose whether a label goes on to the next clip; it is remembered."""
        self._questions.remember_go_on(on)
        self._store.update(go_on=on)

    def label_by_genotype(self) -> None:
        """Show what labels the genotypes would give, and give them if wished."""

        def look(study: Study) -> tuple[StudyState, Edit]:
            from liverwort_gui.study import edits

            return study.state, edits.label_by_genotype(study.state)

        def ask(found: tuple[StudyState, Edit]) -> None:
            state, edit = found
            rows = genotype_counts(state, edit)
            self._questions.confirm_genotypes(
                rows, lambda: self._wish("label_by_genotype")
            )

        self._desk.ask(look, ask)

    def toggle_blind(self) -> None:
        """Hide names and genotypes, or show them and what was selected meanwhile."""
        if not blind(self._store.state):
            seed = str(secrets.randbelow(SEEDS))
            self._questions.confirm_blind(lambda: self._wish("set_blind", seed))
            return
        self._questions.confirm_unblind(self.end_blind)

    def end_blind(self) -> None:
        """Show names and genotypes again, and what was selected meanwhile."""
        self._wish("set_blind", "")
        self.report_selection()

    def unblinded(self, then: Callable[[], object]) -> Callable[[], None]:
        """Return `then`, which asks first while blind, since an export tells names."""

        def proceed() -> None:
            self.end_blind()
            then()

        def ask() -> None:
            if blind(self._store.state):
                self._questions.confirm_unblind(proceed, exporting=True)
            else:
                then()

        return ask

    def report_selection(self) -> None:
        """Show what was selected of each genotype."""
        self._desk.ask(selection_table, self._questions.show_selection)

    def _decide(self, name: str, *rest: object) -> None:
        clips = self._targets()
        if not clips:
            self._tell(Message(said(NONE_CHOSEN), "warning"))
            return
        self._decided.update(clips)
        self._wish(name, clips, *rest)
        if self._store.state.go_on:
            self._go_on_after(clips)

    def _change(self, name: str, *rest: object) -> None:
        clips = self._targets()
        if clips:
            self._wish(name, clips, *rest)

    def _targets(self) -> tuple[str, ...]:
        """Return the clips that are meant: never one that a filter hides."""
        state = self._store.state
        found = targets(state)
        if state.page != "clips":
            return found
        seen = frozenset(self._listed())
        return tuple(id_ for id_ in found if id_ in seen)

    def _go_on_after(self, clips: tuple[str, ...]) -> None:
        state = self._store.state
        every = self._listed() if state.page == "clips" else clips_in_order(state)
        decided = self._decided.difference(clips)
        order = tuple(id_ for id_ in every if id_ not in decided)
        found = next_clip(state, order, clips)
        if found:
            self._go_to(found)
        else:
            self._tell(Message(said(ALL_SEEN), "done"))

    def _settle(self, study: StudyState) -> None:
        """Forget which labels were on their way that the study has by now."""
        clips = study.clips
        self._decided = {
            id_ for id_ in self._decided if id_ in clips and not clips[id_].looked_at
        }

    def _signed(self, label: Callable[[], None]) -> None:
        """Ask once who labels, then do it."""
        if self._questions.labeller:
            label()
            return

        def proceed(name: str) -> None:
            self._sign(name)
            label()

        self._questions.ask_name(proceed)

    def _sign(self, name: str) -> None:
        self._desk.sign(name)

    def _wish(self, name: str, *arguments: object) -> None:
        """Wish for what a function of `study.edits` builds, by its name."""

        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits  # in its thread: it loads HDF5

            edit: Edit = getattr(edits, name)(study, *arguments)
            return edit

        self._desk.wish(build)

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))


def clips_in_order(state: ViewState) -> tuple[str, ...]:
    """Return the ids of all clips: by video and frame, or shuffled while blind."""
    study = state.study
    if study is None or study.blind:
        return tuple(study.clips) if study else ()

    def place(clip: ClipEntry) -> tuple[int, int, int]:
        return study.videos[clip.video].number, clip.start, clip.number

    return tuple(clip.id for clip in sorted(study.clips.values(), key=place))


def next_clip(state: ViewState, order: tuple[str, ...], after: tuple[str, ...]) -> str:
    """Return the next clip in an order that nobody looked at; empty if none is left.

    Args:
        state: what is shown.
        order: ids of clips; after the last comes the first.
        after: ids of clips that are being labelled; the search begins behind them.
    """
    if state.study is None:
        return ""
    begin = 1 + max((order.index(id_) for id_ in after if id_ in order), default=-1)
    for id_ in (*order[begin:], *order[:begin]):
        clip = state.study.clips.get(id_)
        if clip is None or clip.looked_at or clip.excluded or id_ in after:
            continue
        if _can_be_seen(state, clip):
            return id_
    return ""


def _can_be_seen(state: ViewState, clip: ClipEntry) -> bool:
    """Whether a clip can be shown; the Clips page may have its pixels of its own."""
    assert state.study is not None
    place = state.study.whereabouts.get(clip.video)
    return state.page == "clips" or place is None or place.status == "found"


def genotype_counts(state: StudyState, edit: Edit) -> tuple[tuple[str, ...], ...]:
    """Return how many clips an edit labels per class, as text, headings first.

    Args:
        state: before the edit.
        edit: as `edits.label_by_genotype` built it.
    """
    clips = [put for put in edit.puts if isinstance(put, ClipEntry)]
    new = {row.id: row.name for row in edit.puts if isinstance(row, LabelClass)}
    names = {id_: row.name for id_, row in state.classes.items()} | new
    if not clips:
        return ()
    rows = []
    for id_, name in names.items():
        found = [clip for clip in clips if clip.label == id_]
        fresh = sum(not state.clips[clip.id].looked_at for clip in found)
        if found:
            title = tr("{name} (new class)", name=name) if id_ in new else name
            rows.append((title, str(fresh), str(len(found) - fresh)))
    return ((tr("Class"), tr("New labels"), tr("Changed labels")), *rows)


def selection_table(study: Study) -> tuple[tuple[str, ...], ...]:
    """Return the selection report of an open `Study` as text, headings first."""
    from liverwort_gui.study.blinding import COLUMNS, report_cells, selection_report
    from liverwort_gui.study.cutting import key_of

    state = study.state
    keys = {
        clip.id: key_of(state.videos[clip.video], clip.crop)
        for clip in state.clips.values()
    }
    cuts = study.cuts(keys.values())
    sharpness = {id_: cuts[key].sharpness for id_, key in keys.items() if key in cuts}
    rows = selection_report(state, sharpness)
    cells = (
        (row.genotype or tr("(none)"), *map(said, texts))
        for row, (_, *texts) in zip(rows, report_cells(rows), strict=True)
    )
    return (tuple(map(said, COLUMNS)), *cells)
