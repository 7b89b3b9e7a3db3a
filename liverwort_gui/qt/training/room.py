"""Watches the trainings of the open study and fulfils what is wished of them.

A training is a process of its own that writes to a folder of the study; this looks at
that folder once a second. So closing the window ends no training, and a window that is
opened again finds it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from liverwort_gui.qt.browser import shown_page
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import Desk
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.main_window import MainWindow
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.training.choices import RUNS, TrainingChoices
from liverwort_gui.qt.training.questions import TrainingQuestions
from liverwort_gui.qt.training.telling import TrainingTeller
from liverwort_gui.qt.training.thread import TrainingThread
from liverwort_gui.qt.training.weights import TrainingWeights
from liverwort_gui.qt.views.training.runs import title_of
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import StudyState
from liverwort_gui.training_records import RunView, TrainingPlan
from liverwort_gui.view_records import Message
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.comparison_records import ClipFigures
    from liverwort_gui.qt.training.shelf import Seen, Shelf
    from liverwort_gui.qt.views.training.page import TrainingPage

LOOK_MS = 1000  # between two looks at the runs
STARTED = later("Training begins. You may close the window: it goes on.")


class Training:
    """Keeps the state's `training` as the study's runs are.

    Args:
        window: its Training page is served.
        store: what is shown.
        studies: of the study.
        workbench: gathers clips, changes the network, analyzes.
        worker: measures how fast this computer learns.
        show_clip: opens a clip's video and goes into its window.
        parent: ends the thread with it.
    """

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        studies: StudyDesk,
        workbench: Workbench,
        worker: Desk,
        show_clip: Callable[[str], None],
        parent: QObject,
    ) -> None:
        self._store = store
        self._workbench = workbench
        self._teller = TrainingTeller(store)
        self._questions = TrainingQuestions(window)
        self._thread = TrainingThread(parent)
        self._choices = TrainingChoices(
            store,
            studies,
            workbench,
            worker,
            self._thread,
            self._enqueue,
            partial(window.commanded.emit, Command.SAVE_STUDY_AS),
        )
        self._weights = TrainingWeights(
            store, studies, workbench, self._thread, show_clip
        )
        self._timer = QTimer(parent)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._shelf: Shelf | None = None
        self._path = ""  # of the study that is looked at
        self._moved = ""  # where the open study went on
        self._looking = False
        self._shelving = False
        self._trouble = ""  # why the next run could not be started
        window.late.when_made("training", self._connect)
        studies.moved.connect(self._follow)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.SHOW_TRAINING: partial(self._store.update, page="training"),
            Command.NEW_TRAINING: self.plan_another,
            Command.START_TRAINING: self._choices.start,
            Command.STOP_TRAINING: self.stop,
            Command.CONTINUE_TRAINING: self.go_on,
            Command.TRAIN_ON: self.train_on,
            Command.USE_WEIGHTS: self._weights.use,
            Command.OPEN_REPORT: self.open_report,
            Command.DELETE_RUN: self.delete,
        }

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Follow what is open, what is chosen and what is shown."""
        path = new.study.path if new.study else ""
        if path != self._path:
            self._take_study(path)
        elif path and new.page == "training" and not (self._shelf or self._shelving):
            self._make_shelf()
        self._choices.draw(old, new)
        self._weights.draw(old, new)
        self._keep_looking(old, new)

    def shutdown(self) -> None:
        """Look no longer; trainings go on."""
        self._timer.stop()
        self._thread.shutdown()
        if self._shelf is not None:
            self._shelf.leave()

    def plan_another(self) -> None:
        """Show the choices for a new training that begins from nothing."""
        self._plan(replace(self._store.state.training.plan, weights=""))
        self._teller.update(shown="")
        self._store.update(page="training")

    def train_on(self) -> None:
        """Show the choices for a new training that begins with this run's weights."""
        training = self._store.state.training
        run = training.run
        weights = run.usable if run else None
        if run is None or weights is None:
            return
        plan = replace(
            training.plan,
            weights=weights.path,
            networks=(run.network,),
            preset=run.preset or training.plan.preset,
        )
        self._plan(plan)
        self._teller.update(shown="")

    @property
    def show_judged(self) -> Callable[[ClipFigures, str], None]:
        """Shows a clip with the map of the network of a run that judged it."""
        return self._weights.show_judged

    def stop(self) -> None:
        """Ask the run that is looked at to stop, or take it out of the queue."""
        self._change(lambda shelf, name: shelf.stop(name))

    def go_on(self) -> None:
        """Let the run that is looked at wait for its turn to go on."""
        self._change(lambda shelf, name: shelf.enqueue((name,)))

    def delete(self) -> None:
        """Ask, then delete the run that is looked at."""
        run = self._store.state.training.run
        if run is not None:
            folder = Path(self._path) / RUNS / run.name

            def delete() -> None:
                self._change(
                    lambda shelf, _: shelf.delete(folder.name),
                    lambda: self._weights.forget(folder),
                )

            used = self._weights.uses(folder)
            self._questions.confirm_delete(run, delete, used=used)

    def open_report(self) -> None:
        """Write the report of the run that is looked at, and show it."""
        from liverwort_gui.qt.training import tasks as training_tasks

        run = self._store.state.training.run
        if run is None:
            return
        folder = str(Path(self._path) / RUNS / run.name)
        doing = later("the report")
        call = JobCall(training_tasks.write_report, (folder,), doing=doing)

        def show(page: str) -> None:
            self._teller.tell(shown_page(page))

        self._workbench.start(later("Write report"), call, show)

    def _connect(self, page: TrainingPage) -> None:
        """Listen to the page, which is made when it is shown for the first time."""
        page.setup.plan_wished.connect(self._plan)
        page.runs.run_wished.connect(lambda name: self._teller.update(shown=name))
        page.clip_wished.connect(self._weights.show_wrong)

    def _plan(self, plan: TrainingPlan) -> None:
        """Choose something else; what was said of the old choice holds no longer."""
        if plan != self._store.state.training.plan:
            self._teller.update(plan=plan, preview=None, estimate=None)

    def _follow(self, study: StudyState) -> None:
        """Note that the same study is about to be open elsewhere."""
        self._moved = study.path

    def _take_study(self, path: str) -> None:
        """Look at the runs of another study from now on."""
        if self._shelf is not None:
            self._thread.do(self._shelf.leave)
        plan = self._store.state.training.plan
        if path != self._moved:  # what was chosen among the clips of another study
            plan = replace(plan, culture="", left_out=(), weights="", picked_only=False)
        self._path, self._shelf, self._shelving, self._moved = path, None, False, ""
        self._teller.update(plan=plan, runs=(), shown="", preview=None, estimate=None)
        if path:
            self._make_shelf(only_with_runs=True)

    def _make_shelf(self, *, only_with_runs: bool = False) -> None:
        """Begin to look at the study's runs.

        Args:
            only_with_runs: not if it has none: few studies need what is imported here.
        """
        path, self._shelving = self._path, True

        def shelve() -> Shelf | None:
            folder = Path(path) / RUNS
            if only_with_runs and not folder.is_dir():
                return None
            from liverwort_gui.qt.training import plan as training_plan
            from liverwort_gui.qt.training.process import launch
            from liverwort_gui.qt.training.shelf import Shelf

            titles = {row.name: row.title for row in training_plan.architectures()}
            return Shelf(folder, launch, titles)

        def begin(shelf: Shelf | None) -> None:
            if self._path == path:
                self._shelf, self._shelving = shelf, False
                self._look()

        self._thread.do(shelve, begin, self._teller.tell_error)

    def _keep_looking(self, old: ViewState, new: ViewState) -> None:
        """Look once a second while the page is shown or a run works or waits."""
        active = any(run.working or run.place for run in new.training.runs)
        wanted = bool(self._path) and (new.page == "training" or active)
        if wanted and not self._timer.isActive():
            self._timer.start()
            self._look()
        elif not wanted:
            self._timer.stop()

    def _look(self) -> None:
        """Read the runs in the thread, unless it still does; start the next one."""
        shelf, study = self._shelf, self._store.state.study
        if shelf is None or study is None or self._looking:
            return
        self._looking = True
        may_start = not study.read_only

        def show(seen: Seen) -> None:
            self._looking = False
            if shelf is self._shelf:
                self._show(seen.runs)
                self._tell_trouble(str(seen.trouble or ""))

        def fail(error: Exception) -> None:
            self._looking = False
            self._teller.tell_error(error)

        self._thread.do(lambda: shelf.look(may_start=may_start), show, fail)

    def _show(self, runs: tuple[RunView, ...]) -> None:
        training = self._store.state.training
        before = {run.name: run for run in training.runs}
        names = {run.name for run in runs}
        shown = training.shown if training.shown in names else ""
        if not before:  # a study was opened: show what works in it
            shown = next((run.name for run in runs if run.working), shown)
        self._teller.update(runs=runs, shown=shown)
        for run in runs:
            was = before.get(run.name)
            if was is not None and was.working and run.state in ("done", "failed"):
                self._tell_end(run)

    def _tell_trouble(self, text: str) -> None:
        """Tell why no run can be started; once, although it is tried each second."""
        if text and text != self._trouble:
            self._teller.tell(Message(said(text), "error"))
        self._trouble = text

    def _tell_end(self, run: RunView) -> None:
        title = tr("{run}, seed {seed}", run=title_of(run), seed=run.seed)
        if run.state == "done":
            text = tr(
                "{run} is trained: see its results on the Training page.", run=title
            )
            self._teller.tell(Message(text, "done"))
        else:
            text = tr(
                "{run} was not trained to its end. {why}",
                run=title,
                why=said(run.message),
            )
            self._teller.tell(Message(text.strip(), "error"))

    def _enqueue(self, study_path: str, names: tuple[str, ...]) -> None:
        """Let new runs wait for their turn, and show the first one.

        Another study may be open by now: they wait in the one they were made for.
        """

        def show() -> None:
            self._teller.update(shown=names[0])
            self._teller.tell(Message(said(STARTED), "done"))

        if study_path == self._path and self._shelf is not None:
            self._change(lambda shelf, _: shelf.enqueue(names), show)
            return

        def wait() -> None:
            from liverwort_gui.qt.training.process import launch
            from liverwort_gui.qt.training.shelf import Shelf

            Shelf(Path(study_path) / RUNS, launch, {}).enqueue(names)

        text = tr(
            "The trainings of {study} wait: they begin when its Training page is "
            "shown.",
            study=study_path,
        )
        told = Message(text, "warning")
        self._thread.do(
            wait, lambda _: self._teller.tell(told), self._teller.tell_error
        )

    def _change(
        self,
        change: Callable[[Shelf, str], None],
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Change something on the shelf, given the run that is looked at; then look."""
        shelf, name = self._shelf, self._store.state.training.shown
        if shelf is None:
            return

        def look(seen: Seen) -> None:
            if shelf is self._shelf:  # else another study is open by now
                self._show(seen.runs)
                then()
                self._look()

        def work() -> Seen:
            change(shelf, name)
            return shelf.look(may_start=False)

        self._thread.do(work, look, self._teller.tell_error)
