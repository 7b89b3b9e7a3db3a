import random
import subprocess
import sys

import pytest

from liverwort_gui.records import MIN_BOX_SIZE, Box
from liverwort_gui.state import Store, ViewState, box_at, evidence_peaks, window_at
from tests.qt import made_up


@pytest.fixture
def store():
    return Store(ViewState(video=made_up.video()))


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
        {"selected": 0},
        {"boxes": (Box(made_up.WIDTH - 63, 0, 64),)},
        {"start": made_up.N_FRAMES - 31},
    ],
)
def test_a_bad_value_leaves_the_state_alone(store, changes):
    before = store.state
    with pytest.raises(ValueError):
        store.update(**changes)
    assert store.state is before


def test_boxes_never_leave_the_frame():
    rng = random.Random(0)
    for _ in range(2000):
        width, height = rng.randint(1, 400), rng.randint(1, 400)
        video = made_up.video(width=width, height=height)
        x, y = rng.uniform(-1000, 1000), rng.uniform(-1000, 1000)
        box = box_at(x, y, rng.randint(1, 600), video)
        if box is None:
            assert min(width, height) < MIN_BOX_SIZE
        else:
            assert box.fits(width, height)


def test_a_box_inside_the_frame_is_centred_on_the_point():
    assert box_at(100, 90, 64, made_up.video()) == Box(68, 58, 64)


@pytest.mark.parametrize(
    ("start", "n_frames", "expected"),
    [(-5, 100, (0, 32)), (90, 100, (68, 32)), (3, 5, (0, 5)), (40, 100, (40, 32))],
)
def test_the_window_stays_inside_the_video(start, n_frames, expected):
    assert window_at(start, n_frames) == expected


@pytest.mark.parametrize("decision", [1.5, -1.5])
def test_peaks_speak_for_the_decision(decision):
    result = made_up.result(start=40, decision=decision)
    assert evidence_peaks(result) == (48, 60)


def test_typed_scales_win_over_those_of_the_file():
    state = ViewState(video=made_up.video(um_per_px=0.5))
    assert (state.rate, state.pixel_size) == (made_up.FPS, 0.5)
    state = ViewState(video=state.video, fps=10.0, um_per_px=0.25)
    assert (state.rate, state.pixel_size) == (10.0, 0.25)


class TestShownResult:
    box = Box(10, 20, 64)

    def state(self, results, **changes):
        return ViewState(
            video=made_up.video(),
            boxes=(self.box,),
            selected=0,
            results=results,
            **changes,
        )

    def test_it_belongs_to_the_selected_box(self):
        other = made_up.result(Box(0, 0, 64))
        assert self.state((other,)).result is None

    def test_the_window_with_the_shown_frame_comes_first(self):
        early, late = made_up.result(start=0), made_up.result(start=50)
        assert self.state((early, late), frame=5).result is early
        assert self.state((early, late), frame=60).result is late

    def test_then_the_chosen_method_then_the_newest(self):
        old, new = made_up.result(), made_up.result()
        published = made_up.result(method="published")
        assert self.state((old, new, published)).result is new
        state = self.state((old, published, new), method="published")
        assert state.result is published


@pytest.mark.parametrize("module", ["state", "jobs", "qt.tasks"])
def test_it_needs_neither_qt_nor_torch(module):
    code = (
        f"import sys, liverwort_gui.{module}; "
        "sys.exit(any(name in sys.modules for name in ('PySide6', 'torch', 'cv2')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
