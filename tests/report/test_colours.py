import numpy as np
import pytest

from liverwort_gui.report.colours import (
    ZERO,
    colour_limit,
    colour_maps,
    lookup_table,
    nice_ceiling,
)


@pytest.mark.parametrize("name", colour_maps())
def test_no_evidence_is_transparent_and_both_ends_are_opaque(name):
    table = lookup_table(name)
    assert table.shape == (256, 4)
    assert table.dtype == np.uint8
    assert table[ZERO, 3] == 0
    assert table[0, 3] == table[-1, 3] == 255


@pytest.mark.parametrize("name", colour_maps())
def test_opacity_grows_with_the_size_of_the_evidence_alike_on_both_sides(name):
    alpha = lookup_table(name)[:, 3].astype(int)
    assert (np.diff(alpha[ZERO:]) > 0).all()
    np.testing.assert_array_equal(alpha[ZERO:], alpha[ZERO:0:-1])


@pytest.mark.parametrize("name", colour_maps())
def test_the_two_classes_differ_for_red_green_blind_eyes(name):
    # Deuteranopia, matrix of Vienot et al. 1999, on linear light.
    blind = np.array([[0.293, 0.707, 0.0], [0.293, 0.707, 0.0], [-0.022, 0.022, 1.0]])
    table = lookup_table(name)
    seen_a, seen_b = (blind @ (table[i, :3] / 255.0) ** 2.2 for i in (-1, 0))
    assert np.abs(seen_a - seen_b).max() > 0.15


def test_an_unknown_colour_map_names_the_known_ones():
    with pytest.raises(ValueError, match="orange / blue"):
        lookup_table("red / green")


@pytest.mark.parametrize(
    ("value", "nice"),
    [(1, 1), (1.01, 2), (2, 2), (3, 5), (5, 5), (7, 10), (30, 50), (0.03, 0.05)],
)
def test_nice_ceiling_rounds_up_to_1_2_5(value, nice):
    assert nice_ceiling(value) == nice


@pytest.mark.parametrize("value", [0.0, -1.0, np.inf, np.nan])
def test_nice_ceiling_refuses_what_has_no_size(value):
    with pytest.raises(ValueError, match="positive"):
        nice_ceiling(value)


def test_limit_covers_the_evidence_of_all_clips(with_explanation):
    maps = np.zeros((4, 16, 16), dtype=np.float32)
    maps[:, :2] = -30.0
    strong = with_explanation(maps=maps).explanation
    weak = with_explanation(maps=maps / 10).explanation
    assert colour_limit(strong) == 50.0
    assert colour_limit(weak) == 5.0
    assert colour_limit([weak, strong]) == 50.0


def test_limit_counts_evidence_beyond_the_background(with_explanation):
    maps = np.full((4, 16, 16), 1000.0, dtype=np.float32)
    reference = np.full((16, 16), 997.0, dtype=np.float32)
    explanation = with_explanation(maps=maps, reference=reference).explanation
    assert colour_limit(explanation) == 5.0


@pytest.mark.parametrize("size", [0.0, 1e-6, 0.2])
def test_little_evidence_is_not_stretched(with_explanation, size):
    maps = np.full((4, 16, 16), size, dtype=np.float32)
    assert colour_limit(with_explanation(maps=maps).explanation) == 1.0
