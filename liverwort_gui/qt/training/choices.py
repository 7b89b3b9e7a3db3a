"""The next training: what is chosen, who would be in which fold, and the start."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.log import LOGGER
from liverwort_gui.qt.desk import Desk, Order
from liverwort_gui.qt.language import later, said
from liverwort_gui.qt.study_desk import StudyDesk, is_untitled
from liverwort_gui.qt.training.telling import TrainingTeller
from liverwort_gui.qt.training.thread import TrainingThread
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import StudyState
from liverwort_gui.training_records import (
    ArchitectureInfo,
    Estimate,
    Preview,
    TrainingPlan,
)
from liverwort_gui.view_records import Message
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.qt.training.tasks import Prepared
    from liverwort_gui.train.config import Config
    from liverwort_gui.train.estimate import Speed

RUNS = "runs"  # in the study's folder
NAME_FIRST = later(
    "Give the study a name and a place first: a training writes into its folder. Then "
    "start it again."
)
Offered = tuple[tuple[ArchitectureInfo, ...], tuple[tuple[str, str], ...]]
SpeedKey = tuple[str, str, str]  # architecture, preset, device


class TrainingChoices:
    """Previews the plan, estimates it, and makes its runs.

    Args:
        store: what is shown.
        studies: of the study.
        workbench: gathers the clips.
        worker: measures how fast this computer learns.
        thread: deals the clips into folds.
        enqueue: given the path of a study and the names of its new runs.
        save_study: asks for a name and a place for an untitled study.
    """

    def __init__(
        self,
        store: Store,
        studies: StudyDesk,
        workbench: Workbench,
        worker: Desk,
        thread: TrainingThread,
        enqueue: Callable[[str, tuple[str, ...]], None],
        save_study: Callable[[], None],
    ) -> None:
        self._store = store
        self._teller = TrainingTeller(store)
        self._studies = studies
        self._workbench = workbench
        self._worker = worker
        self._thread = thread
        self._enqueue = enqueue
        self._save_study = save_study
        self._asked = 0  # number of the last preview that was asked for
        self._learning = False  # what can be trained
        self._speeds: dict[SpeedKey, Speed] = {}
        self._measuring = False

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Keep preview and estimate as the choices are, while they are looked at."""
        if new.page != "training" or new.study is None or new.study.blind:
            return
        if not new.training.architectures:
            self._learn_what_there_is()
        elif _changed(old, new):
            self._ask_preview(new.study, new.training.plan, new.picked)

    def start(self) -> None:
        """Gather the clips and make the runs, in a study that has a name."""
        from liverwort_gui.qt.training import plan as training_plan
        from liverwort_gui.qt.training import tasks as training_tasks

        state, study = self._store.state, self._studies.state
        if study is None:
            return
        if is_untitled(study.path):  # its folder goes when it gets a name
            self._teller.tell(Message(said(NAME_FIRST), "warning"))
            self._save_study()
            return
        plan = state.training.plan
        order = training_tasks.Order(
            study_path=study.path,
            runs_folder=str(Path(study.path) / RUNS),
            clips=training_plan.chosen(study, plan, state.picked),
            runs=training_plan.runs(plan, datetime.now().astimezone()),
        )
        doing = later("gathering the clips")
        call = JobCall(training_tasks.prepare, (order,), doing=doing)

        def end(prepared: Prepared) -> None:
            for sentence in prepared.refused:
                self._teller.tell(Message(said(sentence), "warning"))
            self._enqueue(study.path, prepared.names)

        self._workbench.start(later("Prepare training"), call, end)

    def _learn_what_there_is(self) -> None:
        if self._learning:
            return
        self._learning = True

        def learn() -> Offered:
            from liverwort_gui.qt.training import plan as training_plan

            return training_plan.architectures(), training_plan.presets()

        def show(found: Offered) -> None:
            self._teller.update(architectures=found[0], presets=found[1])

        self._thread.do(learn, show, self._teller.tell_error)

    def _ask_preview(
        self, study: StudyState, plan: TrainingPlan, picked: tuple[str, ...]
    ) -> None:
        self._asked += 1
        number = self._asked

        def deal() -> tuple[Preview, tuple[Config, ...]]:
            from liverwort_gui.qt.training import plan as training_plan

            found = training_plan.preview(study, plan, picked)
            return found, tuple(
                training_plan.config_of(plan, name, plan.seed) for name in plan.networks
            )

        def show(answer: tuple[Preview, tuple[Config, ...]]) -> None:
            if number == self._asked:
                preview, configs = answer
                self._teller.update(preview=preview)
                self._ask_estimate(preview, configs, plan)

        self._thread.do(deal, show, self._teller.tell_error)

    def _ask_estimate(
        self, preview: Preview, configs: tuple[Config, ...], plan: TrainingPlan
    ) -> None:
        """Show the estimate, once the speed of each network is known."""
        missing = [c for c in configs if _key(c) not in self._speeds]
        if preview.refusal or not configs or missing:
            self._teller.update(estimate=None)
        if preview.refusal or not configs or self._measuring:
            return
        if not missing:
            self._teller.update(estimate=self._estimate(preview.clips, configs, plan))
            return
        from liverwort_gui.qt.training import tasks as training_tasks

        doing = later("measuring")
        call = JobCall(training_tasks.measure, (missing[0],), doing=doing)
        self._measuring = True
        self._teller.update(estimating=True)

        def learn(speed: Speed) -> None:
            self._speeds[_key(missing[0])] = speed
            end()
            state = self._store.state
            if state.study is not None:  # the choices may be others by now
                self._ask_preview(state.study, state.training.plan, state.picked)

        def end() -> None:
            self._measuring = False
            self._teller.update(estimating=False)

        def fail(error: Exception, _: str) -> None:
            LOGGER.warning("The speed of %s: %s", missing[0].network, error)
            end()

        self._worker.start(Order(call, learn, fail, end))

    def _estimate(
        self, clips: int, configs: tuple[Config, ...], plan: TrainingPlan
    ) -> Estimate:
        from liverwort_gui.train import estimate

        found = [
            estimate.estimate(clips, config, self._speeds[_key(config)])
            for config in configs
        ]
        return Estimate(
            seconds=plan.repeats * sum(each.seconds for each in found),
            memory=max(each.memory for each in found),
            disk=plan.repeats * sum(each.disk for each in found),
            device=found[0].device,
        )


def _key(config: Config) -> SpeedKey:
    return config.network, config.preset, config.device


def _changed(old: ViewState, new: ViewState) -> bool:
    """Whether the clips or the choices are others than they were."""
    if old.study is None or new.study is None or old.page != new.page:
        return True
    parts = ("clips", "videos", "classes")
    return (
        new.training.plan != old.training.plan
        or (new.training.plan.picked_only and new.picked != old.picked)
        or new.training.architectures != old.training.architectures
        or any(getattr(new.study, p) is not getattr(old.study, p) for p in parts)
    )
