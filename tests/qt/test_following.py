import pytest

from liverwort_gui.qt import tasks
from liverwort_gui.qt.following import Following
from liverwort_gui.records import Box, Crop
from liverwort_gui.study.edits import reshape_clip
from tests.qt import made_up
from tests.qt.test_suggesting import Bench

FOUND = Crop(10, made_up.path(5, 5), 64)


@pytest.fixture
def bench():
    return Bench()


@pytest.fixture
def following(store, studies, bench):
    state = made_up.viewing((Box(30, 5, 64),), selected=0, start=10, frame=20)
    studies.study.state = state.study
    store.update(study=state.study, clip_id=state.clip_id, frame=20)
    return Following(store, studies.wish, bench.start)


def test_the_cell_in_the_box_at_the_shown_frame_is_followed(
    store, studies, bench, following
):
    following.follow()
    crop = store.state.clips[0].crop
    assert bench.call.function is tasks.follow_cell
    assert bench.call.args == (store.state.video, crop, 20)
    bench.succeed(FOUND)
    assert store.state.clips[0].crop == FOUND
    assert studies.texts == ["follow the cell: clip 1"]


def test_standing_still_keeps_the_place_of_the_shown_frame(
    store, studies, bench, following
):
    following.stand_still()  # it does
    following.follow()
    bench.succeed(FOUND)
    following.stand_still()
    assert store.state.clips[0].crop == Crop(10, (FOUND.corners[10],), 64)
    assert studies.texts == ["follow the cell: clip 1", "stand still: clip 1"]


def test_a_box_that_was_moved_meanwhile_stays_where_it_was_put(
    store, studies, bench, following
):
    following.follow()
    moved = Crop(10, ((80, 80),), 64)
    studies.wish(lambda study: reshape_clip(study, "c1", moved, "move box"))
    bench.succeed(FOUND)
    assert store.state.clips[0].crop == moved
    assert "was moved meanwhile" in str(studies.failures[0])


def test_without_a_selected_box_nothing_is_followed(store, bench, following):
    store.update(clip_id="")
    following.follow()
    following.stand_still()
    assert not hasattr(bench, "call")
