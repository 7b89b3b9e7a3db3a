import pytest

from liverwort_gui.words import count


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 boxes"), (1, "1 box"), (2, "2 boxes")]
)
def test_the_word_fits_the_number(number, expected):
    assert count(number, "box", "boxes") == expected
