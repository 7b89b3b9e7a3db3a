from dataclasses import replace

import pytest

from liverwort_gui.qt.views.comparing import readings
from tests.report.made_comparison import made_comparison


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        (0.04512, "0.0451"),
        (-12.345, "\N{MINUS SIGN}12.3"),
        (4321.5, "4322"),
    ],
)
def test_numbers_have_three_digits(value, said):
    assert readings.number(value) == said


def test_differences_have_their_sign():
    assert readings.signed(1.5) == "+1.5"
    assert readings.difference(1.5, (-0.2, 2.8)) == "+1.50 (−0.20 to +2.80)"
    assert readings.difference(-0.0005, (-0.0052, 0.0058)) == (
        "−0.00050 (−0.00520 to +0.00580)"
    )
    assert readings.difference(1234.5, None) == "+1234"
    assert readings.difference(0.0, None) == "+0.00"
    assert readings.difference(None, (0.0, 1.0)) == ""
    assert readings.logit(-3.4) == "−3.40"


def test_a_culture_of_several_videos_is_one_large_dot():
    found = made_comparison()
    videos = tuple(replace(row, unit=f"culture {row.group}") for row in found.videos)
    dots = readings.dots_of(replace(found, videos=videos), "speed")
    assert [dot.group for dot in dots.units] == [0, 1]
    assert "mean of 4 videos" in dots.units[0].tip
    own = [row.figures["speed"] for row in videos if row.group == 0]
    assert dots.units[0].value == pytest.approx(sum(own) / 4)


def test_a_likeness_that_cannot_be_measured_is_not_called_none():
    found = made_comparison()
    one = replace(found.decision, likeness=0.0, worth=40.0)
    facts = readings.decision_facts(replace(found, decision=one))
    assert facts[-1][1] == "too little to be measured"


def test_no_p_says_why():
    found = made_comparison()
    one = replace(
        found.decision, p=None, floor=None, clip_p=None, reason="too few videos"
    )
    found = replace(found, decision=one)
    facts = {caption: value for caption, value, _ in readings.decision_facts(found)}
    assert facts["p over videos"] == "too few videos"
    assert "Smallest p possible" not in facts
    assert readings.clip_warning(found) == ""
