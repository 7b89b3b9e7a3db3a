"""The one thread that owns the study: whatever is wished is done in order."""

from __future__ import annotations

import queue
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from liverwort_gui import log, paths
from liverwort_gui.errors import StudyError
from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import later
from liverwort_gui.study_records import METADATA, Cut, Edit, StudyState

if TYPE_CHECKING:
    from liverwort_gui.study import Study

T = TypeVar("T")
Task = Callable[[], Callable[[], None]]  # done in the thread; what the window does then
Wish = Callable[[Callable[[StudyState], Edit]], None]  # `StudyDesk.wish`
CLOSE_TIMEOUT_MS = 5000
TOO_LATE = later(
    "This was not done: the window is being closed; open the study again to go on."
)


def ignore(*_: object) -> None:
    """Do nothing with what is told."""


class _Holder:
    """Holds the open study; used in the thread only."""

    def __init__(self) -> None:
        self.study: Study | None = None
        self._paths: set[str] = set()  # where this very study was, the last included

    @property
    def needed(self) -> Study:
        """The open study.

        Raises:
            StudyError: if none is open.
        """
        if self.study is None:
            raise StudyError(later("No study is open: open a video or a study first."))
        return self.study

    def take(self, path: Path, begin: Callable[[], Study]) -> StudyState:
        """Open another study; the old one stays open if that fails."""
        if self.study is not None and _is_same(self.study.state.path, path):
            self.close()  # or its own lock would be in the way
        fresh = begin()
        self.close()
        self.study = fresh
        self._paths = {fresh.state.path}
        return fresh.state

    def move(self, begin: Callable[[], Study]) -> StudyState:
        """Go on in a copy of the study; one that was untitled goes."""
        old, fresh = self.needed, begin()
        old.close()
        self.study = fresh
        self._paths.add(fresh.state.path)
        if is_untitled(old.path) and not old.state.read_only:
            shutil.rmtree(old.path, ignore_errors=True)
        return fresh.state

    def meant(self, path: str) -> Study:
        """Return the open study if it is the one that somebody saw there.

        Raises:
            StudyError: if it is another, or none is open.
        """
        if path and path not in self._paths and self.study is not None:
            raise StudyError(
                later(
                    "Another study was opened meanwhile, so this was not done: do it "
                    "again if it was meant for this one."
                )
            )
        return self.needed

    def close(self) -> None:
        """Close the study; an untitled one in which nothing was done goes."""
        if self.study is None:
            return
        state = self.study.state
        self.study.close()
        self.study = None
        if is_untitled(state.path) and not is_used(state) and not state.read_only:
            shutil.rmtree(state.path, ignore_errors=True)


class _StudyThread(QThread):
    """Does one task after the other; None ends it."""

    done = Signal(object)  # what the window does then

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()

    @guard()
    def run(self) -> None:
        while (task := self.tasks.get()) is not None:
            self.done.emit(task())


class StudyDesk(QObject):
    """Opens and changes the study without ever making the window wait.

    All is done in the order in which it was asked for, and told in the same order, in
    the thread of this object. A wish is durable when `changed` tells it.
    """

    opened = Signal(object)  # StudyState of another study
    moved = Signal(object)  # StudyState of the same one elsewhere, before `opened`
    changed = Signal(object)  # StudyState
    stepped = Signal(object, object)  # StudyState before and after undo, redo, restore
    failed = Signal(object)  # Exception
    closed = Signal()  # the thread has ended

    def __init__(self, user: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._user = user
        self._holder = _Holder()
        self._waiting = 0
        self._closing = False
        self._untold: list[Exception] = []
        self._thread = _StudyThread(self)
        self._thread.done.connect(self._on_done)
        self._thread.finished.connect(self.closed)
        self.state: StudyState | None = None  # as it was told last, names and all
        for told in (self.opened, self.changed):
            told.connect(self._remember)

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is not done yet."""
        return self._waiting > 0

    def open(
        self,
        path: Path,
        on_failure: Callable[[Exception], None] | None = None,
        take_over: bool = False,
    ) -> None:
        """Open a study in place of the open one; `opened` tells.

        Args:
            path: its folder.
            on_failure: given the error; None: `failed` tells.
            take_over: whether to take it from another computer, as `Study.open`.
        """
        self._take(path, lambda: self._study_at(path, take_over), on_failure)

    def create(self, path: Path) -> None:
        """Begin a study in place of the open one; `opened` or `failed` tells."""

        def begin() -> Study:
            from liverwort_gui.study import Study

            return Study.create(path, self._user)

        self._take(path, begin, None)

    def move(self, target: Path, then: Callable[[StudyState], None]) -> None:
        """Copy the study and go on there; an untitled one goes.

        What is wished meanwhile is done in the copy; if there can be none, all stays
        as it is and `failed` tells.

        Args:
            target: folder of the copy.
            then: given its state, after `moved` and `opened` told it.
        """

        def begin() -> Study:
            return self._study_at(self._holder.needed.save_copy(target))

        def tell(state: StudyState) -> None:
            self.moved.emit(state)
            self.opened.emit(state)
            then(state)

        self.do(lambda: self._holder.move(begin), tell)

    def wish(self, build: Callable[[StudyState], Edit]) -> None:
        """Change the study; `changed` or `failed` tells.

        Args:
            build: makes the edit from the newest state; called in the thread.
        """
        if self._closing:
            self.failed.emit(StudyError(TOO_LATE))
            return
        self.ask(
            self._here(lambda study: study.do(build(study.state))), self.changed.emit
        )

    def note(self, learn: Callable[[Study], StudyState]) -> None:
        """Let the study learn what is no edit, such as where its videos lie."""
        self.ask(learn, self.changed.emit)

    def undo(self) -> None:
        """Take back the last edit; `stepped` tells, after `changed`."""
        self._step(lambda study: study.undo())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(lambda study: study.redo())

    def restore(self, number: int) -> None:
        """Make the study as it was after a change of its history."""
        self._step(lambda study: study.restore(number))

    def sign(self, user: str) -> None:
        """Let another user work on the study from now on; `changed` tells."""
        if user == self._user:
            return
        self._user = user
        self.ask(lambda study: study.sign(user), self.changed.emit, ignore)

    def put_back(self, backup: Path) -> None:
        """Put a backup in the place of the study; `opened` or `failed` tells."""

        def restore(path: Path) -> None:
            from liverwort_gui.study import Study

            Study.restore_backup(path, backup)

        self._reopen(restore)

    def ask(
        self,
        question: Callable[[Study], T],
        then: Callable[[T], None] = ignore,
        on_failure: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do something with the open study.

        Args:
            question: called in the thread.
            then: given the answer.
            on_failure: given what `question` raised; None: `failed` tells.
        """
        self.do(lambda: question(self._holder.needed), then, on_failure)

    def do(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] = ignore,
        on_failure: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do something in the thread that needs no open study; as `ask`."""

        def task() -> Callable[[], None]:
            try:
                answer = work()
            except Exception as error:  # noqa: BLE001 - the thread's edge: all is told
                log.LOGGER.warning("The study: %s", error)
                caught = error
                if on_failure is not None:
                    return lambda: on_failure(caught)
                self._untold.append(caught)
                return lambda: self._tell_failure(caught)
            return lambda: then(answer)

        self._post(task)

    def close(self, timeout_ms: int = CLOSE_TIMEOUT_MS) -> bool:
        """Close the study after the last wish and end the thread.

        Returns:
            Whether it ended in time; call it again to wait for longer.
        """
        if not self._closing:
            self.do(self._holder.close)
            self._closing = True
            self._thread.tasks.put(None)
        return self._thread.wait(timeout_ms)

    def untold(self) -> tuple[Exception, ...]:
        """Return, once, what failed and nobody was told, as the study was closing."""
        found, self._untold = tuple(self._untold), []
        return found

    def _tell_failure(self, error: Exception) -> None:
        self._untold.remove(error)
        self.failed.emit(error)

    def _reopen(self, meanwhile: Callable[[Path], object]) -> None:
        """Close the study, do something with its folder, and open it again."""

        def work() -> StudyState:
            study = self._holder.needed
            path = Path(study.state.path)
            study.close()
            self._holder.study = None
            try:
                meanwhile(path)
            finally:
                self._holder.study = self._study_at(path)
            return self._holder.study.state

        self.do(work, self.opened.emit)

    def _study_at(self, path: Path, take_over: bool = False) -> Study:
        from liverwort_gui.study import Study

        return Study.open(path, self._user, take_over=take_over)

    def _take(
        self,
        path: Path,
        begin: Callable[[], Study],
        on_failure: Callable[[Exception], None] | None,
    ) -> None:
        self.do(lambda: self._holder.take(path, begin), self.opened.emit, on_failure)

    def _here(self, change: Callable[[Study], T]) -> Callable[[Study], T]:
        """Return a change that is refused if it comes upon another study."""
        seen = self.state.path if self.state is not None else ""
        return lambda _: change(self._holder.meant(seen))

    def _step(self, change: Callable[[Study], StudyState]) -> None:
        def step(study: Study) -> tuple[StudyState, StudyState]:
            return study.state, change(study)

        def tell(states: tuple[StudyState, StudyState]) -> None:
            self.changed.emit(states[1])
            self.stepped.emit(*states)

        self.ask(self._here(step), tell)

    def _post(self, task: Task) -> None:
        if self._closing:
            return
        self._waiting += 1
        self._thread.tasks.put(task)
        if not self._thread.isRunning():
            self._thread.start()

    @Slot(object)
    def _remember(self, state: StudyState) -> None:
        self.state = state

    @Slot(object)
    def _on_done(self, then: Callable[[], Any]) -> None:
        self._waiting -= 1
        if not self._closing:  # nobody listens any more
            then()


def is_untitled(path: str | Path) -> bool:
    """Whether a study lies where those lie that were given no name yet."""
    return Path(path).parent == paths.untitled_studies()


def is_used(state: StudyState) -> bool:
    """Whether anything was done in a study but looking at videos."""
    from liverwort_gui.study import edits  # in the thread: it loads HDF5

    said = any(
        getattr(video, name)
        for video in state.videos.values()
        if not Path(video.absolute).is_relative_to(paths.resources())
        for name in (*METADATA, "fps", "um_per_px")
    )
    kinds = [
        [(row.name, row.colour, row.key) for row in rows]
        for rows in (state.classes.values(), edits.fresh_classes())
    ]
    made = state.clips or state.notes or state.suggestions or state.settings
    return bool(made) or said or kinds[0] != kinds[1]


def _is_same(one: str, other: Path) -> bool:
    """Whether two paths lead to the same folder, by whatever links."""
    with suppress(OSError):  # one of them is gone
        return Path(one).samefile(other)
    return False


def keeping(made: Any, study_path: str) -> Callable[[Study], None]:
    """Return what keeps a cut in its study, if that is still open."""

    def keep(study: Study) -> None:
        if isinstance(made, Cut) and study.state.path == study_path:
            study.add_cut(made)

    return keep
