from dataclasses import replace

import pytest

from liverwort_gui.jobs import run_inline
from liverwort_gui.qt.clip_cutter import ClipCutter, changed_clips, cut, find
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study import edits
from liverwort_gui.study.cutting import key_of
from tests.qt import filmed_study, made_up_study
from tests.qt.fake_desk import FakeDesk
from tests.qt.inline_study import InlineDesk, InlineStudy


@pytest.fixture
def study(tmp_path):
    with filmed_study.make(tmp_path) as study:
        yield study


@pytest.fixture
def store(study):
    return Store(ViewState(study=study.state, page="clips"))


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def cutter(qapp, study, store, desk):
    studies = InlineDesk(study.state, store)
    studies.study = study
    made = ClipCutter(studies, desk)
    made.seen = []
    made.thumbnail.connect(lambda id_, image: made.seen.append((id_, image.width())))
    store.subscribe(made.draw)
    return made


def run(order):
    """Do what was ordered, here."""
    run_inline(order.call.function(*order.call.args), order.on_progress)
    order.on_success(None)


def test_what_has_no_thumbnail_is_cut_once_and_shown(cutter, study, desk):
    ids = tuple(study.state.clips)
    cutter.bring(ids)
    assert cutter.seen == []
    run(desk.last)
    assert cutter.seen == [(ids[0], 96), (ids[1], 96)]
    cutter.bring(ids)
    assert len(desk.orders) == 1
    assert len(cutter.seen) == 4


def test_it_counts_what_is_still_to_be_cut(cutter, study, desk):
    counts = []
    cutter.counted.connect(counts.append)
    cutter.bring(tuple(study.state.clips))
    assert counts == [2]
    run(desk.last)
    assert counts == [2, 1, 0, 0]


def test_a_cut_is_kept_as_soon_as_it_is_made(cutter, study, desk):
    ids = tuple(study.state.clips)
    cutter.bring(ids)
    order = desk.last
    with pytest.raises(KeyboardInterrupt):
        run_inline(order.call.function(*order.call.args), _stop_after_one(order))
    (video,) = study.state.videos.values()
    keys = [key_of(video, clip.crop) for clip in study.state.clips.values()]
    assert len(study.cuts(keys)) == 1


def _stop_after_one(order):
    def report(progress):
        order.on_progress(progress)
        if progress.part is not None:
            raise KeyboardInterrupt

    return report


def test_a_new_box_is_cut_without_being_asked_for(cutter, study, store, desk):
    crop = replace(next(iter(study.state.clips.values())).crop, corners=((9, 9),))
    (video,) = study.state.videos
    state = study.do(edits.place_clip(study.state, video, crop))
    store.update(study=state)
    assert len(desk.orders) == 1
    run(desk.last)
    assert [id_ for id_, _ in cutter.seen] == [list(state.clips)[-1]]


def test_one_job_at_a_time(cutter, study, desk):
    one, other = study.state.clips
    cutter.bring([one])
    cutter.bring([other])
    assert len(desk.orders) == 1
    desk.last.on_success(None)
    assert len(desk.orders) == 2


def test_a_clip_that_cannot_be_cut_is_not_tried_again(cutter, study, desk):
    ids = tuple(study.state.clips)
    cutter.bring(ids)
    desk.last.on_failure(OSError("gone"), "")
    cutter.bring(ids)
    assert len(desk.orders) == 1


def test_a_clip_of_a_missing_video_is_left_alone(cutter, study, desk, tmp_path):
    (tmp_path / "film.tif").rename(tmp_path / "elsewhere.tif")
    cutter.bring(study.state.clips)
    assert desk.orders == []


def test_nothing_is_cut_for_a_study_that_may_not_be_changed(cutter, study, desk):
    study._state = replace(study.state, read_only="Sato has it open.")
    cutter.bring(study.state.clips)
    assert desk.orders == []


def test_cuts_of_a_study_that_was_closed_are_not_kept(cutter, study, desk):
    cutter.bring(study.state.clips)
    other = InlineStudy(made_up_study.study(3))
    cutter._studies.study = other
    run(desk.last)
    assert cutter.seen == []
    assert other.known_cuts == {}


def test_the_job_tells_each_cut(study):
    (video,) = study.state.videos.values()
    clips = tuple(study.state.clips.values())
    parts = []
    run_inline(
        cut(study.state.path, video, video.absolute, clips),
        lambda progress: parts.append(progress.part),
    )
    assert len([part for part in parts if part is not None]) == 2


def test_only_new_and_moved_clips_count_as_changed():
    old = made_up_study.study(5)
    clips = old.clips | {
        "c1": replace(old.clips["c1"], label="mut"),
        "c2": replace(old.clips["c2"], start=9),
        "c6": made_up_study.clip(6),
    }
    assert changed_clips(old, replace(old, clips=clips)) == ("c2", "c6")


def test_clips_that_are_gone_are_left_out(study):
    assert find(study, ("gone",)).thumbnails == {}
