"""Which clips of a study a training may use; told without any disk."""

import pytest

from liverwort_gui.errors import TrainingError
from liverwort_gui.study_records import LabelClass, Setting
from liverwort_gui.train.study_clips import candidates
from tests.study.exchange.made import MUTANT, WILD_TYPE, clip, labelled, study, video

DEAD = LabelClass("c-dead", "dead", "#000000", "3", 2)
FILMS = (video(1, "a.avi"), video(2, "b.avi"))
WILD, ALTERED = WILD_TYPE.id, MUTANT.id


def numbers(chosen):
    return [clip.number for clip in chosen.clips]


def test_only_labelled_sure_and_included_clips_are_used():
    state = study(
        *FILMS,
        labelled(7, WILD),
        labelled(3, ALTERED, of="v2"),
        clip(1),
        clip(2, unsure=True, label_source="hand"),
        labelled(4, WILD, excluded=True),
    )
    chosen = candidates(state, None)
    assert numbers(chosen) == [3, 7]
    assert [row.name for row in chosen.classes] == ["wild type", "mutant"]
    assert chosen.refused == ()


def test_of_chosen_clips_it_is_said_why_they_cannot_be_used():
    state = study(
        *FILMS,
        labelled(1, WILD),
        labelled(2, ALTERED),
        labelled(3, ALTERED),
        labelled(4, WILD, excluded=True),
        clip(5, of="v2"),
    )
    chosen = candidates(state, {"k1", "k2", "k4", "k5"})
    assert numbers(chosen) == [1, 2]
    assert chosen.refused == (
        "Clip 4 of a.avi is left out. It is excluded: include it to train on it.",
        "Clip 5 of b.avi is left out. It has no label, or an unsure one: label it "
        "first.",
    )


def test_a_clip_of_another_frame_count_is_left_out():
    rows = [labelled(n, (WILD, ALTERED)[n % 2], frames=8) for n in range(1, 5)]
    state = study(*FILMS, *rows, labelled(5, WILD, frames=4))
    chosen = candidates(state, None)
    assert numbers(chosen) == [1, 2, 3, 4]
    assert chosen.refused == (
        "Clip 5 of a.avi is left out. It has 4 frames and most others 8: draw it anew "
        "with 8 frames.",
    )


def test_chosen_clips_decide_which_classes_there_are():
    classes = (WILD_TYPE, MUTANT, DEAD)
    rows = (labelled(1, WILD), labelled(2, DEAD.id))
    state = study(*FILMS, *rows, classes=classes)
    chosen = candidates(state, ["k1", "k2"])
    assert [row.name for row in chosen.classes] == ["wild type", "dead"]
    with pytest.raises(TrainingError, match='no clip of the class "mutant"'):
        candidates(state, None)


def test_a_class_that_loses_its_last_clip_is_named_with_the_reason():
    rows = [labelled(n, WILD) for n in range(1, 4)]
    state = study(*FILMS, *rows, labelled(9, ALTERED, frames=5))
    with pytest.raises(TrainingError, match=r'"mutant".*Clip 9 of a\.avi'):
        candidates(state, None)


def test_one_class_no_label_an_unknown_clip_and_blind_mode_are_refused():
    rows = (labelled(1, WILD), labelled(2, ALTERED))
    with pytest.raises(TrainingError, match="no labelled clip"):
        candidates(study(*FILMS, clip(1)), None)
    with pytest.raises(TrainingError, match=r'of the class "wild type".*second class'):
        candidates(study(*FILMS, *rows), ["k1"])
    with pytest.raises(TrainingError, match="no clip zz"):
        candidates(study(*FILMS, *rows), ["k1", "zz"])
    with pytest.raises(TrainingError, match="end blind labelling"):
        candidates(study(*FILMS, *rows, Setting("blind", "5")), None)
