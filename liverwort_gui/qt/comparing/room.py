"""Fulfils what is wished on the Compare page: counts, compares, and saves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from liverwort_gui.comparing_state import (
    ComparingState,
    Made,
    Question,
    Standing,
    choices,
    resolved,
)
from liverwort_gui.errors import LiverwortError
from liverwort_gui.qt.browser import shown_page
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.comparing import tasks
from liverwort_gui.qt.desk import Desk, Order, message_of, told
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.main_window import MainWindow
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import StudyState
from liverwort_gui.view_records import Asked, Message
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.comparison_records import ClipFigures, Comparison
    from liverwort_gui.qt.views.comparing.page import ComparePage

COUNT_MS = 250  # after the last change, until it is counted anew
RETRY_MS = 1500  # after the count has given way to something that somebody waits for
DONE = later("The two groups are compared: see the Compare page.")
NO_CLIP = later("This clip is no longer in the study.")
FOLDER = later("New folder (*)")


class Comparing:
    """Keeps the state's `comparing` as study and choices are.

    Args:
        window: its Compare page is served.
        store: what is shown.
        studies: of the study.
        workbench: compares and writes, in the worker process.
        background: counts which clips have results.
        questions: asked where to save.
        show_clip: opens a clip's video and goes into its window.
        show_judged: the same, with the map of the network of a run that judged it.
        film: asks for a film of clips, given the keys of their results.
        parent: ends the timer with it.
    """

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        studies: StudyDesk,
        workbench: Workbench,
        background: Desk,
        questions: Questions,
        show_clip: Callable[[str], None],
        show_judged: Callable[[ClipFigures, str], None],
        film: Callable[[Mapping[str, str]], None],
        parent: QObject,
    ) -> None:
        self._window = window
        self._store = store
        self._workbench = workbench
        self._background = background
        self._questions = questions
        self._show_clip = show_clip
        self._show_judged = show_judged
        self._film = film
        self._path = ""  # of the study that is open
        self._moved = ""  # where the open study went on
        self._offered: tuple[object, ...] = ()  # of what the choices were made
        self._facts: tuple[object, ...] = ()  # of what the last count was asked for
        self._job: int | None = None  # that counts
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._count)
        window.late.when_made("compare", self._connect)
        studies.moved.connect(self._follow)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.SHOW_COMPARE: partial(self._store.update, page="compare"),
            Command.COMPARE: self.compare,
            Command.SAVE_COMPARISON_TABLES: self.save_tables,
            Command.SAVE_COMPARISON_FIGURES: self.save_figures,
            Command.COMPARISON_REPORT: self.write_report,
            Command.CLAIM_BUNDLE: self.write_bundle,
        }

    def shutdown(self) -> None:
        """Ask for nothing more."""
        self._timer.stop()

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Follow study and choices while the page is shown."""
        path = new.study.path if new.study else ""
        if path != self._path:
            self._take_study(path)
        study = new.study
        if new.page != "compare" or study is None or study.blind:
            return
        self._offer(study)
        self._count_when_needed(self._store.state)

    def compare(self) -> None:
        """Compare the two groups that are chosen."""
        found = self._store.state.comparing
        question, counted, path = found.question, found.counted, self._path
        if question is None or counted is None or not path:
            return

        def show(comparison: Comparison) -> None:
            state = self._store.state
            if path != self._path or state.study is None:
                return
            made = _coloured(Made(question, counted.sign, comparison), state.study)
            now = state.comparing.with_made(made)
            self._update(made=now, refusal="")
            if state.page != "compare":
                self._tell(Message(said(DONE), "done"))

        def fail(error: Exception, report: str) -> None:
            if isinstance(error, LiverwortError) and path == self._path:
                self._update(refusal=str(error))
            else:
                self._tell(message_of(error, report))

        self._update(refusal="")
        doing = later("the comparison")
        call = JobCall(tasks.compare, (path, question), doing=doing)
        self._workbench.start(later("Compare"), call, show, on_failure=fail)

    def save_tables(self) -> None:
        """Ask where, and write the tables into a new folder."""
        self._save(later("Save tables"), "tables", tasks.save_tables)

    def save_figures(self) -> None:
        """Ask where, and write the figures into a new folder."""
        self._save(later("Save figures"), "figures", tasks.save_figures)

    def write_report(self) -> None:
        """Ask where, write the report into a new folder, and show it."""

        def show(page: str) -> None:
            self._tell(shown_page(page))

        made = self._store.state.comparing.shown
        if made is not None:
            run = tasks.run_folder(self._path, made.question)
            self._save(later("Report"), "report", tasks.write_report, run, then=show)

    def write_bundle(self) -> None:
        """Ask where, and pack the claim bundle."""
        made = self._store.state.comparing.shown
        if made is None:
            return
        name = f"{_name(made)} claim.zip"
        kind = tr("Claim bundle (*.zip)")
        path = self._questions.save_as(tr("Claim bundle"), name, kind)
        if path:
            run = tasks.run_folder(self._path, made.question)
            args = (made.comparison, path, made.question.network, run)
            self._start(later("Claim bundle"), tasks.write_bundle, args)

    def _save(
        self,
        title: str,
        ending: str,
        function: Callable[..., Any],
        *more: str,
        then: Callable[[str], None] | None = None,
    ) -> None:
        made = self._store.state.comparing.shown
        if made is None:
            return
        name = f"{_name(made)} {ending}"
        where = tr("{title}: a new folder", title=said(title))
        path = self._questions.save_as(where, name, said(FOLDER))
        if path:
            self._start(title, function, (made.comparison, path, *more), then)

    def _start(
        self,
        title: str,
        function: Callable[..., Any],
        args: tuple[Any, ...],
        then: Callable[[str], None] | None = None,
    ) -> None:
        doing = tr("writing {name}", name=Path(args[1]).name)
        call = JobCall(function, args, doing=doing)

        def tell(path: str) -> None:
            self._tell(Message(tr("Saved: {path}", path=path), "done"))

        self._workbench.start(title, call, then or tell)

    def _connect(self, page: ComparePage) -> None:
        page.setup.plan_wished.connect(self._plan)
        page.setup.network_wished.connect(lambda name: self._store.update(network=name))
        page.clip_wished.connect(self._go_to)
        page.pair_wished.connect(self._film_pair)
        page.analysis_wished.connect(self._analyze)

    def _plan(self, plan: Question) -> None:
        self._update(plan=plan)

    def _go_to(self, clip_id: str) -> None:
        """Show a clip with its evidence map, by the network that judged it."""
        state = self._store.state
        if state.study is None or clip_id not in state.study.clips:
            self._tell(Message(said(NO_CLIP), "warning"))
            return
        made = state.comparing.shown
        if made is not None and made.question.run:
            self._show_judged(made.comparison.clip(clip_id), made.question.run)
            return
        self._store.update(page="video", asked=Asked(), show_overlay=True)
        self._show_clip(clip_id)

    def _film_pair(self, pair: tuple[str, str]) -> None:
        """Ask for a film of two clips, by the results that were compared."""
        made = self._store.state.comparing.shown
        if made is not None:
            clips = (made.comparison.clip(id_) for id_ in pair)
            self._film({clip.id: clip.result for clip in clips})

    def _analyze(self) -> None:
        """Let the queue analyze what is missing, by the network of the question."""
        state = self._store.state
        question = state.comparing.question
        if question is None:
            return
        queue = replace(state.queue, run=question.run)
        self._store.update(queue=queue, asked=Asked())  # the maps that are compared
        self._window.commanded.emit(Command.ANALYZE_ALL)

    def _follow(self, study: StudyState) -> None:
        """Note that the same study is about to be open elsewhere."""
        self._moved = study.path

    def _take_study(self, path: str) -> None:
        """Begin anew with another study; what was made in the same one stays."""
        now = self._store.state.comparing
        fresh = ComparingState()
        if path and path == self._moved:
            moved = tuple(
                replace(row, comparison=replace(row.comparison, study=path))
                for row in now.made
            )
            fresh = replace(fresh, plan=now.plan, made=moved)
        self._path, self._moved, self._offered, self._facts = path, "", (), ()
        self._stop_counting()
        self._store.update(comparing=fresh)

    def _offer(self, study: StudyState) -> None:
        """Say what can be compared, and what the plan means there."""
        state = self._store.state
        parts = (study.clips, study.videos, study.classes)
        found = state.comparing
        offered = found.choices
        if not _same(parts, self._offered):
            self._offered = parts
            offered = choices(study)
            self._colour(study)
        question = resolved(found.plan, offered, state.network)
        if (offered, question) != (found.choices, found.question):
            self._update(choices=offered, question=question, refusal="")

    def _colour(self, study: StudyState) -> None:
        """Give what was compared the colours that the classes have by now."""
        made = self._store.state.comparing.made
        now = tuple(_coloured(row, study) for row in made)
        if not _same(now, made):
            self._update(made=now)

    def _count_when_needed(self, state: ViewState) -> None:
        """Count anew when the question or the study changes, or results come."""
        study, question = state.study, state.comparing.question
        busy = state.activity is not None or state.queue.activity is not None
        assert study is not None
        fixed = (question, study.clips, study.videos, study.classes)
        if busy and _same(fixed, self._facts[:-2]):
            return
        facts = (*fixed, state.results, state.queue.end)
        if _same(facts, self._facts):
            return
        self._facts = facts
        self._stop_counting()
        if question is not None:
            self._update(counting=True)
            self._timer.start(COUNT_MS)

    def _stop_counting(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._background.cancel(self._job)
            self._job = None

    def _count(self) -> None:
        """Let the background process count, unless something else needs it."""
        question, path = self._store.state.comparing.question, self._path
        if question is None or not path:
            return
        doing = later("counting the results")
        call = JobCall(tasks.stand, (path, question), doing=doing)

        def end() -> bool:
            current = self._job == number
            if current:
                self._job = None
            return current

        def show(standing: Standing) -> None:
            if end():
                self._update(standing=standing, counting=False)

        def fail(error: Exception, report: str) -> None:
            if end():
                self._update(counting=False)
                self._tell(message_of(error, report))

        def again() -> None:
            if end():
                self._timer.start(RETRY_MS)

        number = self._background.start(Order(call, show, fail, again), idle=True)
        self._job = number

    def _update(self, **changes: Any) -> None:
        now = self._store.state.comparing
        self._store.update(comparing=replace(now, **changes))

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))


def _coloured(made: Made, study: StudyState) -> Made:
    comparison = made.comparison.coloured(study)
    same = comparison is made.comparison
    return made if same else replace(made, comparison=comparison)


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether two tuples hold the very same large things, and equal small ones."""
    if len(one) != len(other):
        return False
    return all(
        a == b if isinstance(a, Question) else a is b
        for a, b in zip(one, other, strict=True)
    )


def _name(made: Made) -> str:
    """Return a name for files that tells what was compared."""
    a, b = (group.name for group in made.comparison.groups)
    plain = "".join(c if c.isalnum() or c in " -_" else "_" for c in f"{a} and {b}")
    return plain.strip() or "comparison"
