"""Labels leave one real window as files, and come into another the same."""

import csv
import shutil

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton

from liverwort_gui.qt import app
from liverwort_gui.study import Study, edits
from tests.qt import filmed_study

PATIENCE = 60_000  # ms, on a busy computer
OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def study(tmp_path):
    """A closed study with one film and two clips, one of them labelled."""
    with filmed_study.make(tmp_path) as study:
        first, _ = study.state.clips
        _, mutant = study.state.classes
        study.sign("Ito")
        study.do(edits.label_clips(study.state, [first], mutant))
        return study.path


@pytest.fixture
def window(qtbot, qapp, settings):
    window, controller = app.build(settings)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    controller.start()
    yield window, controller
    window.close()


@pytest.fixture
def walk(qtbot, window, monkeypatch):
    return Walk(qtbot, *window, monkeypatch)


class Walk:
    """What the tests do, as a user would."""

    def __init__(self, qtbot, window, controller, monkeypatch):
        self.qtbot, self.window, self.controller = qtbot, window, controller
        self.patch = monkeypatch
        self.store = controller._store

    def wait(self, condition):
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    def open(self, path):
        self.controller.open(str(path))
        self.wait(lambda: self.path == str(path) and self.store.state.video is not None)

    @property
    def path(self):
        return self.store.state.study.path if self.store.state.study else ""

    def said(self, text):
        def is_said():
            messages = self.store.state.messages
            errors = [row.text for row in messages if row.kind == "error"]
            assert not errors
            return any(text in row.text for row in messages)

        self.wait(is_said)
        self.wait(lambda: self.store.state.activity is None)

    def answer(self, name, path):
        """Let the next file dialog answer this."""
        found = str(path) if name == "getExistingDirectory" else (str(path), "")
        self.patch.setattr(f"PySide6.QtWidgets.QFileDialog.{name}", lambda *_: found)

    def do(self, command):
        self.wait(lambda: self.window.action(command).isEnabled())
        self.window.action(command).trigger()

    def shown(self):
        return [d for d in self.window.findChildren(QDialog) if d.isVisible()]

    def dialog(self):
        self.wait(lambda: bool(self.shown()))
        return self.shown()[0]

    def export(self, kind, path):
        self.do("export-dataset")
        dialog = self.dialog()
        dialog.findChild(object, f"export-{kind}").click()
        dialog.findChild(QLineEdit, "export-place").setText(str(path))
        dialog.findChild(QDialogButtonBox).button(OK).click()
        self.said("Exported")

    def new_study(self, path):
        self.answer("getSaveFileName", path)
        self.do("new-study")
        self.wait(lambda: self.path == str(path))

    def bring(self, path):
        self.answer("getOpenFileName", path)
        self.do("import-data")


def state_of(path):
    with Study.open(path, read_only=True) as study:
        return study.state


def test_a_dataset_goes_from_one_study_into_a_fresh_one(walk, study, tmp_path):
    walk.open(study)
    before = state_of(study)
    walk.export("dataset", tmp_path / "d.h5")
    assert walk.store.state.messages[-1].kind == "done"  # both clips were cut for it
    fresh = tmp_path / "fresh.liverwort"
    walk.new_study(fresh)
    walk.bring(tmp_path / "d.h5")
    walk.said("Imported d.h5: 2 kept, 0 conflicts, 0 lost")
    walk.wait(lambda: walk.store.state.video is not None)
    after = state_of(fresh)
    assert after.clips == before.clips
    assert after.classes.keys() == before.classes.keys()
    (video,), (known,) = after.videos.values(), before.videos.values()
    assert (video.content, video.table) == (known.content, known.table)
    assert walk.store.state.study.undo.startswith("import d.h5: 2 kept")


def test_boxes_go_from_one_study_into_another(walk, study, tmp_path):
    walk.open(study)
    before = state_of(study)
    walk.export("boxes", tmp_path / "b.csv")
    with (tmp_path / "b.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 2
    fresh = tmp_path / "fresh.liverwort"
    walk.new_study(fresh)
    walk.controller.open_all([str(tmp_path / "film.tif")])
    walk.wait(lambda: any(v.complete for v in state_of(fresh).videos.values()))
    walk.bring(tmp_path / "b.csv")
    walk.said("Imported boxes and labels from b.csv: 2 added, 0 changed, 0 unchanged")
    after = state_of(fresh)

    def told(state):
        return [
            (clip.id, clip.number, clip.crop, state.classes[clip.label].name)
            if clip.label
            else (clip.id, clip.number, clip.crop)
            for clip in state.clips.values()
        ]

    assert told(after) == told(before)
    walk.bring(tmp_path / "b.csv")
    walk.said("0 added, 0 changed, 2 unchanged")


def test_two_people_s_studies_become_one(walk, study, tmp_path):
    theirs = tmp_path / "theirs.liverwort"
    shutil.copytree(study, theirs)
    with Study.open(theirs, "Sato") as other:
        first, second = other.state.clips
        wild_type, _ = other.state.classes
        other.do(edits.label_clips(other.state, [first, second], wild_type))
    walk.open(study)
    walk.answer("getExistingDirectory", theirs)
    walk.do("merge-study")
    dialog = walk.dialog()
    report = dialog.findChild(object, "merge-report").text()
    assert report.startswith("theirs.liverwort: 1 kept, 1 conflict, 0 lost")
    dialog.findChild(QPushButton, "merge-all-theirs").click()
    dialog.findChild(QDialogButtonBox).button(OK).click()
    walk.said("Merged theirs.liverwort: 1 kept, 1 conflict, 0 lost")
    clips = walk.store.state.study.clips
    assert {clips[id_].label for id_ in (first, second)} == {wild_type}
    assert "mutant" in clips[first].note
    walk.do("undo")
    walk.wait(lambda: not walk.store.state.study.clips[second].label)


def test_a_study_is_packed_while_it_is_open_and_opened_again(walk, study, tmp_path):
    walk.open(study)
    walk.answer("getSaveFileName", tmp_path / "mail.zip")
    walk.do("pack-study")
    walk.said("Packed the study")
    walk.answer("getOpenFileName", tmp_path / "mail.zip")
    walk.answer("getSaveFileName", tmp_path / "again")
    walk.do("open-packed")
    again = tmp_path / "again.liverwort"
    walk.wait(lambda: walk.path == str(again))
    assert state_of(again).clips == state_of(study).clips


def test_while_blind_an_export_and_a_merge_ask_first(walk, study, tmp_path):
    with Study.open(study) as opened:
        opened.do(edits.set_blind(opened.state, "7"))
    walk.open(study)
    for command in ("export-dataset", "merge-study"):
        walk.do(command)
        dialog = walk.dialog()
        assert dialog.windowTitle() == "End blind labelling"
        dialog.reject()
        walk.wait(lambda: not walk.shown())
    walk.do("export-dataset")
    walk.dialog().findChild(QDialogButtonBox).button(OK).click()
    walk.wait(lambda: not walk.store.state.study.blind)
    walk.wait(lambda: any(d.objectName() == "export-dialog" for d in walk.shown()))
    for dialog in walk.shown():
        dialog.reject()
