"""The whole story of a newcomer in the real window, in each of its languages.

From the start page over films of one's own to a report: with the mouse, keys and typed
text on what can be seen, and with real helper processes. What the window knows is only
read, to wait for it.
"""

import csv
import re
from pathlib import Path

import av
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QTabBar,
    QWidget,
)

from liverwort_gui import preferences
from liverwort_gui.jobs import run_inline
from liverwort_gui.qt import app, language
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import said
from liverwort_gui.simulate import scenario
from liverwort_gui.simulate.dataset import write_film
from liverwort_gui.simulate.films import plan_film
from liverwort_gui.study import Study
from liverwort_gui.train import Phase, config
from tests.qt import mouse

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 90_000  # ms, on a busy computer
KINDS = ("wild type", "mutant")  # the classes of a new study, with the keys 1 and 2
EACH = 3  # videos of each kind, and folds
SIDE, FRAMES = 320, 40  # of the videos
SEED, SESSION = 4_100_000_000, 4_000_000_289  # that no network has learnt from
SMALLEST = "depthwise"  # of the networks with evidence maps
TICK = QPoint(10, 17)  # where an item of a list is ticked
VIDEO, CLIPS, TRAINING, COMPARE = range(4)  # tabs of the window
WORDS = 3  # Latin ones, which may stay in a Japanese text: names, units, files
LATIN = re.compile(r"[A-Za-z]{2,}")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


@pytest.fixture(scope="session")
def films(tmp_path_factory):
    """Small films with one sperm each; their names tell the kind."""
    folder = tmp_path_factory.mktemp("films")
    for number in range(EACH):
        for label, kind in enumerate(KINDS):
            where = scenario("S1-matched"), label, SEED + number, 1
            film = plan_film(*where, session_seed=SESSION, side=SIDE, frames=FRAMES)
            run_inline(write_film(film, folder / f"{kind} {number}.avi"))
    return sorted(folder.iterdir())


@pytest.fixture
def short_training(monkeypatch):
    """Let the recipe "bench" be one epoch of small pictures.

    The page offers no number of epochs. The settings of a run are written to its
    folder, where the process that trains it reads them.
    """
    phase = Phase(256, shrink=4, frames=4, batch=4, epochs=1, peak_rate=1e-3)
    monkeypatch.setattr(config, "_BENCH_PHASES", (phase,))


def usable(widget):
    return widget.isEnabled() and not widget.visibleRegion().isEmpty()


def ticked(item):
    return item.checkState() == Qt.CheckState.Checked


def words(text):
    return len(LATIN.findall(text))


class Answers:
    """What the system's own dialogs answer, and the pages its browser was given."""

    def __init__(self, monkeypatch):
        self.paths, self.pages = [], []
        for name, answer in (
            ("getOpenFileNames", lambda *_: (self.paths.pop(0), "")),
            ("getSaveFileName", lambda *_: (self.paths.pop(0), "")),
            ("getExistingDirectory", lambda *_: self.paths.pop(0)),
        ):
            monkeypatch.setattr(QFileDialog, name, answer)
        take = self.pages.append
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not take(url))


class Newcomer:
    """Sees the window, and uses mouse and keys."""

    def __init__(self, qtbot, window, store):
        self.bot, self.window, self._store = qtbot, window, store
        self.left_english = []  # page and text, of those that have a translation
        self.errors = []
        store.subscribe(self._listen)

    @property
    def state(self):
        return self._store.state

    def _listen(self, _, new):
        self.errors += [m for m in new.messages if m.kind == "error"]

    def wait(self, condition):
        self.bot.waitUntil(lambda: self.errors or bool(condition()), timeout=PATIENCE)
        assert self.errors == []

    def seen(self, name):
        """Return a widget once it can be seen and used."""

        def found():
            return list(filter(usable, self.window.findChildren(QWidget, name)))

        self.wait(found)
        return found()[0]

    def click(self, widget, place=None):
        self.bot.mouseClick(widget, LEFT, pos=place or widget.rect().center())

    def first_clip(self):
        """Return the table of clips, and where its first row is."""
        self.tab("pages", CLIPS)
        table = self.seen("clip-table")
        return table, table.visualRect(table.model().index(0, 0)).center()

    def press(self, name):
        self.click(self.seen(name))

    def tool(self, command):
        """Press a button of the toolbar."""
        action = self.window.action(command)
        button = self.seen("toolbar").widgetForAction(action)
        self.wait(lambda: usable(button))
        self.click(button)

    def menu(self, command):
        """Choose from the menu bar."""
        action, bar = self.window.action(command), self.window.menuBar()
        title = next(a for a in bar.actions() if action in a.menu().actions())
        menu = title.menu()
        self.wait(action.isEnabled)
        self.click(bar, bar.actionGeometry(title).center())
        self.wait(lambda: usable(menu))
        self.look(title.text(), [row.text() for row in menu.actions()])
        self.click(menu, menu.actionGeometry(action).center())

    def tab(self, name, at):
        bar = self.seen(name)
        self.click(bar, bar.tabRect(at).center())
        self.wait(lambda: bar.currentIndex() == at)

    def choose(self, name, wanted):
        """Move through a list to choose from with the keys."""
        box = self.seen(name)
        self.wait(lambda: box.findData(wanted) >= 0)
        while below := box.findData(wanted) - box.currentIndex():
            self.bot.keyClick(box, Qt.Key.Key_Down if below > 0 else Qt.Key.Key_Up)

    def type(self, field, text):
        """Write something in place of what stands in a field."""
        self.click(field)
        self.bot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.bot.keyClicks(field, text)
        self.bot.keyClick(field, Qt.Key.Key_Enter)

    def accept(self, dialog):
        buttons = self.seen(dialog).findChild(QDialogButtonBox)
        button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.wait(lambda: usable(button))
        self.click(button)

    def look(self, page, texts=None):
        """Read a page: nothing stays English in a Japanese window that need not."""
        texts = self._texts() if texts is None else texts
        japanese = any(map(JAPANESE.search, texts))
        assert japanese == (language.current() == "ja"), (page, texts)
        left = [text for text in texts if words(text) > WORDS >= words(said(text))]
        self.left_english += [(page, text) for text in left]

    def _texts(self):
        found = [w for w in self.window.findChildren(QWidget) if w.isVisible()]
        texts = [w.text() for w in found if isinstance(w, QLabel | QAbstractButton)]
        for bar in (w for w in found if isinstance(w, QTabBar)):
            texts += map(bar.tabText, range(bar.count()))
        texts += [action.text() for action in self.window.menuBar().actions()]
        return list(filter(None, texts))


@pytest.fixture(params=["en", "ja"])
def newcomer(request, qtbot, qapp, settings, monkeypatch, tmp_path):
    """The window as the program opens it for the first time, in a language."""
    for name in ("XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))  # the training logs there
    preferences.save({"language": request.param, "labeller": "Ito"})
    try:
        window, controller = app.build(settings)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        controller.start()  # as the program does once the window is painted
        yield Newcomer(qtbot, window, controller._store)
        window.close()
    finally:
        language.choose("en")


def test_a_newcomer_comes_from_films_to_a_report(
    newcomer, films, short_training, monkeypatch, tmp_path
):
    user, study = newcomer, tmp_path / "sperm.liverwort"
    answers = Answers(monkeypatch)
    bring_in_the_films(user, films, answers)
    draw_boxes(user)
    label_the_clips(user)
    train(user, answers, study)
    analyze(user)
    compare(user)
    film = export_a_film(user, answers, tmp_path)
    table = export_the_labels(user, tmp_path)
    page = write_the_report(user, answers, tmp_path)
    assert user.left_english == []
    user.window.close()

    with av.open(film) as container:
        assert sum(1 for _ in container.decode(video=0)) == 32
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(films)
    html = page.read_text(encoding="utf-8")
    assert all(kind in html for kind in KINDS)
    with Study.open(study) as kept:
        now = kept.state
    for clip in now.clips.values():
        kind = now.classes[clip.label].name
        assert now.videos[clip.video].name.startswith(kind)
    assert len(now.clips) == len(films)


def bring_in_the_films(user, films, answers):
    """From the start page; what the files do not say is typed."""
    user.look("start")
    user.press("start-no-tour")
    answers.paths.append([str(path) for path in films])
    user.press("start-open")
    user.wait(lambda: user.state.picture and not user.state.importing)
    user.wait(lambda: len(user.state.study.videos) == len(films))
    user.look("video")


def each_video(user):
    """Go down the list of videos, and yield when each can be drawn on."""
    videos = user.seen("video-list")
    for row in range(videos.count()):
        if row:
            user.bot.keyClick(videos, Qt.Key.Key_Down)
        else:
            place = videos.visualItemRect(videos.item(0)).center()
            user.click(videos.viewport(), place)
        wanted = list(user.state.study.videos)[row]
        user.wait(lambda wanted=wanted: user.state.video_id == wanted)
        user.wait(lambda: user.state.picture and not user.state.checking)
        yield row


def draw_boxes(user):
    """One is suggested and accepted, the others are drawn."""
    for row in each_video(user):
        user.type(user.seen("um-per-px"), "0.2")
        user.wait(lambda: user.state.um_per_px == 0.2)
        if row == 0:
            user.tool(Command.SUGGEST_BOXES)
            user.wait(lambda: user.state.offered)
            user.look("suggestion")
            user.press("bar-accept-box")
        else:
            user.tool(Command.DRAW_BOX)
            end = user.window.video.pixel_of(SIDE / 2, SIDE / 2).toPoint()
            mouse.drag(user.window.video.viewport(), end - QPoint(40, 30), end)
        user.wait(lambda: len(user.state.clips) == 1)


def label_the_clips(user):
    """On the Clips page, which goes on to the next clip after each label."""
    table, place = user.first_clip()
    user.click(table.viewport(), place)
    user.wait(lambda: user.state.clip_id == table.model().ids[0])
    for _ in range(table.model().rowCount()):
        user.wait(lambda: user.state.clip and not user.state.clip.looked_at)
        clip = user.state.clip
        name = user.state.study.videos[clip.video].name
        key = Qt.Key.Key_1 if name.startswith(KINDS[0]) else Qt.Key.Key_2
        user.bot.keyClick(table, key)
        user.wait(lambda id_=clip.id: user.state.study.clips[id_].label)
    user.look("clips")


def train(user, answers, study):
    """A small network, briefly, in its own process; first the study gets a name."""
    user.tab("pages", TRAINING)
    networks = user.seen("training-networks")
    user.wait(networks.count)
    for at in range(networks.count()):
        item = networks.item(at)
        wanted = item.data(Qt.ItemDataRole.UserRole) == SMALLEST
        if wanted != ticked(item):
            box = networks.visualItemRect(item)
            user.click(networks.viewport(), box.topLeft() + TICK)
            user.wait(lambda at=at, on=wanted: ticked(networks.item(at)) == on)
    user.choose("training-preset", "bench")
    user.type(user.seen("training-folds").lineEdit(), str(EACH))
    assert user.state.training.plan.networks == (SMALLEST,)
    user.wait(lambda: user.state.training.preview)
    user.look("training")
    answers.paths.append(str(study))
    user.press("training-start-training")
    user.wait(lambda: user.state.study.path == str(study))
    user.press("training-start-training")
    user.wait(lambda: user.state.training.run)
    user.look("running")
    user.wait(lambda: user.state.training.run.state == "done")
    user.look("run")


def analyze(user):
    """Each clip by the network of the fold that tested it."""
    run = user.state.training.run.name
    user.tab("pages", CLIPS)
    user.choose("queue-judge", run)
    user.press("queue-analyze-all")
    user.wait(lambda: user.state.queue.end)
    assert user.state.queue.end.analyzed == 2 * EACH
    user.look("analyzed")


def compare(user):
    """The two kinds, by the networks of the training; every tab is looked at."""
    run = user.state.training.runs[0].name
    user.tab("pages", COMPARE)
    user.choose("compare-judge", f"run {run}")
    user.choose("compare-a", KINDS[1])
    user.choose("compare-b", KINDS[0])
    user.wait(lambda: user.state.comparing.counted)
    user.look("question")
    user.press("training-compare")
    user.wait(lambda: user.state.comparing.shown)
    result = user.window.compare.result
    for at in range(result.bar.count()):
        user.tab("compare-tabs", at)
        user.wait(lambda: not result.drawing)
        user.look(f"compare {at}")


def export_a_film(user, answers, folder):
    """Of a clip that is opened from the table and shown with its evidence map."""
    table, place = user.first_clip()
    user.bot.mouseDClick(table.viewport(), LEFT, pos=place)
    user.wait(lambda: user.state.page == "video" and user.state.result)
    user.look("clip")
    user.tool(Command.EXPORT_FILM)
    user.press("film-this")
    answers.paths.append(str(folder))
    user.press("film-browse")
    user.look("film")
    user.accept("film-dialog")
    whole = "[!.]*.mp4"
    user.wait(lambda: list(folder.glob(whole)))
    return next(folder.glob(whole))


def export_the_labels(user, folder):
    user.menu(Command.EXPORT_DATASET)
    user.press("export-boxes")
    user.look("export")
    table = folder / "labels.csv"
    user.type(user.seen("export-place"), str(table))  # Enter exports
    user.wait(table.exists)
    return table


def write_the_report(user, answers, folder):
    user.tab("pages", COMPARE)
    answers.paths.append(str(folder / "report"))
    user.press("training-comparison-report")
    user.wait(lambda: answers.pages)
    (page,) = answers.pages
    assert user.errors == []
    return Path(page.toLocalFile())
