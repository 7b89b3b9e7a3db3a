import random

import pytest

from liverwort_gui.qt.boxes import BoxEditor
from liverwort_gui.records import Box
from tests.qt import made_up


@pytest.fixture
def editor(store):
    return BoxEditor(store)


def test_a_new_box_is_selected_and_drawing_ends(store, editor):
    editor.toggle_drawing()
    store.update(box_size=64)
    editor.add(100, 90)
    assert store.state.boxes == (Box(68, 58, 64),)
    assert store.state.selected == 0
    assert not store.state.drawing


def test_whatever_is_done_no_box_leaves_the_frame(store, editor):
    rng = random.Random(1)
    steps = (
        lambda: editor.add(rng.uniform(-500, 800), rng.uniform(-500, 800)),
        lambda: editor.move(
            rng.randint(0, 5), rng.uniform(-500, 800), rng.uniform(-500, 800)
        ),
        lambda: editor.nudge(rng.randint(-400, 400), rng.randint(-400, 400)),
        lambda: store.update(box_size=rng.randint(16, 500)),
        editor.drop,
        editor.select_next,
        editor.delete,
        editor.undo,
    )
    for _ in range(1500):
        rng.choice(steps)()
        state = store.state
        assert all(box.fits(made_up.WIDTH, made_up.HEIGHT) for box in state.boxes)
        assert (state.selected is None) == (not state.boxes)


def test_a_drag_is_one_step_to_undo(store, editor):
    store.update(box_size=64)
    editor.add(100, 100)
    before = store.state.boxes
    for x in range(100, 140, 5):
        editor.move(0, x, 100)
    editor.drop()
    assert store.state.boxes != before
    editor.undo()
    assert store.state.boxes == before


def test_undo_brings_a_deleted_box_back_with_its_result(store, editor):
    box = Box(10, 20, 64)
    store.update(boxes=(box,), selected=0, results=(made_up.result(box),))
    editor.delete()
    assert store.state.boxes == ()
    assert store.state.result is None
    editor.undo()
    assert store.state.result is not None


def test_too_small_frames_are_refused_with_a_reason(store, editor):
    store.update(video=made_up.video(width=8, height=8))
    editor.add(4, 4)
    assert store.state.boxes == ()
    assert "too small for a box" in store.state.messages[-1].text


def test_selection_goes_round(store, editor):
    store.update(boxes=(Box(0, 0, 64), Box(9, 9, 64)), selected=0)
    editor.select_next()
    assert store.state.selected == 1
    editor.select_next()
    assert store.state.selected == 0
