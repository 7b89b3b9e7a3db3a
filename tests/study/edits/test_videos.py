from dataclasses import replace

import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study import edits
from liverwort_gui.study_records import Note, Suggestion


def another(state, **values):
    return replace(state.videos["v1"], **{"id": "v3", "sha256": "new", **values})


def test_videos_get_the_next_numbers_and_known_content_is_left_out(state):
    found = [
        another(state),
        another(state, id="v4"),
        another(state, id="v5", sha256="o"),
    ]
    edit = edits.add_videos(state, [*found, state.videos["v1"]])
    assert [(video.id, video.number) for video in edit.puts] == [("v3", 3), ("v5", 4)]
    assert edit.text == "add 2 videos"
    assert edits.add_videos(state, found[:1]).text == "add video: v1.avi"


def test_another_channel_of_a_file_is_another_video(state):
    channel = replace(state.videos["v1"], id="v3", channel=1)
    assert edits.add_videos(state, [channel]).puts


def test_a_video_never_takes_the_place_of_another(state):
    with pytest.raises(StudyError, match="same identity"):
        edits.add_videos(state, [another(state, id="v1")])


def test_metadata_is_set_for_many_videos_at_once(state):
    edit = edits.describe_videos(
        state, ["v1", "v2", "v1"], {"genotype": "mutant", "um_per_px": 0.5}
    )
    assert edit.text == "set genotype, µm per pixel: 2 videos"
    assert {(v.genotype, v.um_per_px) for v in edit.puts} == {("mutant", 0.5)}
    assert not edits.describe_videos(state, ["v2"], {"genotype": "mutant"})


@pytest.mark.parametrize(
    "values",
    [
        {"fps": 0},
        {"fps": -1.0},
        {"fps": float("nan")},
        {"um_per_px": float("inf")},
        {"fps": "25"},
        {"genotype": None},
        {"sha256": "x"},
    ],
)
def test_metadata_that_makes_no_sense_is_refused(state, values):
    with pytest.raises(StudyError):
        edits.describe_videos(state, ["v1"], values)


def test_what_was_found_out_leaves_what_was_decided_meanwhile(state):
    before = state.videos["v1"]
    found = replace(before, absolute="/new/v1.avi", n_frames=99, genotype="", number=7)
    edit = edits.update_videos(state, [found, replace(found, id="removed meanwhile")])
    assert not edit.undoable
    assert edit.puts == (replace(before, absolute="/new/v1.avi", n_frames=99),)


def test_removing_a_video_removes_what_belongs_to_it(state):
    note = Note("n", "v1", 0, 5, "text")
    offered = Suggestion("s", "v2", 0, ((0, 0),), 64, 1.0)
    state = replace(state, notes={"n": note}, suggestions={"s": offered})
    edit = edits.remove_videos(state, ["v1"])
    gone = {record.id for record in edit.drops}
    assert gone == {"v1", "c1", "c2", "c3", "n"}
    assert edit.text == "remove v1.avi"


def test_a_note_lies_inside_its_video(state):
    edit = edits.write_note(state, "v1", 0, 99, "  beats  ", note_id="n")
    assert edit.puts == (Note("n", "v1", 0, 99, "beats", "Aki"),)
    for first, last, text in ((0, 100, "x"), (-1, 5, "x"), (5, 4, "x"), (0, 5, " ")):
        with pytest.raises(StudyError):
            edits.write_note(state, "v1", first, last, text)
    one = replace(state, notes={"n": edit.puts[0]})
    assert edits.delete_note(one, "n").drops == edit.puts
    with pytest.raises(StudyError, match="no such note"):
        edits.delete_note(state, "n")
