from dataclasses import replace

import pytest

from liverwort_gui.errors import BoxError, StudyError
from liverwort_gui.records import Box, Crop
from liverwort_gui.study import edits
from liverwort_gui.study_records import Suggestion, Whereabouts


def changed(state):
    return replace(state, whereabouts={"v1": Whereabouts("changed", "/x", "Other.")})


def test_a_clip_gets_the_next_number_and_its_crop(state):
    crop = Crop(5, tuple((k, 2 * k) for k in range(32)), 64)
    edit = edits.place_clip(state, "v2", crop, origin="import", clip_id="mine")
    (clip,) = edit.puts
    assert (clip.id, clip.number, clip.video, clip.origin) == (
        "mine",
        4,
        "v2",
        "import",
    )
    assert clip.crop == crop
    assert edit.text == "draw box: clip 4"


def test_a_clip_of_one_frame_is_a_clip(state):
    crop = Crop(99, ((0, 0),), 16, frames=1)
    (clip,) = edits.place_clip(state, "v1", crop).puts
    assert clip.crop == crop


@pytest.mark.parametrize(
    "crop",
    [
        Crop.still(Box(577, 0, 64), 0),
        Crop.still(Box(-1, 0, 64), 0),
        Crop.still(Box(0, 417, 64), 0),
        Crop.still(Box(0, 0, 15), 0),
        Crop.still(Box(0, 0, 64), 69),
        Crop.still(Box(0, 0, 64), -1),
        Crop(0, ((0, 0),), 64, frames=0),
        Crop(0, ((0, 0), (600, 0)), 64, frames=2),
    ],
)
def test_a_crop_outside_is_refused(state, crop):
    with pytest.raises(BoxError, match=r"v1\.avi"):
        edits.place_clip(state, "v1", crop)
    with pytest.raises(BoxError):
        edits.reshape_clip(state, "c1", crop, "move box")


def test_the_box_that_leaves_the_frame_is_named(state):
    with pytest.raises(BoxError, match="at x 600, y 7"):
        edits.place_clip(state, "v1", Crop(0, ((0, 0), (600, 7)), 64, frames=2))


def test_a_clip_never_takes_the_place_of_another(state):
    with pytest.raises(StudyError, match="Clip 1 is in this study already"):
        edits.place_clip(state, "v1", Crop.still(Box(0, 0, 64), 0), clip_id="c1")


def test_no_box_is_drawn_or_moved_where_the_content_changed(state):
    crop = Crop.still(Box(0, 0, 64), 0)
    with pytest.raises(StudyError, match="its content has changed"):
        edits.place_clip(changed(state), "v1", crop)
    with pytest.raises(StudyError, match="clip 1 cannot be moved"):
        edits.reshape_clip(changed(state), "c1", crop, "move box")
    assert edits.place_clip(changed(state), "v2", crop)


def test_moving_keeps_all_but_the_crop(state):
    crop = Crop.still(Box(3, 4, 64), 7)
    edit = edits.reshape_clip(state, "c2", crop, "move box")
    assert edit.text == "move box: clip 2"
    assert edit.puts == (replace(state.clips["c2"], start=7, corners=((3, 4),)),)
    same = edits.reshape_clip(state, "c2", state.clips["c2"].crop, "move box")
    assert not same


def test_suggestions_of_deleted_clips_are_offered_again(state):
    row = Suggestion("s", "v1", 0, ((0, 0),), 64, 1.0, verdict="accepted", clip="c1")
    state = replace(state, suggestions={"s": row})
    edit = edits.delete_clips(state, ["c1", "c2", "c1"])
    assert edit.text == "delete: 2 clips"
    assert edit.drops == (state.clips["c1"], state.clips["c2"])
    assert edit.puts == (replace(row, verdict="offered", clip=""),)


def test_clips_are_excluded_and_annotated(state):
    edit = edits.exclude_clips(state, ["c1"], True)
    assert (edit.text, edit.puts[0].excluded) == ("exclude: clip 1", True)
    assert not edits.exclude_clips(state, ["c1", "c2"], False)
    assert edits.annotate_clip(state, "c1", "x").puts[0].note == "x"
    with pytest.raises(StudyError, match="no such clip"):
        edits.annotate_clip(state, "gone", "x")
