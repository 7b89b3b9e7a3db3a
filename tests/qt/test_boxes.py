import random

import pytest

from liverwort_gui.qt.boxes import BoxEditor, resized, shifted, started, stretched
from liverwort_gui.qt.commands import Command
from liverwort_gui.records import Box, Crop
from liverwort_gui.state import Store
from tests.qt import made_up
from tests.qt.inline_study import InlineDesk

VIDEO = made_up.entry()
FOLLOWING = Crop(40, tuple((n, 2 * n) for n in range(32)), 64)


@pytest.fixture
def editor(store, studies):
    editor = BoxEditor(store, studies.wish)
    studies.changed.connect(lambda _: editor.settle())
    studies.failed.connect(lambda _: editor.settle())
    return editor


def shown(store, studies, *boxes, **changes):
    """Let the store show these boxes, the first selected."""
    state = made_up.viewing(boxes, selected=0, **changes)
    studies.study.state = state.study
    store.update(study=state.study, clip_id=state.clip_id)


def test_a_new_box_is_selected_and_drawing_ends(store, studies, editor):
    editor.toggle_drawing()
    store.update(box_size=64)
    editor.add(100, 90)
    state = store.state
    assert state.boxes == (Box(68, 58, 64),)
    assert state.selected == 0
    assert not state.drawing
    assert studies.texts == ["draw box: clip 1"]


def test_a_new_box_begins_where_the_shown_window_does_or_at_the_shown_frame(
    store, editor
):
    store.update(box_size=64, frame=20)
    editor.add(100, 90)
    store.update(frame=50)
    editor.add(100, 90)
    assert [clip.start for clip in store.state.clips] == [0, 50]


def test_whatever_is_done_no_box_leaves_the_frame(store, studies, editor):
    rng = random.Random(1)
    steps = (
        lambda: editor.add(rng.uniform(-500, 800), rng.uniform(-500, 800)),
        lambda: editor.move(
            rng.randint(0, 5), rng.uniform(-500, 800), rng.uniform(-500, 800)
        ),
        lambda: editor.nudge(rng.randint(-400, 400), rng.randint(-400, 400)),
        lambda: editor.resize(rng.randint(1, 500)),
        lambda: editor.stretch(
            rng.randint(0, 3), rng.uniform(-500, 800), rng.uniform(-500, 800)
        ),
        lambda: editor.copy_to(
            rng.randint(0, 5), rng.uniform(-500, 800), rng.uniform(-500, 800)
        ),
        lambda: editor.move_window(rng.randint(-50, 150)),
        lambda: store.update(frame=rng.randrange(made_up.N_FRAMES)),
        editor.duplicate,
        editor.drop,
        editor.select_next,
        editor.delete,
    )
    for _ in range(1500):
        rng.choice(steps)()
        state = store.state
        assert all(box.fits(made_up.WIDTH, made_up.HEIGHT) for box in state.boxes)
        assert all(clip.crop.stop <= made_up.N_FRAMES for clip in state.clips)
        assert (state.selected is None) == (not state.clips)
    assert studies.failures == []


def test_a_drag_is_one_edit(store, studies, editor):
    shown(store, studies, Box(68, 68, 64))
    for x in range(100, 140, 5):
        editor.move(0, x, 100)
        assert studies.texts == []
    assert store.state.boxes == (Box(103, 68, 64),)
    editor.drop()
    assert studies.texts == ["move box: clip 1"]
    assert store.state.pending is None
    assert store.state.boxes == (Box(103, 68, 64),)


def test_a_drag_back_to_where_it_was_is_no_edit(store, studies, editor):
    shown(store, studies, Box(68, 68, 64))
    editor.move(0, 130, 100)
    editor.move(0, 100, 100)
    editor.drop()
    assert studies.texts == []
    assert store.state.pending is None


def test_what_changes_meanwhile_does_not_end_a_drag(store, studies, editor):
    shown(store, studies, Box(68, 68, 64))
    editor.move(0, 130, 100)
    studies.note(lambda study: study.note_whereabouts({}))
    assert store.state.boxes == (Box(98, 68, 64),)


def test_key_strokes_in_quick_succession_are_one_edit(qtbot, store, studies, editor):
    shown(store, studies, Box(68, 68, 64))
    for _ in range(5):
        editor.commands[Command.NUDGE_RIGHT]()
        editor.commands[Command.NUDGE_UP]()
    assert store.state.boxes == (Box(73, 63, 64),)  # it is seen at once
    assert studies.texts == []
    qtbot.waitUntil(lambda: studies.texts == ["move box: clip 1"])
    assert store.state.boxes == (Box(73, 63, 64),)
    assert store.state.pending is None


def test_moving_and_resizing_by_keys_are_two_edits(store, studies, editor):
    shown(store, studies, Box(68, 68, 64))
    editor.nudge(1, 0)
    editor.commands[Command.BOX_LARGER]()
    editor.commands[Command.BOX_LARGER]()
    editor.end_steps()
    assert studies.texts == ["move box: clip 1", "resize box: clip 1"]
    assert store.state.boxes == (Box(61, 60, 80),)
    assert store.state.box_size == 80


@pytest.mark.parametrize(
    "other",
    [
        lambda store, editor: editor.select(1),
        lambda store, editor: editor.drop(),
        lambda store, editor: store.update(clip_id="", pending=None),
        lambda store, editor: store.update(
            video=None, video_id="", clip_id="", pending=None
        ),
    ],
    ids=["another box", "the end of the window", "no box", "no video"],
)
def test_what_keys_did_is_kept_when_another_thing_is_done(
    store, studies, editor, other
):
    shown(store, studies, Box(68, 68, 64), Box(0, 0, 64))
    editor.nudge(0, 3)
    other(store, editor)
    assert studies.texts == ["move box: clip 1"]
    editor.end_steps()
    assert len(studies.texts) == 1
    assert studies.state.clips["c1"].corners == ((68, 71),)


def test_a_drag_after_key_strokes_is_an_edit_of_its_own(store, studies, editor):
    shown(store, studies, Box(68, 68, 64))
    editor.nudge(1, 0)
    editor.move(0, 130, 100)
    editor.drop()
    assert studies.texts == ["move box: clip 1"] * 2
    assert store.state.boxes == (Box(98, 68, 64),)


def test_key_strokes_that_come_faster_than_the_disk_add_up(store, editor, studies):
    shown(store, studies, Box(68, 68, 64))
    wishes = []
    slow = BoxEditor(store, wishes.append)
    for _ in range(3):
        slow.nudge(1, 0)
        slow.end_steps()
    for build in wishes:
        studies.wish(build)
    assert store.state.boxes == (Box(71, 68, 64),)


def test_a_nudge_of_a_box_that_is_deleted_then_does_nothing(store, studies):
    shown(store, studies, Box(68, 68, 64))
    wishes = []
    slow = BoxEditor(store, wishes.append)
    slow.delete()
    store.update(clip_id="c1")
    slow.nudge(1, 0)
    slow.end_steps()
    for build in wishes:
        studies.wish(build)
    assert store.state.clips == ()
    assert studies.failures == []


def test_a_size_is_for_the_selected_box_and_the_next_ones(store, studies, editor):
    shown(store, studies, Box(100, 60, 64))
    editor.resize(96)
    assert store.state.boxes == (Box(84, 44, 96),)
    assert store.state.box_size == 96
    assert studies.texts == ["resize box: clip 1"]
    editor.resize(96)
    assert len(studies.texts) == 1


def test_the_window_of_a_clip_is_moved_by_one_edit(store, studies, editor):
    shown(store, studies, Box(68, 68, 64))
    for start in (3, 9, 200):
        editor.move_window(start)
    assert store.state.start == made_up.N_FRAMES - 32
    editor.drop()
    assert studies.texts == ["move window: clip 1"]
    assert store.state.clips[0].start == made_up.N_FRAMES - 32


def test_without_a_clip_the_window_is_that_of_the_next(store, studies, editor):
    editor.move_window(44)
    editor.drop()
    assert store.state.start == 44
    assert studies.texts == []


def test_a_duplicate_lies_in_the_shown_window_or_the_next(store, studies, editor):
    shown(store, studies, Box(68, 68, 64))
    editor.duplicate()
    assert store.state.crop == Crop.still(Box(68, 68, 64), 32)
    assert store.state.frame == 32
    store.update(frame=68)
    editor.duplicate()
    assert store.state.crop == Crop.still(Box(68, 68, 64), 68)


def test_a_duplicate_in_a_short_video_lies_a_little_aside():
    video = made_up.video(n_frames=32)
    store = Store(made_up.viewing((Box(68, 68, 64),), selected=0, video=video))
    desk = InlineDesk(store.state.study, store)
    BoxEditor(store, desk.wish).duplicate()
    assert store.state.crop == Crop.still(Box(84, 84, 64), 0)


def test_the_next_box_is_selected_after_a_delete(store, studies, editor):
    shown(store, studies, Box(0, 0, 64), Box(9, 9, 64))
    editor.delete()
    assert store.state.boxes == (Box(9, 9, 64),)
    assert store.state.selected == 0


def test_too_small_frames_are_refused_with_a_reason(store, studies, editor):
    state = made_up.viewing(video=made_up.video(width=8, height=8))
    store.update(video=state.video, study=state.study)
    editor.add(4, 4)
    assert store.state.boxes == ()
    assert "too small for a box" in store.state.messages[-1].text


def test_selection_goes_round_and_into_the_window(store, studies, editor):
    late = made_up.clip(Box(9, 9, 64), start=60, number=2)
    shown(store, studies, Box(0, 0, 64), late)
    editor.select_next()
    assert (store.state.selected, store.state.frame) == (1, 60)
    editor.select_next()
    assert (store.state.selected, store.state.frame) == (0, 0)


def test_a_following_box_keeps_its_path_when_it_is_moved():
    moved = shifted(FOLLOWING, 5, -100, VIDEO)
    assert moved.corners[0] == (5, 0)
    assert moved.corners[31] == (36, 62)


def test_a_following_box_that_starts_later_stands_still_at_its_end():
    later = started(FOLLOWING, 50, VIDEO)
    assert later.start == 50
    assert later.corners[:22] == FOLLOWING.corners[10:]
    assert set(later.corners[22:]) == {FOLLOWING.corners[-1]}


def test_a_window_elsewhere_stays_on_a_cell_that_was_followed_there(
    store, studies, editor
):
    path = Crop(4, tuple((2 * at, 9) for at in range(90)), 64, 90)
    asked = Crop(20, tuple((x, 10) for x, _ in path.corners[16:48]), 64)
    clip = made_up.clip(start=20, corners=asked.corners)
    rolling = made_up.followed(made_up.rolling(path), asked)
    shown(store, studies, clip)
    store.update(rolling=rolling, surroundings=made_up.SURROUNDINGS)
    for frame in (50, 10):  # from its first window, and from one on the path
        store.update(frame=frame)
        editor.window_here()
        assert store.state.crop == rolling.answers[0].found.window_at(frame)
    assert studies.texts == ["move window: clip 1"] * 2


def test_a_resized_box_keeps_its_centre_where_the_frame_allows():
    assert resized(FOLLOWING, 32, VIDEO).corners[3] == (19, 22)
    large = resized(FOLLOWING, 500, VIDEO)
    assert large.size == made_up.HEIGHT
    assert large.fits(made_up.WIDTH, made_up.HEIGHT)


@pytest.mark.parametrize(
    ("corner", "place", "expected"),
    [
        (3, (190, 160), Box(100, 60, 100)),
        (0, (80, 90), Box(80, 40, 84)),
        (1, (150, 100), Box(100, 74, 50)),
        (2, (164, 70), Box(148, 60, 16)),
        (3, (1000, 1000), Box(100, 60, 140)),
        (0, (-1000, -1000), Box(40, 0, 124)),
    ],
)
def test_a_corner_is_dragged_while_the_one_across_stays(
    store, studies, editor, corner, place, expected
):
    shown(store, studies, Box(100, 60, 64))
    editor.stretch(corner, *place)
    assert store.state.boxes == (expected,)
    assert studies.texts == []
    editor.drop()
    assert store.state.boxes == (expected,)
    assert studies.texts == ["resize box: clip 1"]


def test_a_following_box_is_resized_along_its_whole_path():
    larger = stretched(FOLLOWING, 80, True, True, VIDEO)
    assert larger.corners == FOLLOWING.corners
    upwards = stretched(FOLLOWING, 60, False, False, VIDEO)
    assert upwards.corners == tuple((x + 4, y + 4) for x, y in FOLLOWING.corners)


def test_a_copy_has_the_window_of_its_original(store, studies, editor):
    shown(store, studies, Box(100, 60, 64), start=20)
    editor.copy_to(0, 200, 150)
    old, new = store.state.clips
    assert new.crop == Crop(20, ((168, 118),), 64)
    assert old.crop == Crop(20, ((100, 60),), 64)
    assert store.state.clip_id == new.id
