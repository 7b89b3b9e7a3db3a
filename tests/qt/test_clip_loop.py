from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from liverwort_gui.errors import StudyError
from liverwort_gui.qt import clip_loop
from liverwort_gui.qt.clip_loop import ClipLoop
from liverwort_gui.qt.clip_pixels import Wanted
from liverwort_gui.records import Crop
from liverwort_gui.state import Store, ViewState
from tests.qt import made_up_study
from tests.qt.inline_study import InlineDesk

STUDY = made_up_study.study(30)


class FakePixels(QObject):
    """Loads nothing: the test says what arrives."""

    arrived = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self):
        super().__init__()
        self.wishes = []
        self.request = self.wishes.append

    def shutdown(self):
        return True


@pytest.fixture
def pixels(qapp):
    return FakePixels()


@pytest.fixture
def store():
    return Store(ViewState(study=STUDY, clip_id="c1", page="clips"))


@pytest.fixture
def loop(store, pixels, monkeypatch):
    def wanted_of(study, clip_id):
        clip = study.state.clips[clip_id]
        return Wanted("", study.state.videos[clip.video], "/film", clip, None)

    monkeypatch.setattr(clip_loop, "wanted_of", wanted_of)
    made = ClipLoop(InlineDesk(STUDY, store), pixels)
    made.pictures = []
    made.due.connect(made.pictures.append)
    store.subscribe(made.draw)
    made.draw(ViewState(), store.state)
    yield made
    made.shutdown()


def frames():
    """Frame i is uniformly i."""
    return np.arange(32, dtype=np.uint8).repeat(16).reshape(32, 4, 4, 1)


def test_the_selected_clip_is_played_again_and_again(qtbot, loop, pixels, store):
    store.update(speed=4.0)  # 400 frames per second: 12 rounds per second
    pixels.arrived.emit(pixels.wishes[-1], frames())
    assert loop.pictures[-1].title == "Clip 1"
    seen = []
    loop.due.connect(lambda picture: seen.append(int(picture.pixels[0, 0, 0])))
    qtbot.waitUntil(lambda: any(a > b for a, b in pairwise(seen)))
    assert set(seen) <= set(range(32))


def test_each_frame_is_handed_on_once(qtbot, loop, pixels, store):
    store.update(speed=0.1)  # 10 frames per second, slower than the clock ticks
    pixels.arrived.emit(pixels.wishes[-1], frames())
    qtbot.wait(150)
    shown = [int(picture.pixels[0, 0, 0]) for picture in loop.pictures]
    assert len(shown) == len(set(shown))


def test_another_clip_replaces_the_first(loop, pixels, store):
    pixels.arrived.emit(pixels.wishes[-1], frames())
    store.update(clip_id="c2")
    assert not loop.playing
    assert pixels.wishes[-1].clip.id == "c2"


def test_a_moved_box_is_loaded_anew_and_a_label_is_not(loop, pixels, store):
    count = len(pixels.wishes)
    labelled = replace(STUDY.clips["c1"], label="mut")
    store.update(study=replace(STUDY, clips=STUDY.clips | {"c1": labelled}))
    assert len(pixels.wishes) == count
    moved = replace(labelled, corners=((3, 3),))
    store.update(study=replace(STUDY, clips=STUDY.clips | {"c1": moved}))
    assert len(pixels.wishes) > count


def test_nothing_runs_while_the_video_is_shown(loop, pixels, store):
    pixels.arrived.emit(pixels.wishes[-1], frames())
    assert loop.playing
    store.update(page="video")
    assert not loop.playing
    store.update(page="clips")
    assert pixels.wishes[-1].clip.id == "c1"


def test_what_the_video_page_showed_does_not_stay(loop, store):
    store.update(page="video", clip_id="")
    loop.pictures.clear()  # the video page shows pictures of its own there
    store.update(page="clips")
    assert loop.pictures == [None]


def test_no_clip_shows_nothing(loop, store):
    store.update(clip_id="")
    assert loop.pictures[-1] is None


def test_an_uncut_clip_is_told_and_loaded_again_when_it_was_cut(
    qtbot, loop, pixels, store
):
    with qtbot.waitSignal(loop.missing) as told:
        store.update(clip_id="c2")
    assert told.args == ["c2"]
    count = len(pixels.wishes)
    loop.again("c1")
    assert len(pixels.wishes) == count
    loop.again("c2")
    assert len(pixels.wishes) == count + 1


def test_why_a_clip_cannot_be_shown_is_said(loop, pixels):
    pixels.failed.emit(pixels.wishes[-1], StudyError("It is not there: find it."))
    assert loop.pictures[-1].notice == "It is not there: find it."


def test_the_scale_is_that_of_the_shown_pixels(loop, pixels, store):
    wish = pixels.wishes[-1]
    video = replace(wish.video, um_per_px=0.5)
    clip = replace(wish.clip, corners=Crop(0, ((0, 0),), 8).corners, size=8)
    shown = replace(wish, video=video, clip=clip)
    pixels.arrived.emit(shown, frames())
    assert loop.pictures[-1].um_per_px == 1.0
