import subprocess
import sys
from dataclasses import replace

import pytest

from liverwort_gui.records import Box, Crop
from liverwort_gui.state import TRUTH, Store
from liverwort_gui.view_records import Asked
from tests.qt import made_up


@pytest.fixture
def store():
    return Store(made_up.viewing())


def test_subscriber_sees_old_and_new(store):
    seen = []
    stop = store.subscribe(lambda old, new: seen.append((old.frame, new.frame)))
    store.update(frame=3)
    store.update(frame=3)
    stop()
    store.update(frame=4)
    assert seen == [(0, 3)]


def test_nested_change_is_announced_in_order_to_all(store):
    seen = []
    store.subscribe(lambda old, new: store.update(opacity=1.0))
    store.subscribe(lambda old, new: seen.append((new.frame, new.opacity)))
    store.update(frame=2)
    assert seen == [(2, 0.6), (2, 1.0)]


@pytest.mark.parametrize(
    "changes",
    [
        {"frame": made_up.N_FRAMES},
        {"frame": -1},
        {"opacity": 1.1},
    ],
)
def test_a_bad_value_leaves_the_state_alone(store, changes):
    before = store.state
    with pytest.raises(ValueError):
        store.update(**changes)
    assert store.state is before


def test_typed_scales_win_over_those_of_the_file():
    video = made_up.video(um_per_px=0.5)
    state = made_up.viewing(video=video)
    assert (state.rate, state.pixel_size) == (made_up.FPS, 0.5)
    state = made_up.viewing(video=video, fps=10.0, um_per_px=0.25)
    assert (state.rate, state.pixel_size) == (10.0, 0.25)


class TestClips:
    def test_a_following_box_is_where_it_is_at_the_shown_frame(self):
        following = made_up.clip(number=2, start=40)
        corners = tuple((n, n) for n in range(32))
        following = replace(following, corners=corners)
        state = made_up.viewing((Box(10, 20, 64), following), selected=1)
        shown = [replace(state, frame=n).boxes[1] for n in (0, 45, 99)]
        assert shown == [Box(0, 0, 64), Box(5, 5, 64), Box(31, 31, 64)]
        assert replace(state, frame=45).box == Box(5, 5, 64)

    def test_the_selected_box_is_drawn_where_it_is_dragged_to(self):
        state = made_up.viewing((Box(10, 20, 64), Box(0, 0, 64)), selected=1)
        dragged = replace(state, pending=Crop.still(Box(30, 30, 64), 20))
        assert dragged.boxes == (Box(10, 20, 64), Box(30, 30, 64))
        assert (dragged.start, dragged.frames) == (20, 32)

    def test_the_window_is_the_clips_or_that_of_the_next_one(self):
        state = made_up.viewing((made_up.clip(start=40, frames=16),), selected=0)
        assert (state.start, state.frames) == (40, 16)
        state = replace(state, clip_id="", next_start=90)
        assert (state.start, state.frames) == (68, 32)

    def test_a_window_beyond_the_true_end_is_shown_inside(self):
        clip = made_up.clip(start=68)
        state = made_up.viewing((clip,), selected=0, video=made_up.video(n_frames=80))
        assert (state.start, state.frames) == (48, 32)

    def test_a_clip_of_another_video_is_selected_but_has_no_box_here(self):
        elsewhere = made_up.clip(number=7, video="v2")
        state = made_up.viewing((Box(10, 20, 64), elsewhere), selected=1)
        assert state.clip == elsewhere
        assert (state.selected, state.box, state.result) == (None, None, None)
        assert state.boxes == (Box(10, 20, 64),)


class TestShownResult:
    box = Box(10, 20, 64)

    def state(self, results, **changes):
        return made_up.viewing((self.box,), selected=0, results=results, **changes)

    def test_it_belongs_to_the_selected_box_in_its_window(self):
        other, early = made_up.result(Box(0, 0, 64)), made_up.result(start=0)
        assert self.state((other,)).result is None
        assert self.state((other, early), start=50).result is None
        assert self.state((other, early)).result is early

    def test_it_belongs_to_the_content_of_the_video_whatever_its_name(self):
        copied = made_up.result(of=made_up.video("/elsewhere/copy.avi"))
        assert self.state((copied,)).result is copied
        another = made_up.result(of=made_up.video(sha256="other"))
        assert self.state((another,)).result is None

    def test_a_box_that_is_being_dragged_has_none(self):
        state = self.state((made_up.result(),))
        dragged = Crop.still(Box(12, 20, 64), 0)
        assert replace(state, pending=dragged).result is None

    def test_what_was_asked_comes_first_then_the_method_then_the_newest(self):
        old, new = made_up.result(), made_up.result()
        published = made_up.result(method="published")
        turned = made_up.result(asked={"target": 0, "against": 1, "layer": ""})
        assert self.state((old, new, published)).result is new
        state = self.state((old, published, new), asked=Asked("published"))
        assert state.result is published
        asked = Asked("evidence", "wild type", "mutant")
        assert self.state((old, turned, new), asked=asked).result is turned
        elsewhere = Asked("evidence", layer="stem")
        assert self.state((published, old, new), asked=elsewhere).result is new

    def test_only_the_right_answer_is_shown_beside(self):
        own, other = made_up.result(), made_up.result(method="published")
        chosen = {"beside": "published", "surroundings": made_up.SURROUNDINGS}
        state = self.state((own, other), **chosen)
        assert state.result_beside is other
        assert self.state((own,), **chosen).result_beside is None
        assert replace(state, network="other").result_beside is None
        assert replace(state, beside=TRUTH).asked_beside is None
        assert replace(state, beside="").result_beside is None


@pytest.mark.parametrize("module", ["state", "jobs", "qt.tasks"])
def test_it_needs_neither_qt_nor_torch(module):
    code = (
        f"import sys, liverwort_gui.{module}; "
        "sys.exit(any(name in sys.modules for name in ('PySide6', 'torch', 'cv2')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
