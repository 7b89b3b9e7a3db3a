"""Weeks of a biologist's work on a study in a minute: real windows, real processes."""

import os
import pickle
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QSettings

from liverwort_gui import paths, preferences
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import Box, Crop
from liverwort_gui.study import Study, edits, importing
from tests.integration.real_window import ALT, CONTROL, SHIFT, Key, RealWindow
from tests.networks.made import made_card, made_weights
from tests.tracking.made import drawn, straight, write

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = paths.resources() / "sample"
MUTANT, WILD_TYPE, SWIMMING = (
    "sample-mutant.avi",
    "sample-wild-type.avi",
    "swimming.tif",
)
KILL_TIMEOUT = 120  # s


@pytest.fixture
def lab(tmp_path):
    """A folder of a laboratory, with three videos in it."""
    films = tmp_path / "lab" / "films"
    films.mkdir(parents=True)
    for name in (MUTANT, WILD_TYPE):
        shutil.copy(SAMPLES / name, films)
    cells = [straight(40, 40, 3, 0), straight(200, 120, -3, 0)]
    write(films / SWIMMING, drawn(cells))
    return tmp_path / "lab"


@pytest.fixture
def settings(tmp_path):
    """What the window remembers; the labeller is known, so that no window asks."""
    preferences.save({"labeller": "Ito"})
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def begin(qapp, settings):
    """Return a function that opens a window as the program does."""
    limit = pg.getConfigOption("mouseRateLimit")
    works = []

    def open_one():
        works.append(RealWindow(settings))
        return works[-1]

    yield open_one
    for work in works:
        work.close()
        work.window.deleteLater()
    pg.setConfigOption("mouseRateLimit", limit)


@pytest.fixture
def answer(monkeypatch):
    """Return a function that lets the next file dialog answer with these paths."""

    def give(name, *given):
        files = [str(path) for path in given]
        found = (files if name.endswith("Names") else files[0], "")
        monkeypatch.setattr(f"PySide6.QtWidgets.QFileDialog.{name}", lambda *_: found)

    return give


@pytest.fixture
def worked_on(lab):
    """A closed study with a clip of each video; the last follows, and is labelled."""
    films = [lab / "films" / name for name in (MUTANT, WILD_TYPE, SWIMMING)]
    path = tuple((16 + 3 * frame, 16) for frame in range(32))
    crops = [Crop.still(Box(20, 30, 48), 4)] * 2 + [Crop(0, path, 48)]
    with Study.create(lab / "sperm", "Ito") as study:
        done = run_inline(importing.import_videos(study.path, films))
        study.do(importing.additions(study.state, done.found))
        for video, crop in zip(study.state.videos, crops, strict=True):
            study.do(edits.place_clip(study.state, video, crop))
        wild_type, _ = study.state.classes
        last = clip_of(study.state, 3)
        study.do(edits.label_clips(study.state, [last], wild_type))
        study.do(edits.annotate_clip(study.state, last, "=折れた 鞭毛"))
        study.do(edits.write_note(study.state, video, 3, 9, "stage moved"))
        return study.path


def clip_of(state, number):
    return next(clip.id for clip in state.clips.values() if clip.number == number)


def new_study(work, answer, path):
    answer("getSaveFileName", path)
    work.press(Key.Key_N, CONTROL)
    work.wait(lambda: work.study is not None and work.study.path == str(path))


def import_films(work, answer, lab):
    """Open all three with the file dialog; wait until every frame was read."""
    answer("getOpenFileNames", *sorted((lab / "films").iterdir()))
    work.press(Key.Key_O, CONTROL)
    work.said("3 videos were added.")
    work.wait(lambda: len(work.study.videos) == 3)
    assert all(video.complete and video.table for video in work.study.videos.values())


def labels(state):
    """Return the class of each clip by its number; "?" is unsure, "" not looked at."""
    return {
        clip.number: state.classes[clip.label].name if clip.label else "?" * clip.unsure
        for clip in state.clips.values()
    }


def told(state):
    """Return all that people said, without the ids of videos and classes."""
    contents = {id_: video.content for id_, video in state.videos.items()}
    names = {id_: row.name for id_, row in state.classes.items()} | {"": ""}
    clips = {
        clip.id: replace(clip, video=contents[clip.video], label=names[clip.label])
        for clip in state.clips.values()
    }
    classes = [(row.name, row.key, row.colour) for row in state.classes.values()]
    return set(contents.values()), classes, clips


def crop_and_label(work):
    """Accept two suggested boxes, draw a third, label all by keys."""
    work.see_video(SWIMMING)
    work.set_box_size(48)
    work.press(Key.Key_B, CONTROL)
    work.wait(lambda: len(work.state.offered) == 2)
    work.press(Key.Key_A)
    work.press(Key.Key_A)
    assert [clip.origin for clip in work.state.clips] == ["suggestion"] * 2
    assert all(clip.crop.follows for clip in work.state.clips)
    work.draw_box(120, 80)
    assert (work.state.clip.number, work.state.clip.origin) == (3, "hand")
    work.press(Key.Key_2)
    work.press(Key.Key_1)
    work.press(Key.Key_U)
    assert labels(work.study) == {1: "wild type", 2: "?", 3: "mutant"}
    assert {clip.labelled_by for clip in work.study.clips.values()} == {"Ito"}


def go_back_and_forth(work):
    """Undo and redo; the Edit menu says what."""
    assert work.action_text("undo") == "Undo label: unsure, clip 2"
    work.press(Key.Key_Z, CONTROL)
    assert labels(work.study) == {1: "wild type", 2: "", 3: "mutant"}
    assert work.action_text("redo") == "Redo label: unsure, clip 2"
    work.press(Key.Key_Z, CONTROL)
    assert labels(work.study) == {1: "", 2: "", 3: "mutant"}
    assert work.action_text("undo") == "Undo label: mutant, clip 3"
    for _ in range(2):
        work.press(Key.Key_Z, CONTROL | SHIFT)
    assert labels(work.study) == {1: "wild type", 2: "?", 3: "mutant"}
    assert not work.window.action("redo").isEnabled()


def kill_a_window(study, settings, file):
    """Let another process work on the study and be killed; return what it was told."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.integration.killed_window"),
            *(str(study), settings.fileName(), str(file)),
        ],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
        timeout=KILL_TIMEOUT,
    )
    assert file.exists(), done.stderr
    assert done.returncode == -9
    return pickle.loads(file.read_bytes())  # noqa: S301 - written by the test itself


def bring(work, answer, path, report):
    answer("getOpenFileName", path)
    work.window.action("import-data").trigger()
    work.said(report)


def send_and_bring_back(work, answer, lab):
    """Export boxes and dataset; each makes the same study again elsewhere."""
    before, count = work.study, len(work.study.clips)
    work.export("boxes", lab / "boxes.csv")
    work.export("dataset", lab / "dataset.h5")

    new_study(work, answer, lab / "of dataset.liverwort")
    kept_all = f"Imported dataset.h5: {count} kept, 0 conflicts, 0 lost"
    bring(work, answer, lab / "dataset.h5", kept_all)
    assert told(work.study) == told(before)
    assert work.study.notes == before.notes
    bring(work, answer, lab / "boxes.csv", f"0 added, 0 changed, {count} unchanged")
    assert told(work.study) == told(before)

    new_study(work, answer, lab / "of boxes.liverwort")
    import_films(work, answer, lab)
    bring(work, answer, lab / "boxes.csv", f"{count} added, 0 changed, 0 unchanged")
    assert told(work.study) == told(before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_was_done_survives_closing_and_a_kill(begin, answer, lab, settings):
    work = begin()
    path = lab / "sperm.liverwort"
    new_study(work, answer, path)
    import_films(work, answer, lab)
    crop_and_label(work)
    go_back_and_forth(work)
    before = work.study
    work.close()

    work = begin()
    work.open_study(path)
    assert told(work.study) == told(before)
    assert work.study.notices == ()
    assert work.action_text("undo") == "Undo label: unsure, clip 2"
    work.press(Key.Key_Z, CONTROL)
    assert labels(work.study)[2] == ""
    work.press(Key.Key_Z, CONTROL | SHIFT)
    work.close()

    acknowledged = kill_a_window(path, settings, lab / "acknowledged")
    assert len(acknowledged) == 5
    work = begin()
    work.open_study(path)
    assert "was not closed properly by Ito" in work.state.messages[-1].text
    assert work.study.read_only == ""
    last = clip_of(work.study, 5)
    assert (acknowledged[last].excluded, acknowledged[last].looked_at) == (True, False)
    now = dict(work.study.clips)
    if now[last].unsure:  # what was wished last may be done, but never half of it
        assert now[last].labelled_by == "Ito"
        now[last] = acknowledged[last]
    assert now == acknowledged
    send_and_bring_back(work, answer, lab)


def test_what_is_exported_comes_back_the_same(begin, answer, lab, worked_on):
    work = begin()
    work.open_study(worked_on)
    work.see_video(MUTANT)
    work.draw_box(300, 200)
    work.press(Key.Key_U)
    work.press(Key.Key_X)
    send_and_bring_back(work, answer, lab)
    work.press(Key.Key_Z, CONTROL)
    assert dict(work.study.clips) == {}


def test_a_study_that_moved_finds_its_videos(begin, lab, worked_on, tmp_path):
    moved = tmp_path / "引っ越し 先" / "実験 の データ"
    moved.parent.mkdir()
    lab.rename(moved)
    work = begin()
    work.open_study(moved / worked_on.name)
    places = {place.path for place in work.study.whereabouts.values()}
    assert places == {str(path) for path in (moved / "films").iterdir()}
    work.see_video(SWIMMING)
    work.press(Key.Key_N)
    work.press(Key.Key_2)
    assert labels(work.study)[3] == "mutant"


def test_videos_that_exchanged_names_get_no_labels_of_each_other(
    begin, lab, worked_on, monkeypatch
):
    films = lab / "films"
    (films / MUTANT).rename(films / "x.avi")
    (films / WILD_TYPE).rename(films / MUTANT)
    (films / "x.avi").rename(films / WILD_TYPE)
    work = begin()
    work.open_study(worked_on)

    def status():
        places = work.study.whereabouts
        return {row.name: places[row.id].status for row in work.study.videos.values()}

    assert status() == {MUTANT: "changed", WILD_TYPE: "changed", SWIMMING: "found"}
    work.wait(lambda: work.state.entry is not None)
    assert work.state.entry.name == SWIMMING
    work.press(Key.Key_2, CONTROL)
    work.click_clip(1)
    work.press(Key.Key_2)
    assert "Clip 1 cannot be labelled" in work.state.messages[-1].text
    assert labels(work.study) == {1: "", 2: "", 3: "wild type"}

    folder = "PySide6.QtWidgets.QFileDialog.getExistingDirectory"
    monkeypatch.setattr(folder, lambda *_: str(lab))
    work.window.action("find-missing").trigger()
    work.said("2 of 2 videos were found")
    work.wait(lambda: set(status().values()) == {"found"})
    work.click_clip(1)
    work.press(Key.Key_2)
    assert labels(work.study) == {1: "mutant", 2: "", 3: "wild type"}
    video = work.study.clips[clip_of(work.study, 1)].video
    assert work.study.videos[video].name == WILD_TYPE  # the name it has by now


def test_a_clip_of_a_study_is_analyzed(begin, lab, worked_on, tmp_path):
    card = made_card({"widths": [2, 2, 2, 2]}, um_per_px=0.2)
    work = begin()
    work.open_study(worked_on)
    work.see_video(SWIMMING)
    work.press(Key.Key_N)
    work.wait(lambda: work.state.surroundings.networks != ())
    work.store.update(network=str(made_weights(tmp_path, card)))
    work.press(Key.Key_Return, CONTROL)
    work.wait(lambda: work.state.activity is None)
    assert work.state.messages == ()
    result = work.state.result
    assert len(result.explanation.frame_evidence) == 32
    assert result.clip.crop == work.state.clip.crop

    work.press(Key.Key_Right, ALT)  # other pixels: this result is not theirs
    assert work.state.result is None
    work.press(Key.Key_Z, CONTROL)
    assert work.state.result is result
    work.press(Key.Key_2)
    assert labels(work.study)[3] == "mutant"
    clip = work.study.clips[clip_of(work.study, 3)]
    assert work.state.result_of(clip) is result
