from dataclasses import replace

import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study import edits
from liverwort_gui.study_records import Setting, Whereabouts
from tests.study.edits.conftest import apply


def class_of(state, name):
    return next(row.id for row in state.classes.values() if row.name == name)


@pytest.fixture
def mutant(state):
    return class_of(state, "mutant")


def test_a_label_says_who_and_how(state, mutant):
    edit = edits.label_clips(state, ["c1", "c2"], mutant)
    assert edit.text == "label: mutant, 2 clips"
    for clip in edit.puts:
        assert (clip.label, clip.label_source) == (mutant, "hand")
        assert clip.labelled_by == "Aki"
        assert clip.labelled_at.endswith("+00:00")
        assert clip.looked_at


def test_the_same_label_again_is_no_edit_but_another_hand_is(state, mutant):
    state = apply(state, edits.label_clips(state, ["c1"], mutant))
    assert not edits.label_clips(state, ["c1"], mutant)
    other = replace(state, user="Ben")
    assert edits.label_clips(other, ["c1"], mutant).puts[0].labelled_by == "Ben"


def test_unsure_is_looked_at_and_no_label_is_not(state, mutant):
    fresh = state.clips["c1"]
    state = apply(state, edits.label_clips(state, ["c1"], mutant))
    state = apply(state, edits.mark_unsure(state, ["c1", "c2"]))
    assert [clip.unsure for clip in state.clips.values()] == [True, True, False]
    assert state.clips["c1"].label == ""
    assert state.clips["c1"].looked_at
    again = apply(state, edits.unlabel_clips(state, ["c1"]))
    assert again.clips["c1"] == fresh
    assert not fresh.looked_at
    labelled = apply(state, edits.label_clips(state, ["c1"], mutant))
    assert not labelled.clips["c1"].unsure


def test_labels_of_a_changed_video_are_refused(state, mutant):
    place = Whereabouts("changed", "/x", "Other.")
    changed = replace(state, whereabouts={"v1": place})
    with pytest.raises(StudyError, match="Clip 1 cannot be labelled"):
        edits.label_clips(changed, ["c1"], mutant)
    with pytest.raises(StudyError, match="Clip 2 cannot be labelled"):
        edits.mark_unsure(changed, ["c2"])
    assert not edits.label_by_genotype(changed)


def test_genotypes_label_all_but_what_a_hand_has_labelled(state, mutant):
    state = apply(state, edits.label_clips(state, ["c1"], mutant))
    state = apply(state, edits.mark_unsure(state, ["c2"]))
    edit = edits.label_by_genotype(state)
    assert edit.text == "label 1 clip by genotype"
    (clip,) = edit.puts
    assert (clip.id, clip.label_source) == ("c3", "genotype")
    assert clip.label == class_of(state, "wild type")  # in spite of capitals and spaces
    assert not edits.label_by_genotype(apply(state, edit))


def test_a_genotype_that_is_no_class_becomes_one(state):
    state = apply(state, edits.describe_videos(state, ["v1"], {"genotype": "Mp-x "}))
    edit = edits.label_by_genotype(state)
    row, *clips = edit.puts
    assert (row.name, row.key, row.position) == ("Mp-x", "3", 2)
    assert {clip.label for clip in clips} == {row.id}


def test_a_label_goes_with_the_genotype_it_was_copied_from(state, mutant):
    state = apply(state, edits.label_by_genotype(state))
    state = apply(state, edits.label_clips(state, ["c1"], mutant))
    state = apply(state, edits.describe_videos(state, ["v1"], {"genotype": ""}))
    state = apply(state, edits.label_by_genotype(state))
    labels = [clip.label for clip in state.clips.values()]
    assert labels == [mutant, "", ""]


def test_classes_get_free_keys_and_colours(state):
    for number in range(9):
        state = apply(state, edits.add_class(state, f" class {number} "))
    rows = list(state.classes.values())
    assert [row.key for row in rows] == [*"123456789", "", ""]
    assert len({row.colour for row in rows[:7]}) == 7
    assert rows[2].name == "class 0"
    assert [row.position for row in rows] == list(range(11))


def test_class_names_are_unique(state, mutant):
    for name in ("", "  ", "Mutant", " wild   TYPE"):
        with pytest.raises(StudyError):
            edits.add_class(state, name)
    row = state.classes[mutant]
    (new,) = edits.change_class(state, replace(row, name="Mutant ")).puts
    assert new.name == "Mutant"
    with pytest.raises(StudyError, match="There is a class"):
        edits.change_class(state, replace(row, name="wild type"))


@pytest.mark.parametrize(
    "values",
    [{"key": "1"}, {"key": "0"}, {"key": "x"}, {"key": "12"}, {"colour": "red"}],
)
def test_keys_and_colours_are_checked(state, mutant, values):
    with pytest.raises(StudyError):
        edits.change_class(state, replace(state.classes[mutant], **values))


def test_a_removed_class_takes_its_labels_along(state, mutant):
    state = apply(state, edits.label_clips(state, ["c1", "c3"], mutant))
    edit = edits.remove_class(state, mutant)
    assert {clip.id for clip in edit.puts} == {"c1", "c3"}
    after = apply(state, edit)
    assert not any(clip.looked_at for clip in after.clips.values())
    assert len(after.classes) == 1


def test_blind_mode_is_entered_and_left_once(state):
    assert not edits.set_blind(state, "")
    edit = edits.set_blind(state, "42")
    assert (edit.text, edit.puts) == ("label blind", (Setting("blind", "42"),))
    assert not edit.undoable
    state = apply(state, edit)
    assert not edits.set_blind(state, "42")
    left = edits.set_blind(state, "")
    assert left.text == "end blind labelling"
    assert [row.id for row in left.puts] == ["blind", "unblinded"]
