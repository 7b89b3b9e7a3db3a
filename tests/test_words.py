import pytest

from liverwort_gui.words import count, p_value, percent, probability


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 boxes"), (1, "1 box"), (2, "2 boxes")]
)
def test_the_word_fits_the_number(number, expected):
    assert count(number, "box", "boxes") == expected


@pytest.mark.parametrize(
    ("p", "expected"),
    [
        (1.0, "1.0"),
        (0.2, "0.20"),
        (0.0286, "0.029"),
        (0.0001, "0.00010"),
        (0.00009999, "< 0.0001"),
        (0.0, "< 0.0001"),
        (None, ""),
    ],
)
def test_a_p_value_has_two_digits_and_is_never_0(p, expected):
    assert probability(p) == expected


def test_a_p_value_in_a_sentence_says_whether_it_is_below():
    assert p_value(0.0286) == "p = 0.029"
    assert p_value(1e-7) == "p < 0.0001"
    assert p_value(None) == "no p"


def test_a_share_has_a_space_before_its_sign():
    assert (percent(0.375), percent(0.9996, 0)) == ("37.5 %", "100 %")
