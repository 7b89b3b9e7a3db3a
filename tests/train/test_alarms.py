"""What a result is said to be doubtful for."""

import pytest

from liverwort_gui.train import alarms

HONEST = {
    "classes": ["wild type", "mutant"],
    "clips": 100,
    "accuracy": 0.9,
    "balanced_accuracy": 0.9,
    "cluster95": (0.85, 0.95),
    "split": {"by": "video", "folds": 4},
    "warnings": [],
    "conflicts": [],
    "leak": None,
    "probe": None,
    "sham": None,
    "null": None,
    "baselines": {"most frequent class": 0.5},
    "begun_from": None,
    "provenance": {},
}
PROBE = {"auc": 1.0, "auc95": (0.9, 1.0), "p": 0.01, "floor": 0.01}
SHAM = {
    "class": "wild type",
    "accuracy": 0.7,
    "cluster95": (0.55, 0.8),
    "greater_half": 0.5,
}
NULL = {
    "kind": "full",
    "accuracies": [0.5] * 99,
    "p": 0.01,
    "floor": 0.01,
    "relabelings": 70,
    "distinct": 35,
}


def alarmed(**changes):
    return alarms.alarms(HONEST | changes)


def noted(**changes):
    return " ".join(alarms.notes(HONEST | changes))


def test_an_honest_result_raises_no_alarm():
    assert alarmed(begun_from=0, sham=SHAM | {"cluster95": (0.4, 0.6)}) == []


@pytest.mark.parametrize("word", ["RANDOM SPLIT", "CONFOUNDED"])
def test_the_worst_warnings_are_alarms(word):
    assert alarmed(warnings=["few videos", f"{word}: so"]) == [f"{word}: so"]


def test_a_background_that_tells_the_classes_is_an_alarm():
    (text,) = alarmed(probe={"background": PROBE})
    assert "AUC 1.00" in text
    assert "power" not in text
    assert not alarmed(probe={"background": PROBE | {"p": 0.2}})
    assert not alarmed(probe={"background": PROBE | {"auc95": (0.4, 1.0)}})


def test_a_probe_without_power_alarms_where_nothing_could_be_clearer():
    (text,) = alarmed(probe={"background": PROBE | {"p": 0.1, "floor": 0.1}})
    assert "little power: its p cannot be below 0.10" in text
    assert not alarmed(probe={"background": PROBE | {"p": 0.2, "floor": 0.1}})


def test_a_sham_of_unequal_halves_is_held_against_the_greater():
    assert "halves of 'wild type'" in alarmed(sham=SHAM)[0]
    assert not alarmed(sham=SHAM | {"greater_half": 0.6})


def test_chance_is_the_share_of_the_commonest_class():
    assert "better than chance" not in noted()
    unequal = {"most frequent class": 0.88}
    assert "88.0 % that calling every clip alike" in noted(baselines=unequal)
    assert "no better than chance" in noted(balanced_accuracy=0.5)


def test_a_network_below_the_commonest_class_is_told_so():
    told = noted(baselines={"most frequent class": 0.92, "motion": 0.6})
    assert "Calling every clip by the most frequent class is right for 92.0 %" in told
    assert "motion" not in told


def test_more_refits_than_ways_say_nothing_more():
    assert "70 ways, 35 if" in noted(null=NULL)
    assert "less than 0.029" in noted(null=NULL)
    assert "ways" not in noted(null=NULL | {"relabelings": 252, "distinct": 126})


def test_weights_trained_on_the_tested_clips_are_an_alarm():
    (text,) = alarmed(begun_from=40)
    assert text.startswith("BEGUN FROM TRAINED WEIGHTS: 40 of the 100 clips")
    assert "do not say on which clips" in noted(provenance={"begin_sha256": "ab"})
    assert "do not say" not in noted(begun_from=0, provenance={"begin_sha256": "ab"})
