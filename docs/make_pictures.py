"""Makes the pictures of the guide from the real window, so that they cannot rot.

    python docs/make_pictures.py --out FOLDER
    python docs/make_pictures.py --out FOLDER --language ja --theme dark --only video

It needs a display, or QT_QPA_PLATFORM=offscreen. The sample study is made and analyzed
in a temporary folder (`--work` keeps it), so the user's own settings and studies are
neither read nor changed. The exit status is 1 if a picture could not be made, or if
the window told of a bug meanwhile.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QEvent, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from liverwort_gui.analysis import sample_study
from liverwort_gui.qt import language
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.crash import CrashHandler, Report, bug_sentence

PATIENCE = 180.0  # s for one job, on a busy computer
SETTLED = 0.4  # s without news, until everything is drawn
STEP_MS = 20  # between two looks at what is waited for
LARGE = 250_000  # bytes, from which a picture gets a palette
SIMULATED = "sperm.liverwort"
SHOWN_CLIP = 3  # a clip of the sample whose map and curve are plain to see


class Session:
    """The real window on the sample study.

    Args:
        app: Qt's application.
        work: folder of settings and studies.
        size: width and height of the window, pixels.
    """

    def __init__(self, app: QApplication, work: Path, size: tuple[int, int]) -> None:
        from liverwort_gui.qt import app as program

        self.work = work
        self.bugs: list[str] = []  # told by the window, not raised yet
        settings = QSettings(str(work / "window.ini"), QSettings.Format.IniFormat)
        for purpose in ("studies", "videos", "results", "simulated", "networks"):
            settings.setValue(f"folder-{purpose}", str(work))
        app.setCursorFlashTime(0)  # else a picture depends on when it was taken
        self.window, self.controller = program.build(settings)
        self.window.resize(*size)

    def begin(self) -> None:
        """Show the window, as the program does."""
        self.window.show()
        self.settle()
        self.controller.start()
        self.wait(lambda: self.state.surroundings.networks, "the list of networks")

    @property
    def state(self) -> Any:
        """What the window shows."""
        return self.controller._store.state

    def wait(self, condition: Callable[[], object], what: str) -> None:
        """Wait until something is so.

        Raises:
            TimeoutError: if it does not come.
            RuntimeError: if the window tells of a bug.
        """
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if self.bugs:
                raise RuntimeError(self.bugs.pop())
            if time.monotonic() > deadline:
                raise TimeoutError(f"{what} did not come within {PATIENCE:.0f} s")
            let_pass(STEP_MS)

    def settle(self) -> None:
        """Wait until nothing changed for a while, so that all is drawn."""
        since, seen = time.monotonic(), None
        while time.monotonic() - since < SETTLED:
            let_pass(STEP_MS)
            if self.state is not seen:
                since, seen = time.monotonic(), self.state

    def idle(self) -> None:
        """Wait until no job runs that anybody waits for."""

        def works() -> object:
            state = self.state
            return state.activity or state.checking or state.importing

        self.wait(lambda: not works(), "the end of the job")

    def command(self, command: Command) -> None:
        """Do what a menu or a key does."""
        action = self.window.action(command)
        self.wait(action.isEnabled, f"the command {command}")
        action.trigger()

    def sample(self) -> None:
        """Have the sample study open, with nothing else on the window."""
        if not self.has_open(sample_study.NAME):
            self.command(Command.OPEN_SAMPLE)
            self.wait(lambda: self.has_open(sample_study.NAME), "the sample study")
            self.wait(lambda: self.state.clip, "its clip")
        self.wait(lambda: self.state.picture, "the first frame")
        self.idle()
        self.update(messages=(), tour=None, page="video")

    def simulated(self) -> None:
        """Have a study open with enough videos to train on."""
        path = self.work / SIMULATED
        if not path.exists():
            simulate(path)
        if not self.has_open(SIMULATED):
            self.controller.open(str(path))
            self.wait(lambda: self.has_open(SIMULATED), "the simulated study")
        self.idle()
        self.update(messages=(), tour=None)

    def has_open(self, name: str) -> bool:
        """Whether the study of this name is open."""
        study = self.state.study
        return study is not None and Path(study.path).name == name

    def clip(self) -> None:
        """Have a clip shown with its evidence map, which is checked."""
        self.sample()
        clips = {clip.number: clip.id for clip in self.state.study.clips.values()}
        if self.state.clip_id != clips[SHOWN_CLIP]:
            self.controller._opener.show_clip(clips[SHOWN_CLIP])
        self.wait(lambda: self.state.result, "the result of the clip")
        self.wait(self._is_checked, "the check of the map")
        start = self.state.result.clip.crop.start
        self.update(frame=start)
        self.command(Command.NEXT_PEAK)

    def update(self, **changes: Any) -> None:
        """Let the window show something else."""
        self.controller._store.update(**changes)

    def whole(self) -> QWidget:
        """Return the window, fully drawn."""
        self.settle()
        return self.window

    def dialog(self, command: Command) -> QDialog:
        """Return the dialog that a command opens, fully drawn."""
        self.command(command)
        return self.opened()

    def opened(self) -> QDialog:
        """Return the dialog that has just been opened, fully drawn."""
        self.wait(self._dialogs, "the dialog")
        self.settle()
        return self._dialogs()[-1]

    def clear(self) -> None:
        """Close all dialogs."""
        for dialog in self._dialogs():
            dialog.close()
        let_pass(STEP_MS)

    def close(self) -> None:
        """Close the window; its threads and processes end."""
        self.clear()
        self.window.close()
        self.wait(lambda: not self.window.isVisible(), "the end of the window")
        self.window.deleteLater()
        let_pass(STEP_MS)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _dialogs(self) -> list[QDialog]:
        found = self.window.findChildren(QDialog)
        return [dialog for dialog in found if dialog.isVisible()]

    def _is_checked(self) -> bool:
        check = self.state.check_of(self.state.result)
        return check is not None and not check.running


def simulate(path: Path) -> None:
    """Make a study of simulated sperm with the commands that the guide shows."""
    films = str(path.with_suffix(""))
    many = ("--videos", "8", "--clips", "16", "--seed", "900")
    for command in (
        ("simulate", "S1-matched", *many, "--out", films),
        ("study", "new", str(path)),
        ("study", "import", str(path), films),
    ):
        subprocess.run(
            [sys.executable, "-m", "liverwort_gui", *command],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def let_pass(milliseconds: int) -> None:
    """Let Qt work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def start(session: Session) -> QWidget:
    return session.whole()


def video(session: Session) -> QWidget:
    session.clip()
    return session.whole()


def tour(session: Session) -> QWidget:
    session.clip()
    session.command(Command.TOUR)
    return session.whole()


def suggest(session: Session) -> QWidget:
    session.clip()
    if not session.state.offered:
        session.command(Command.SUGGEST_BOXES)
        session.idle()
        session.wait(lambda: session.state.offered, "a suggested box")
    return session.whole()


def labels(session: Session) -> QWidget:
    session.clip()
    session.settle()
    return session.window.labels


def clips(session: Session) -> QWidget:
    session.clip()
    session.command(Command.SHOW_CLIPS)
    session.wait(lambda: session.state.queue.decisions, "the kept decisions")
    return session.whole()


def of_clip(command: Command, session: Session) -> QWidget:
    """Open a dialog that is about the study or the clip that is shown."""
    session.clip()
    return session.dialog(command)


def training(session: Session) -> QWidget:
    session.simulated()
    session.command(Command.SHOW_TRAINING)
    session.wait(lambda: session.state.training.preview, "the plan of the folds")
    session.wait(lambda: not session.state.training.estimating, "the estimate")
    return session.whole()


def compare_question(session: Session) -> QWidget:
    session.sample()
    session.command(Command.SHOW_COMPARE)
    session.wait(lambda: session.state.comparing.counted, "the count of results")
    return session.whole()


def compare(tab: int, session: Session) -> QWidget:
    """Show one of the tabs of a finished comparison."""
    compare_question(session)
    if session.state.comparing.shown is None:
        session.command(Command.COMPARE)
        session.idle()
        session.wait(
            lambda: session.state.comparing.shown or session.state.comparing.refusal,
            "the comparison",
        )
        if session.state.comparing.refusal:
            raise RuntimeError(session.state.comparing.refusal)
    result = session.window.compare.result
    result.bar.setCurrentIndex(tab)
    session.settle()
    session.wait(lambda: not result.drawing, "the drawing of the tab")
    return session.whole()


def merge(session: Session) -> QWidget:
    """Merge the study with a copy in which somebody labelled otherwise."""
    session.sample()
    target = session.work / "colleague.liverwort"
    copied: list[Path] = []
    if target.exists():
        copied.append(target)
    else:
        ask = session.controller._study.ask
        ask(lambda study: study.save_copy(target), copied.append)
    session.wait(lambda: copied, "the copy of the study")
    label_otherwise(target)
    with patch.object(QFileDialog, "getExistingDirectory", lambda *_: str(target)):
        return session.dialog(Command.MERGE_STUDY)


def label_otherwise(path: Path) -> None:
    """Give three clips of a study the class they do not have."""
    from liverwort_gui.study import Study, edits

    with Study.open(path, "colleague") as study:
        classes = list(study.state.classes)
        for clip in list(study.state.clips.values())[:3]:
            other = next(id_ for id_ in classes if id_ != clip.label)
            study.do(edits.label_clips(study.state, [clip.id], other))


def trust(session: Session) -> QWidget:
    session.clip()
    session.window.clip.trust_wished.emit(False)
    return session.opened()


def doctor(session: Session) -> QWidget:
    session.sample()
    dialog = session.dialog(Command.DOCTOR)
    again = dialog.findChild(QWidget, "doctor-again")
    session.wait(lambda: again and again.isEnabled(), "what the Doctor finds")
    session.settle()
    return dialog


def error(session: Session) -> QWidget:
    session.sample()
    try:
        raise RuntimeError("made up, to show this dialog")
    except RuntimeError as made_up:
        details = traceback.format_exc()
        report = Report(bug_sentence(made_up), details)
    session.controller.upkeep.report(report)
    return session.opened()


def failures(session: Session) -> QWidget:
    """List clips that failed; the reasons are made up, the clips are the sample's."""
    from liverwort_gui.queue_records import Failure

    session.sample()
    study = session.state.study
    reasons = (
        "its video is missing: choose File > Find missing videos.",
        "frame 12 of its video is damaged: move the window past it.",
    )
    rows = tuple(
        Failure(clip.id, clip.number, study.videos[clip.video].name, reason)
        for clip, reason in zip(study.clips.values(), reasons, strict=False)
    )
    session.controller._questions.list_failed(lambda _: None, rows)
    return session.opened()


PICTURES: Mapping[str, Callable[[Session], QWidget]] = {
    "start": start,
    "video": video,
    "tour": tour,
    "clips": clips,
    "labels": labels,
    "classes": partial(of_clip, Command.EDIT_CLASSES),
    "metadata": partial(of_clip, Command.METADATA),
    "compare-question": compare_question,
    "compare-decisions": partial(compare, 0),
    "compare-body": partial(compare, 1),
    "compare-time": partial(compare, 2),
    "compare-traits": partial(compare, 3),
    "compare-clips": partial(compare, 4),
    "compare-words": partial(compare, 5),
    "simulate": partial(of_clip, Command.SIMULATE),
    "film": partial(of_clip, Command.EXPORT_FILM),
    "export": partial(of_clip, Command.EXPORT_DATASET),
    "history": partial(of_clip, Command.HISTORY),
    "merge": merge,
    "trust": trust,
    "keys": partial(of_clip, Command.SHORTCUTS),
    "change-keys": partial(of_clip, Command.EDIT_SHORTCUTS),
    "settings": partial(of_clip, Command.SETTINGS),
    "doctor": doctor,
    "error": error,
    "failures": failures,
    "about": partial(of_clip, Command.ABOUT),
    "suggest": suggest,
    "training": training,
}  # in the order in which they are taken: after the last two the study is another one


def main(arguments: list[str] | None = None) -> int:
    """Make the pictures; return the exit status."""
    wished = read(arguments)
    wished.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="liverwort-") as temporary:
        work = (wished.work or Path(temporary)).resolve()
        keep_apart(work, wished.theme, wished.language)
        if os.name != "nt" and os.environ.get("QT_QPA_PLATFORM") == "offscreen":
            os.environ["QT_QPA_PLATFORM"] = a_screen_of(wished.size, work)
        return make(work, wished)


def read(arguments: list[str] | None) -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--out", type=Path, required=True, help="folder of the PNGs")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--language", choices=("en", "ja"), default="en")
    parser.add_argument("--size", type=size_of, default=(1366, 768), help="1366x768")
    parser.add_argument("--only", nargs="+", choices=tuple(PICTURES), metavar="NAME")
    parser.add_argument("--work", type=Path, help="folder that keeps the sample study")
    return parser.parse_args(arguments)


def size_of(text: str) -> tuple[int, int]:
    """Return width and height of a text such as 1366x768."""
    width, _, height = text.partition("x")
    return int(width), int(height)


def keep_apart(work: Path, theme: str, tongue: str) -> None:
    """Let the program keep its files in `work`, here and in its processes."""
    from liverwort_gui import preferences

    for key in preferences.KEYS.values():
        os.environ.pop(key.environment, None)
    places = {
        "LIVERWORT_UNTITLED": "untitled",
        "LIVERWORT_SAMPLE": "sample",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
    }
    for variable, folder in places.items():
        (work / folder).mkdir(parents=True, exist_ok=True)
        os.environ[variable] = str(work / folder)
    os.environ["LIVERWORT_SETTINGS"] = str(work / "settings.ini")
    preferences.save(
        {
            "theme": theme,
            "language": tongue,
            "labeller": "A. Biologist",
            "cache": str(work / "cache"),
        }
    )


def a_screen_of(size: tuple[int, int], work: Path) -> str:
    """Return the offscreen platform with a screen of this size, and not of 800x800."""
    screen = {"name": "made up", "x": 0, "y": 0, "width": size[0], "height": size[1]}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = work / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return f"offscreen:configfile={file}"


def make(work: Path, wished: argparse.Namespace) -> int:
    """Open the window, take the pictures, and close it."""
    from liverwort_gui.qt.application import Application

    app = Application(sys.argv[:1])
    app.setApplicationName("liverwort")
    app.setApplicationDisplayName("Liverwort")
    failed: list[str] = []
    with CrashHandler() as crashes:
        session = Session(app, work, wished.size)
        crashes.reported.connect(lambda told: session.bugs.append(told.details))
        if language.current() != wished.language:
            failed.append(f"the window cannot speak {wished.language}")
        with noted(failed, "the start of the window"):
            session.begin()
        for name in wished.only or PICTURES:
            with noted(failed, name):
                save(PICTURES[name](session), wished.out / f"{name}.png")
            session.clear()
        failed += session.bugs
        session.bugs.clear()
        session.close()
    failed += [f"still there: {row}" for row in multiprocessing.active_children()]
    for line in failed:
        sys.stderr.write(f"{line}\n")
    return 1 if failed else 0


@contextmanager
def noted(failed: list[str], what: str) -> Iterator[None]:
    """Note what failed, and go on."""
    try:
        yield
    except Exception:  # noqa: BLE001 - the other pictures are made all the same
        failed.append(f"{what}: {traceback.format_exc()}")


def save(shown: QWidget, file: Path) -> None:
    """Write what a part of the window shows; a large picture gets 256 colours."""
    from PIL import Image

    pixels = shown.grab()
    if not pixels.save(str(file)):
        raise OSError(f"{file} could not be written")
    if file.stat().st_size > LARGE:
        with Image.open(file) as picture:
            few = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
        few.save(file, optimize=True)
    size = f"{pixels.width()}x{pixels.height()}"
    sys.stdout.write(f"{file.name}  {size}  {file.stat().st_size // 1000} kB\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
