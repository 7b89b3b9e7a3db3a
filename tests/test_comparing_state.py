"""What the Compare page offers and remembers."""

from dataclasses import replace

import pytest

from liverwort_gui.analysis import comparing
from liverwort_gui.comparing_state import (
    BEAT,
    LABEL,
    MOST_KEPT,
    UNITS,
    ComparingState,
    Made,
    Question,
    choices,
    resolved,
)
from tests.qt import made_up_study


def offered(study):
    return {choice.by: choice for choice in choices(study)}


def test_the_page_offers_just_what_a_comparison_takes():
    assert LABEL == comparing.LABEL
    request = comparing.CompareRequest("s")
    assert request.plausible == BEAT
    assert request.unit == UNITS[0]
    names = dict.fromkeys((*comparing.BY, "note"), "x")
    study = made_up_study.study(12)
    videos = {id_: replace(row, **names) for id_, row in study.videos.items()}
    assert set(offered(replace(study, videos=videos))) == {*comparing.BY, LABEL}


def test_values_are_counted_without_excluded_clips():
    study = made_up_study.study(24)  # 12 clips of a wild-type video, 12 of a mutant one
    found = offered(study)
    assert set(found) == {"genotype", "culture", "date", "operator", LABEL}
    counts = [(v.name, v.videos, v.clips) for v in found["genotype"].values]
    assert counts == [("mutant", 1, 11), ("wild type", 1, 11)]
    labels = [(v.name, v.clips) for v in found[LABEL].values]
    assert labels == [("mutant", 8), ("wild type", 8)]


def test_what_is_left_open_is_filled_in():
    study = made_up_study.study(108)
    found = resolved(Question(), choices(study), "length")
    assert found == Question(by="genotype", network="length")
    by_culture = resolved(Question(by="culture"), choices(study), "length")
    assert by_culture is not None
    assert by_culture.groups is not None  # there are three, so two are named
    run = resolved(Question(run="r"), choices(study), "length")
    assert run is not None
    assert run.network == ""
    gone = resolved(Question(groups=("a", "b")), choices(study), "length")
    assert gone is not None
    assert gone.groups is None


def test_one_value_only_is_no_question():
    study = made_up_study.study(12)  # of one video
    assert resolved(Question(), choices(study), "length") is None
    assert resolved(Question(by="date"), choices(study), "length") is None


def test_the_newest_comparison_of_each_question_is_kept():
    state = ComparingState()
    for seed in (*range(MOST_KEPT + 2), 5):
        made = Made(Question(seed=seed), str(seed), None)
        state = replace(state, made=state.with_made(made))
    seeds = [row.question.seed for row in state.made]
    assert len(seeds) == MOST_KEPT
    assert seeds[-1] == 5
    assert len(set(seeds)) == len(seeds)
    assert replace(state, question=Question(seed=0)).shown is None
    assert replace(state, question=Question(seed=5)).shown is state.made[-1]


@pytest.mark.parametrize("sign", ["then", "now"])
def test_it_is_out_of_date_when_what_it_depends_on_has_changed(sign):
    from tests.qt.comparing.states import COUNTED, MADE, QUESTION

    state = ComparingState(
        question=QUESTION, standing=COUNTED, made=(replace(MADE, sign=sign),)
    )
    assert state.outdated == (sign != COUNTED.sign)
    assert not replace(state, question=Question(seed=1)).outdated
