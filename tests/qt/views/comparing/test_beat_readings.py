"""What the page says of the beat."""

from dataclasses import replace

import pytest

from liverwort_gui.qt.views.comparing.beat_readings import beat_sentences
from tests.report.made_comparison import beat_fold, made_comparison


@pytest.mark.parametrize(("p", "said"), [(0.01, "p = 0.010"), (1e-6, "p < 0.0001")])
def test_a_small_p_is_said_as_everywhere(p, said):
    beat = beat_fold()
    _, second = beat.rayleigh
    beat = replace(beat, rayleigh=(replace(second, p=p),))
    told = beat_sentences(made_comparison(beat=beat))
    assert f"(resultant 0.90, {said} over 4 videos, Rayleigh)." in " ".join(told)
