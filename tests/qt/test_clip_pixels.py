from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.qt.clip_loop import wanted_of
from liverwort_gui.qt.clip_pixels import ClipPixels, load_pixels
from liverwort_gui.study import cutting
from tests.qt import filmed_study


@pytest.fixture
def study(tmp_path):
    with filmed_study.make(tmp_path) as study:
        yield study


@pytest.fixture
def source(qapp):
    source = ClipPixels()
    yield source
    assert source.shutdown()


def wanted(study, place=0):
    return wanted_of(study, list(study.state.clips)[place])


def cut_all(study):
    (video,) = study.state.videos.values()
    clips = study.state.clips.values()
    job = cutting.cut_clips(study.state.path, video, video.absolute, clips)
    for cut in run_inline(job):
        study.add_cut(cut)


def test_an_uncut_clip_is_read_from_its_video(study):
    found = load_pixels(wanted(study, 1))
    film = filmed_study.pixels()[8:40, 8:72, 4:68, None]
    assert np.array_equal(found, film)


def test_a_cut_clip_is_what_the_network_sees(study):
    cut_all(study)
    found = load_pixels(replace(wanted(study), path=""))
    assert found.shape == (32, 256, 256, 1)


def test_a_clip_whose_arrays_are_damaged_is_read_from_its_video(study):
    cut_all(study)
    wish = wanted(study)
    lost = replace(wish, cut=replace(wish.cut, sha256="0" * 64))
    assert load_pixels(lost).shape == (32, 64, 64, 1)
    with pytest.raises(StudyError):
        load_pixels(replace(lost, path=""))


def test_a_clip_that_is_neither_cut_nor_filmed_says_what_to_do(study):
    with pytest.raises(StudyError, match="Find missing videos"):
        load_pixels(replace(wanted(study), path=""))


def test_only_the_last_wish_is_answered(qtbot, study, source):
    answers = []
    source.arrived.connect(lambda wish, _: answers.append(wish))
    for _ in range(5):
        last = wanted(study, 1)
        source.request(last)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [last]


def test_a_failure_is_told(qtbot, study, source):
    with qtbot.waitSignal(source.failed) as told:
        source.request(replace(wanted(study), path=""))
    assert isinstance(told.args[1], StudyError)


def test_a_clip_that_is_gone_is_not_wanted(study):
    assert wanted_of(study, "gone") is None
