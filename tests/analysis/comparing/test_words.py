"""A comparison in sentences."""

import re
from dataclasses import replace

import pytest

from liverwort_gui.analysis.comparing import words
from liverwort_gui.analysis.comparing.asking import CompareRequest
from liverwort_gui.words import p_value
from tests.analysis.comparing.made import made_comparison, made_test

REQUEST = CompareRequest("/lab/s.liverwort")


@pytest.fixture(scope="module")
def found():
    return made_comparison()


def again(found, **changes):
    """Return the sentences of a comparison with other figures."""
    plain = replace(found, summary=(), warnings=(), limits=(), methods=(), **changes)
    return words.told(plain, REQUEST)


def test_the_first_sentence_has_effect_interval_p_and_floor(found):
    first = found.summary[0]
    one = found.decision
    assert f"difference {one.difference:+.2f}" in first
    assert f"{one.interval[0]:+.2f} to {one.interval[1]:+.2f}" in first
    assert f"p = {one.p:#.2g}" in first
    assert "smallest that so few can give is 0.029" in first
    assert "over 4 and 4 videos" in first


def test_counting_clips_is_warned_of(found):
    told = next(one for one in found.warnings if "not 24 independent" in one)
    assert p_value(found.decision.clip_p) in told
    assert "report the latter" in told
    unlike = again(found, decision=replace(found.decision, likeness=0.0))
    assert any("videos tell little" in one for one in unlike.warnings)
    single = again(found, decision=replace(found.decision, likeness=None))
    assert not any("independent" in one for one in single.warnings)


def test_what_did_not_differ_is_not_called_equal(found):
    same = again(found, decision=replace(found.decision, p=0.4))
    assert "was not found to differ" in same.summary[0]
    assert any("may be there all the same" in one for one in same.limits)


def test_so_few_units_that_nothing_could_be_found_are_warned_of(found):
    few = again(found, decision=replace(found.decision, p=0.1, floor=0.1))
    assert any("cannot give a p below 0.1" in one for one in few.warnings)


def test_the_place_on_the_body_is_said(found):
    (told,) = [one for one in found.summary if "body coordinates" in one]
    assert "in front of the middle" in told
    assert "the outline is not certain" in told


def test_several_networks_are_told_of(found):
    run = again(found, question=replace(found.question, networks=4))
    assert any("4 networks decided" in one for one in run.limits)


def test_a_slower_mutant_differs_in_trajectory_not_in_body():
    """Scenario S5b, and a network that does not see it."""
    found = made_comparison(difference=0.0, slower=20.0)
    assert "The groups differ in trajectory, not in body" in found.traits.sentence
    assert found.traits.sentence in found.summary


def test_methods_name_unit_relabellings_and_groups():
    found = made_comparison(culture=True, each=4)
    told = " ".join(found.methods)
    assert found.decision.units == (2, 2)
    assert "The unit of analysis was the culture" in told
    assert "12 clips of wild type and 12 of mutant" in told
    assert "2 and 2 cultures" in told
    assert "mutant minus that of wild type" in told


def test_a_p_that_cannot_be_given_says_why():
    one = made_test(p=None, reason="a group has fewer than 2 units")
    assert words.p_text(one) == "p cannot be given: a group has fewer than 2 units"


def test_numbers_in_sentences_have_true_minus_signs_and_spaced_percent(found):
    said = words.typeset("-1.5 to 2%, p = 1e-05, S5-b, 3-D (-20% to -4)")
    assert said == "−1.5 to 2 %, p = 1e-05, S5-b, 3-D (−20 % to −4)"
    told = words.told(found, CompareRequest("study", by="genotype"))
    assert not any(re.search(r"(?<![\w.])-\d|\d%", text) for text in told.summary)


def test_a_share_of_the_variance_is_never_said_to_be_below_zero(found):
    row = next(row for row in found.traits.rows if row.name == "all")

    def told(r2, interval):
        rows = (replace(row, r2=r2, interval=interval),)
        other = again(found, traits=replace(found.traits, rows=rows))
        return next(one for one in other.summary if "of the variance of D" in one)

    assert told(-0.36, (-3.07, 0.96)).endswith(
        "predict 0 % of the variance of D between videos (95 %: at most 96 %): no more "
        "than the mean does."
    )
    assert "(95 % 20 % to 90 %)" in told(0.6, (0.2, 0.9))
