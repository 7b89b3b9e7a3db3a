"""Puts the weights of runs to use: for the whole study, or to look at one clip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.training.telling import TrainingTeller
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Message, Store, ViewState
from liverwort_gui.study_records import Edit, Setting, StudyState
from liverwort_gui.training_records import RunView, Weights, WrongClip

NETWORK = "network"  # setting of a study: its weights file, from the study's folder
IN_USE = "{} analyzes this study from now on."
NO_CLIP = "Clip {} is no longer in this study."
GONE = "The weights {} are no longer there: the run was deleted or moved."
KEPT_GONE = (
    "The network that this study uses is no longer there ({}): choose another one "
    "under Analysis, or use the weights of another run."
)


class TrainingWeights:
    """Changes the network of the window and remembers that of the study.

    Args:
        store: what is shown.
        studies: of the study, which remembers its network.
        workbench: reads weights and analyzes.
        show_clip: opens a clip's video and goes into its window.
    """

    def __init__(
        self,
        store: Store,
        studies: StudyDesk,
        workbench: Workbench,
        show_clip: Callable[[str], None],
    ) -> None:
        self._store = store
        self._teller = TrainingTeller(store)
        self._studies = studies
        self._workbench = workbench
        self._show_clip = show_clip
        self._wanted: WrongClip | None = None  # is analyzed as soon as it is shown
        self._kept = ""  # the study's network that waits to be read

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Use the study's network when a study was opened; analyze what was wanted."""
        if new.study is not None and (old.study is None or _moved(old, new)):
            self._kept = kept_network(new.study)
        if self._kept and new.activity is None and new.surroundings.networks:
            self._use_kept()
        if self._wanted is not None:
            self._analyze_when_there(new)

    def use(self) -> None:
        """Let the best network of the run analyze this study from now on."""
        run, study = self._store.state.training.run, self._store.state.study
        weights = run.usable if run else None
        if run is None or weights is None or study is None:
            return
        title = _title(run, weights)

        def remember() -> None:
            if not study.read_only:
                self._studies.wish(lambda state: using(state, weights.path, title))
            self._teller.tell(Message(IN_USE.format(title), "done"))

        self._workbench.use_network(weights.path, remember)

    def show_wrong(self, clip: WrongClip) -> None:
        """Show a clip with the evidence map of the network that got it wrong."""
        study = self._store.state.study
        if study is None or clip.id not in study.clips:
            self._teller.tell(Message(NO_CLIP.format(clip.number), "warning"))
        elif not Path(clip.weights).is_file():
            self._teller.tell(Message(GONE.format(clip.weights), "warning"))
        else:
            self._store.update(page="video", method="evidence", show_overlay=True)
            self._show_clip(clip.id)
            self._workbench.use_network(clip.weights, lambda: self._want(clip))

    def _want(self, clip: WrongClip) -> None:
        self._wanted = clip
        self._analyze_when_there(self._store.state)

    def _analyze_when_there(self, state: ViewState) -> None:
        """Analyze the wanted clip once its video is open and nothing else runs."""
        wanted = self._wanted
        if wanted is None or state.activity is not None:
            return
        if state.page != "video":
            self._wanted = None  # the user went elsewhere
        elif state.video is not None and state.clip_id == wanted.id and state.crop:
            self._wanted = None
            self._workbench.analyze(wanted.id)

    def _use_kept(self) -> None:
        path, self._kept = self._kept, ""
        if Path(path).is_file():
            self._workbench.use_network(path)
        else:
            self._teller.tell(Message(KEPT_GONE.format(path), "warning"))


def kept_network(study: StudyState) -> str:
    """Return the weights file that a study uses; empty if it uses a bundled one."""
    setting = study.settings.get(NETWORK)
    return str(Path(study.path) / setting.value) if setting else ""


def using(state: StudyState, path: str, title: str) -> Edit:
    """Return the change that makes a weights file in a study's folder its network."""
    relative = Path(path).relative_to(state.path).as_posix()
    return Edit(f"use network: {title}", (Setting(NETWORK, relative),))


def _title(run: RunView, weights: Weights) -> str:
    return f"{run.title}, fold {weights.fold + 1}"


def _moved(old: ViewState, new: ViewState) -> bool:
    """Whether another study is open than before."""
    return bool(old.study and new.study and old.study.path != new.study.path)
