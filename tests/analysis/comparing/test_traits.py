"""What else than the network tells D."""

from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.analysis.comparing import body_map, traits
from liverwort_gui.comparison_records import VideoFigures
from liverwort_gui.tracking.body_frame import body_frames
from tests.analysis.comparing.made import made_test, swimming_clip

NO_MAP = body_map.none("none")


def videos(decisions, **figures):
    return [
        VideoFigures(
            id=f"v{n}",
            name=f"film {n}",
            number=n,
            culture="",
            unit=f"v{n}",
            group=n % 2,
            clips=2,
            decision=float(d),
            figures={name: float(values[n]) for name, values in figures.items()},
        )
        for n, d in enumerate(decisions)
    ]


def test_traits_are_what_was_planted():
    clip = swimming_clip(0.7, speed=60.0)
    found = traits.measured(clip, body_frames(clip))
    assert found["speed"] == pytest.approx(60, rel=0.03)
    assert found["straightness"] == pytest.approx(1, abs=0.01)
    assert found["body_length"] == pytest.approx(9, abs=0.8)
    assert found["area"] > 18


def test_what_is_not_known_is_missing():
    clip = swimming_clip(0.7)
    clip = replace(clip, um_per_px=None)
    assert traits.measured(clip, body_frames(clip)) == {}


def test_a_trait_that_tells_d_explains_it_and_another_does_not():
    rng = np.random.default_rng(0)
    speed, area = rng.normal(size=(2, 16))
    made = videos(2 * speed + 0.2 * rng.normal(size=16), speed=speed, area=area)
    found = {row.name: row for row in traits.explained(made)}
    assert found["speed"].r2 > 0.95
    assert found["speed"].interval[0] > 0.8
    assert found["speed"].slope == pytest.approx(2 * speed.std(ddof=1), rel=0.1)
    assert found["area"].r2 < 0.3
    assert found["all"].r2 > 0.9
    assert found["straightness"].r2 is None
    assert found["straightness"].reason


def test_noise_is_not_explained_by_many_traits_of_few_videos():
    rng = np.random.default_rng(1)
    made = videos(
        rng.normal(size=12),
        **{name: rng.normal(size=12) for name in traits.TRAITS},
    )
    assert {row.name: row for row in traits.explained(made)}["all"].r2 < 0.3
    few = traits.explained(made[:8])
    assert few[-1].r2 is None
    assert "too few" in few[-1].reason


def differing(*names):
    """Return tests of all traits, of which these differ."""
    return {
        name: made_test(name, p=0.01 if name in names else 0.6)
        for name in traits.TRAITS
    }


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("speed", "beat_frequency"), "differ in trajectory, not in body"),
        (("straightness",), "differ in trajectory, not in body"),
        (("speed", "area"), "differ in trajectory (speed) and in body (cell area)"),
        (("area",), "differ in body (cell area)"),
        (("beat_frequency",), "frequency of the beat"),
        ((), "No difference of trajectory or body was found"),
    ],
)
def test_the_sentence_follows_what_differs(names, told):
    assert told in traits.trajectory_or_body(differing(*names), NO_MAP)


def test_evidence_on_the_body_is_a_difference_of_the_body():
    groups = np.repeat([0, 1], 4)
    maps = groups[:, None, None] + 0.01 * np.random.default_rng(0).normal(
        size=(8, 41, 41)
    )
    units = body_map.UnitMaps(maps, np.ones_like(maps), tuple("abcdefgh"), groups)
    body = body_map.compared(units, (4, 4), (0, 0))
    told = traits.trajectory_or_body(differing("speed"), body)
    assert "and in body (evidence on the body)" in told


def test_what_could_not_be_compared_is_not_called_equal():
    unknown = {name: made_test(name, p=None) for name in traits.TRAITS}
    assert "could not be compared" in traits.trajectory_or_body(unknown, NO_MAP)


def test_too_few_units_are_not_called_equal_either():
    few = {name: made_test(name, p=0.33, floor=0.33) for name in traits.TRAITS}
    assert "cannot show any difference" in traits.trajectory_or_body(few, NO_MAP)
