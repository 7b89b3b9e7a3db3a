"""Which study is open: new, open, save as, repair, and what a crash left behind."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui import paths
from liverwort_gui.errors import (
    LiverwortError,
    StudyDamagedError,
    StudyReadOnlyError,
)
from liverwort_gui.log import LOGGER
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import message_of, told
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.months import month_name
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.study_desk import StudyDesk, is_untitled, is_used
from liverwort_gui.state import Store
from liverwort_gui.study_records import StudyState
from liverwort_gui.view_records import Message, Offer

if TYPE_CHECKING:
    from liverwort_gui.study import Study

SUFFIX, DATABASE = ".liverwort", "study.db"
STILL_RUNNING = later(
    "{} is still running in this study: give the study its name when that is done, or "
    "cancel it first (Esc). Every change is saved already."
)
TRAINS = later(
    "A network is trained in this study, which has no name yet: stop the training, "
    "give the study its name, and continue the run there."
)


@dataclass(frozen=True, slots=True)
class Leftover:
    """An untitled study of an earlier session.

    Attributes:
        path: its folder.
        clips: how many it has.
        day: when it was last used, such as "20 Nov".
    """

    path: str
    clips: int
    day: str


class Studies:
    """Opens studies and keeps the state's `study` as the desk tells it.

    Args:
        store: what is shown.
        desk: owns the study.
        questions: asked for names and places.
    """

    def __init__(
        self,
        store: Store,
        desk: StudyDesk,
        questions: Questions,
    ) -> None:
        self._store = store
        self._desk = desk
        self._questions = questions
        self._creating = False  # an untitled study is on its way
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.failed.connect(self._on_failed)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.NEW_STUDY: self.new,
            Command.OPEN_STUDY: self.ask_and_open,
            Command.SAVE_STUDY_AS: self.save_as,
            Command.SAVE_COPY: self.save_copy,
        }

    def look_for_leftovers(self) -> None:
        """Offer the untitled studies that a crash left; drop those without a clip."""
        self._desk.do(find_leftovers, self._offer)

    def ensure(self) -> None:
        """Begin an untitled study if none is open, so that nothing is ever lost."""
        if self._store.state.study is None and not self._creating:
            self._creating = True
            self._desk.create(fresh_untitled())

    def new(self) -> None:
        """Ask for a name and begin a study there."""
        path = self._questions.new_study()
        if path:
            self._desk.create(Path(path))

    def ask_and_open(self) -> None:
        """Ask for a study and open it."""
        path = self._questions.open_study()
        if path:
            self.open(path)

    def open(self, path: str) -> None:
        """Open a study, given its folder or the study.db in it."""
        folder = Path(path)
        if folder.name == DATABASE:
            folder = folder.parent
        self._desk.open(
            folder, on_failure=lambda error: self._on_damaged(folder, error)
        )

    def save_as(self) -> None:
        """Ask for a name and go on with the study there; an untitled one moves."""
        doing = self._store.state.activity
        if doing is not None:  # it reads and writes where the study lies now
            self._tell(Message(said(STILL_RUNNING).format(said(doing.name)), "warning"))
            return
        study, runs = self._store.state.study, self._store.state.training.runs
        if study and is_untitled(study.path) and any(run.working for run in runs):
            # Its folder goes when it moves.
            self._tell(Message(said(TRAINS), "warning"))
            return
        target = self._asked(later("Save study as"))
        if target is not None:
            self._desk.move(target, self._on_moved)

    def save_copy(self) -> None:
        """Ask for a name and write a copy there."""
        target = self._asked(later("Save a copy of the study"))
        if target is not None:
            self._desk.ask(lambda study: study.save_copy(target), self._tell_copied)

    def fulfil(self, offer: Offer) -> None:
        """Do what a message offered."""
        self._store.update(messages=self._store.state.messages[:-1])
        if offer.deed == "open":
            self.open(offer.path)
        elif offer.deed == "take-over":
            self._desk.open(Path(offer.path), take_over=True)
        elif offer.deed == "discard":
            self._desk.do(lambda: discard(Path(offer.path)))
        else:
            self._repair(offer.path)

    def _asked(self, title: str) -> Path | None:
        """Ask where to copy the study to, and say that it takes a while."""
        study = self._store.state.study
        path = study and self._questions.save_study(title, _suggested_name(study))
        if not path:
            return None
        text = tr("The study is being copied to {path} …", path=path)
        self._tell(Message(text, "done"))
        return Path(path)

    def _on_moved(self, study: StudyState) -> None:
        self._desk.note(rebased)
        text = tr("The study is kept in {path}, with every change.", path=study.path)
        self._tell(Message(text, "done"))

    def _tell_copied(self, target: Path) -> None:
        text = tr("Saved a copy of the study: {path}", path=target)
        self._tell(Message(text, "done"))

    def _repair(self, path: str) -> None:
        def repaired() -> tuple[str, ...]:
            from liverwort_gui.study.check import check

            report = check(Path(path), repair=True)
            return (*report.repaired, *report.lost)

        def tell(sentences: tuple[str, ...]) -> None:
            lines = tuple(map(said, sentences))
            text = " ".join((tr("The study was repaired."), *lines))
            self.open(path)
            self._tell(Message(text, "warning", "\n".join(lines)))

        self._tell(Message(tr("{path} is being repaired …", path=path), "done"))
        self._desk.do(repaired, tell)

    def _on_opened(self, study: StudyState) -> None:
        state = self._store.state
        self._creating = False
        changes: dict[str, object] = {"picked": (), "pending": None}
        changes["study"] = _shown(study)
        if state.study is not None and state.video_id not in study.videos:
            changes |= {"video": None, "video_id": "", "clip_id": "", "frame": 0}
            changes |= {"picture": None, "playing": False, "drawing": False}
        for text in study.notices:
            self._tell(Message(said(text), "warning"))
        if study.read_only:
            take_over = Offer(tr("Take over"), "take-over", study.path)
            offers = (take_over,) if study.takeable else ()
            self._tell(Message(said(study.read_only), "warning", offers=offers))
        self._store.update(**changes)

    def _on_changed(self, study: StudyState) -> None:
        self._store.update(study=_shown(study))

    def _on_failed(self, error: Exception) -> None:
        self._creating = False
        message = message_of(error)
        if isinstance(error, StudyReadOnlyError):
            message = replace(message, kind="warning")
        self._tell(message)

    def _on_damaged(self, folder: Path, error: Exception) -> None:
        message = message_of(error)
        if isinstance(error, StudyDamagedError):
            offer = Offer(tr("Repair"), "repair", str(folder))
            message = replace(message, offers=(offer,))
        self._tell(message)

    def _offer(self, leftovers: list[Leftover]) -> None:
        for left in leftovers:
            offers = (
                Offer(tr("Open", "a verb, on a button"), "open", left.path),
                Offer(tr("Discard"), "discard", left.path),
            )
            self._tell(Message(_left(left), "warning", offers=offers))

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))


def _shown(study: StudyState) -> StudyState:
    """Return what may be shown of the study: less, while it is labelled blind."""
    from liverwort_gui.study.blinding import shown

    return shown(study) if study.blind else study


def is_study(path: str | Path) -> bool:
    """Whether a path names a study: its folder, or the database in it."""
    path = Path(path)
    folder = path.parent if path.name == DATABASE else path
    return folder.suffix == SUFFIX or (folder / DATABASE).is_file()


def fresh_untitled() -> Path:
    """Return a folder for a study that has no name yet."""
    now = datetime.now().astimezone()
    return paths.untitled_studies() / f"untitled {now:%Y-%m-%d %H%M%S%f}{SUFFIX}"


def find_leftovers() -> list[Leftover]:
    """Return the untitled studies that are worth keeping; drop the others.

    Those that another window has open are left alone.
    """
    from liverwort_gui.study import Study

    drop_remains()
    found = []
    for folder in sorted(paths.untitled_studies().glob(f"*{SUFFIX}")):
        try:
            with Study.open(folder) as study:
                state = study.state
        except LiverwortError as error:
            LOGGER.warning("%s", error)
            continue
        if state.read_only:
            continue
        if is_used(state):
            found.append(Leftover(str(folder), len(state.clips), _day(folder)))
        else:
            shutil.rmtree(folder, ignore_errors=True)
    return found


def discard(folder: Path) -> None:
    """Remove an untitled study, unless another window has opened it meanwhile.

    Raises:
        StudyReadOnlyError: if one has.
    """
    from liverwort_gui.study import Study

    with Study.open(folder) as study:
        taken = study.state.read_only
    if taken:
        raise StudyReadOnlyError(taken)
    shutil.rmtree(folder, ignore_errors=True)


def drop_remains() -> None:
    """Remove what a helper process wrote after an untitled study was gone."""
    for folder in paths.untitled_studies().glob(f"*{SUFFIX}"):
        if not (folder / DATABASE).exists() and not (folder / "backups").exists():
            shutil.rmtree(folder, ignore_errors=True)


def rebased(study: Study) -> StudyState:
    """Write down where the videos lie as seen from the study's new place."""
    from liverwort_gui.study import edits, whereabouts

    return study.do(
        edits.update_videos(
            study.state,
            [
                replace(
                    video,
                    relative=whereabouts.relative_path(
                        Path(video.absolute), study.path
                    ),
                )
                for video in study.state.videos.values()
                if whereabouts.is_own_path(video.absolute)
            ],
        )
    )


def _day(folder: Path) -> str:
    changed = datetime.fromtimestamp((folder / DATABASE).stat().st_mtime).astimezone()
    #: A date; {month} is the month as a number, where that is said in its place.
    return tr(
        "{day} {month_name}",
        day=changed.day,
        month_name=month_name(changed.month),
        month=changed.month,
    )


def _left(left: Leftover) -> str:
    """Return the sentence about a study that was not saved."""
    if left.clips == 1:
        return tr(
            "An untitled study with 1 clip from {day} was not saved.", day=left.day
        )
    if not left.clips:
        return tr(
            "An untitled study with no clips from {day} was not saved.", day=left.day
        )
    return tr(
        "An untitled study with {count} clips from {day} was not saved.",
        count=left.clips,
        day=left.day,
    )


def _suggested_name(study: StudyState) -> str:
    return "sperm" if is_untitled(study.path) else f"{Path(study.path).stem} copy"
