from dataclasses import replace

from liverwort_gui.qt.views import box_marks
from liverwort_gui.records import Box
from tests.qt import made_up


def viewing(*clips, **changes):
    state = made_up.viewing(clips, **changes)
    return replace(state, study=replace(state.study, classes=made_up.CLASSES))


def tags(state):
    return [mark.tag for mark in box_marks.marks_of(state)]


def test_a_tag_says_number_and_class_in_words():
    state = viewing(
        made_up.clip(Box(0, 0, 32), number=1, label="mut"),
        made_up.clip(Box(40, 0, 32), number=2, unsure=True),
        made_up.clip(Box(80, 0, 32), number=3),
        made_up.clip(Box(120, 0, 32), number=4, label="wt", excluded=True),
    )
    assert tags(state) == ["1 mutant", "2 unsure", "3", "4 wild type, excluded"]
    colours = [mark.colour.name() for mark in box_marks.marks_of(state)]
    assert colours[0] == "#d55e00"
    assert colours[3] != "#0072b2"  # what is excluded is grey


def test_a_box_is_inside_its_window_only():
    clip = made_up.clip(start=10)
    for frame, inside in ((9, False), (10, True), (41, True), (42, False)):
        (mark,) = box_marks.marks_of(viewing(clip, frame=frame))
        assert mark.inside == inside


def test_an_analyzed_clip_is_ticked():
    result = made_up.result(made_up.BOX)
    (mark,) = box_marks.marks_of(viewing(made_up.clip(), results=(result,)))
    assert mark.words == "✓"


def test_a_following_box_has_a_path_and_moves():
    clip = made_up.clip(corners=made_up.path(0, 10), size=40)
    (mark,) = box_marks.marks_of(viewing(clip, frame=7))
    assert mark.box == Box(21, 10, 40)
    assert mark.path[0] == (20, 30)
    assert len(mark.path) == 32


def test_overlapping_clips_are_marked_and_explained():
    state = viewing(
        made_up.clip(Box(0, 0, 64), start=0, number=7, label="wt"),
        made_up.clip(Box(32, 32, 64), start=20, number=12),
        made_up.clip(Box(200, 100, 64), start=0, number=13),
        frame=25,
    )
    assert tags(state) == ["⚠ 7 wild type", "⚠ 12", "13"]
    text = box_marks.description(state, state.clips[1])
    assert text == (
        "Clip 12: not looked at, frames 20–51\n"
        "Overlaps clip 7 in frames 20–31: the paper forbids overlapping clips."
    )
    marks = box_marks.marks_of(state)
    pairs = box_marks.shared_boxes(state, marks)
    assert pairs == [(Box(0, 0, 64), Box(32, 32, 64))]
    before = replace(state, frame=5)  # only one of them is in its window
    assert box_marks.shared_boxes(before, box_marks.marks_of(before)) == []


def test_a_crop_is_told_which_clips_it_would_overlap():
    state = viewing(
        made_up.clip(Box(0, 0, 64), number=1),
        made_up.clip(Box(0, 0, 64), number=2, excluded=True),
    )
    found = box_marks.crossed(state, made_up.suggestion(1, x=60, y=0).crop)
    assert [clip.number for clip in found] == [1]
    assert box_marks.crossed(state, made_up.suggestion(1, x=64, y=0).crop) == ()


def test_no_file_name_is_in_any_text():
    state = viewing(made_up.clip(label="mut"))
    clip = state.clips[0]
    texts = [box_marks.description(state, clip), *tags(state)]
    assert not any("made-up" in text for text in texts)
