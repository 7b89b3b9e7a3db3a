"""Puts the weights of runs to use: for the whole study, or to look at one clip."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from liverwort_gui import paths
from liverwort_gui.qt.language import later, tr
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.training.choices import RUNS
from liverwort_gui.qt.training.telling import TrainingTeller
from liverwort_gui.qt.training.thread import TrainingThread
from liverwort_gui.qt.views.training.runs import title_of
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Edit, Setting, StudyState
from liverwort_gui.training_records import WrongClip
from liverwort_gui.view_records import Asked, Message

if TYPE_CHECKING:
    from liverwort_gui.comparison_records import ClipFigures

NETWORK = "network"  # setting of a study: its weights file, from the study's folder
USE = later("use network")  # begins the name of a change
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
        self._wanted = ""  # id of the clip that is analyzed as soon as it is shown
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
        if self._wanted:
            self._analyze_when_there(new)

    def use(self) -> None:
        """Let the best network of the run analyze this study from now on."""
        run, study = self._store.state.training.run, self._store.state.study
        weights = run.usable if run else None
        if run is None or weights is None or study is None:
            return
        title = f"{run.title}, fold {weights.fold + 1}"  # is kept in the study
        shown = tr("{run}, fold {fold}", run=title_of(run), fold=weights.fold + 1)

        def remember() -> None:
            if not study.read_only:
                self._studies.wish(lambda state: using(state, weights.path, title))
            text = tr("{network} analyzes this study from now on.", network=shown)
            self._teller.tell(Message(text, "done"))

        self._choose(weights.path, remember)

    def show_wrong(self, clip: WrongClip) -> None:
        """Show a clip with the evidence map of the network that got it wrong."""
        file = clip.weights
        self._show(
            clip.id, partial(_if_there, file), _no_clip(clip.number), _gone(file)
        )

    def show_judged(self, clip: ClipFigures, run: str) -> None:
        """Show a clip with the evidence map of the network of a run that judged it.

        Args:
            clip: that was compared.
            run: name of the run in the study.
        """
        folder = Path(self._path) / RUNS / run
        find = partial(weights_with, folder, clip.weights_sha256)
        self._show(clip.id, find, _no_clip(clip.number), _gone(folder))

    def _show(
        self, clip_id: str, find: Callable[[], str], no_clip: str, gone: str
    ) -> None:
        """Show a clip, and let the network that `find` returns the file of explain it.

        Args:
            clip_id: of the clip.
            find: called in the thread; returns an empty text if the file is gone.
            no_clip: what is said if the clip is not in the study.
            gone: what is said if the file is gone.
        """

        def show(file: str) -> None:
            study = self._store.state.study
            if study is None or clip_id not in study.clips:
                self._teller.tell(Message(no_clip, "warning"))
            elif not file:
                self._teller.tell(Message(gone, "warning"))
            else:
                self._store.update(page="video", asked=Asked(), show_overlay=True)
                self._show_clip(clip_id)
                self._choose(file, lambda: self._want(clip_id))

        self._thread.do(find, show, self._teller.tell_error)

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

    def _want(self, clip_id: str) -> None:
        self._wanted = clip_id
        self._analyze_when_there(self._store.state)

    def _analyze_when_there(self, state: ViewState) -> None:
        """Analyze the wanted clip once its video is open and nothing else runs."""
        wanted = self._wanted
        if not wanted or state.activity is not None:
            return
        if state.page != "video":
            self._wanted = ""  # the user went elsewhere
        elif state.video is not None and state.clip_id == wanted and state.crop:
            self._wanted = ""
            self._workbench.analyze(wanted)

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
                told = _kept_gone(kept or study.settings[NETWORK].value)
                self._teller.tell(Message(told, "warning"))
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
    return Edit(f"{USE}: {title}", (Setting(NETWORK, relative),))


def forgetting(state: StudyState) -> Edit:
    """Return the change after which a study uses no network of its own."""
    setting = state.settings.get(NETWORK)
    name = later("use no network of its own")
    return Edit(name, drops=(setting,) if setting else ())


def weights_with(run: Path, sha256: str) -> str:
    """Return the weights file of a run's fold that has this checksum; empty: none has.

    Raises:
        TrainingError: if the folder holds no run, or one that is not done.
    """
    from liverwort_gui import run_folder

    for file in run_folder.fold_weights(run):
        if paths.sha256_of(file) == sha256:
            return str(file)
    return ""


def _if_there(file: str) -> str:
    return file if Path(file).is_file() else ""


def _is_inside(file: str, folder: str) -> bool:
    """Whether a file is there, and no link leads out of the folder."""
    path = Path(file)
    return (
        bool(file)
        and path.is_file()
        and path.resolve().is_relative_to(Path(folder).resolve())
    )


def _no_clip(number: int) -> str:
    return tr("Clip {number} is no longer in this study.", number=number)


def _gone(file: str | Path) -> str:
    return tr(
        "The weights {file} are no longer there: the run was deleted or moved.",
        file=file,
    )


def _kept_gone(file: str) -> str:
    return tr(
        "The network that this study used is not in its folder ({file}): choose "
        "another one under Analysis, or use the weights of another run.",
        file=file,
    )
