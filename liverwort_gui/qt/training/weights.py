"""Puts the weights of runs to use: for the whole study, or to look at one clip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.training.telling import TrainingTeller
from liverwort_gui.qt.training.thread import TrainingThread
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Edit, Setting, StudyState
from liverwort_gui.training_records import RunView, Weights, WrongClip
from liverwort_gui.view_records import Asked, Message

NETWORK = "network"  # setting of a study: its weights file, from the study's folder
IN_USE = "{} analyzes this study from now on."
NO_CLIP = "Clip {} is no longer in this study."
GONE = "The weights {} are no longer there: the run was deleted or moved."
KEPT_GONE = (
    "The network that this study used is not in its folder ({}): choose another one "
    "under Analysis, or use the weights of another run."
)
BUNDLED = ViewState().network


class TrainingWeights:
    """Changes the network of the window and remembers that of the study.

    Args:
        store: what is shown.
        studies: of the study, which remembers its network.
        workbench: reads weights and analyzes.
        thread: looks whether files are there.
        show_clip: opens a clip's video and goes into its window.
    """

    def __init__(
        self,
        store: Store,
        studies: StudyDesk,
        workbench: Workbench,
        thread: TrainingThread,
        show_clip: Callable[[str], None],
    ) -> None:
        self._store = store
        self._teller = TrainingTeller(store)
        self._studies = studies
        self._workbench = workbench
        self._thread = thread
        self._show_clip = show_clip
        self._wanted: WrongClip | None = None  # is analyzed as soon as it is shown
        self._kept = ""  # the study's network that waits to be read
        self._asked = ""  # the network that is being read for this part
        self._chosen = ""  # the network that this part chose last
        self._path = ""  # of the study that is open

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Use the study's network when a study was opened; analyze what was wanted."""
        path = new.study.path if new.study else ""
        if path != self._path:
            self._path = path
            self._take_study(new.study)
        elif new.network not in (old.network, self._asked):  # the user chose it
            self._forget_unless(new.network)
        self._use_kept(self._store.state)
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

        self._choose(weights.path, remember)

    def show_wrong(self, clip: WrongClip) -> None:
        """Show a clip with the evidence map of the network that got it wrong."""

        def show(there: bool) -> None:
            study = self._store.state.study
            if study is None or clip.id not in study.clips:
                self._teller.tell(Message(NO_CLIP.format(clip.number), "warning"))
            elif not there:
                self._teller.tell(Message(GONE.format(clip.weights), "warning"))
            else:
                self._store.update(page="video", asked=Asked(), show_overlay=True)
                self._show_clip(clip.id)
                self._choose(clip.weights, lambda: self._want(clip))

        file = Path(clip.weights)
        self._thread.do(file.is_file, show, self._teller.tell_error)

    def uses(self, run: Path) -> bool:
        """Return whether the study uses weights of the run in this folder."""
        study = self._store.state.study
        kept = kept_network(study) if study else ""
        return bool(kept) and Path(kept).is_relative_to(run)

    def forget(self, run: Path) -> None:
        """Use no weights any more of a run that is gone."""
        if self.uses(run):
            self._drop()
        if Path(self._store.state.network).is_relative_to(run):
            self._choose_bundled()

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

    def _take_study(self, study: StudyState | None) -> None:
        """Choose the network of a study that was opened, not that of another."""
        self._kept = ""
        if self._chosen and self._store.state.network == self._chosen:
            self._choose_bundled()
        if study is None or NETWORK not in study.settings:
            return
        kept = kept_network(study)

        def show(there: bool) -> None:
            if self._path != study.path:
                return
            if there:
                self._kept = kept
                self._use_kept(self._store.state)
            else:
                told = kept or study.settings[NETWORK].value
                self._teller.tell(Message(KEPT_GONE.format(told), "warning"))
                self._drop()

        self._thread.do(
            lambda: _is_inside(kept, study.path), show, self._teller.tell_error
        )

    def _use_kept(self, state: ViewState) -> None:
        """Read the study's network once nothing else runs."""
        if self._kept and state.activity is None and state.surroundings.networks:
            path, self._kept = self._kept, ""
            self._choose(path, lambda: None)

    def _choose(self, path: str, then: Callable[[], None]) -> None:
        def end() -> None:
            self._asked, self._chosen = "", path
            then()

        self._asked = path
        self._workbench.use_network(path, end)

    def _choose_bundled(self) -> None:
        self._asked = self._chosen = BUNDLED
        self._store.update(network=BUNDLED)
        self._asked = ""

    def _forget_unless(self, network: str) -> None:
        """Let the study use no network of its own once the user chose another."""
        study = self._store.state.study
        if study and NETWORK in study.settings and kept_network(study) != network:
            self._drop()

    def _drop(self) -> None:
        study = self._store.state.study
        if study is not None and not study.read_only:
            self._studies.wish(forgetting)


def kept_network(study: StudyState) -> str:
    """Return the weights file in its folder that a study uses; empty: none such.

    A study may come from anybody: it names no file elsewhere, nor on another computer.
    """
    setting = study.settings.get(NETWORK)
    value = setting.value if setting else ""
    for path in (PurePosixPath(value), PureWindowsPath(value)):
        if not value or path.is_absolute() or path.anchor or ".." in path.parts:
            return ""
    return str(Path(study.path) / value)


def using(state: StudyState, path: str, title: str) -> Edit:
    """Return the change that makes a weights file in a study's folder its network."""
    relative = Path(path).relative_to(state.path).as_posix()
    return Edit(f"use network: {title}", (Setting(NETWORK, relative),))


def forgetting(state: StudyState) -> Edit:
    """Return the change after which a study uses no network of its own."""
    setting = state.settings.get(NETWORK)
    return Edit("use no network of its own", drops=(setting,) if setting else ())


def _is_inside(file: str, folder: str) -> bool:
    """Whether a file is there, and no link leads out of the folder."""
    path = Path(file)
    return (
        bool(file)
        and path.is_file()
        and path.resolve().is_relative_to(Path(folder).resolve())
    )


def _title(run: RunView, weights: Weights) -> str:
    return f"{run.title}, fold {weights.fold + 1}"
