import pytest
from PIL import Image, ImageDraw

from liverwort_gui.report import text


def test_short_text_is_left_alone():
    assert text.fitted("mutant", 15, 200) == "mutant"


@pytest.mark.parametrize("room", [0, 20, 100, 300])
def test_long_text_ends_in_an_ellipsis_and_fits(room):
    fitted = text.fitted(
        "Mpbld10-1 with residual cytoplasm and short flagella", 15, room
    )
    assert fitted.endswith("…")
    assert text.width(fitted, 15) <= max(room, text.width("…", 15))


def test_wrapped_lines_fit_and_keep_all_words():
    sentence = "Trained only on simulated videos; not a diagnostic of any real mutant."
    lines = text.wrapped(sentence, 13, 200, most=5)
    assert " ".join(lines) == sentence
    assert all(text.width(line, 13) <= 200 for line in lines)


def test_too_many_words_are_cut_at_the_last_line():
    lines = text.wrapped("word " * 200, 13, 200, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_nothing_gives_no_line():
    assert text.wrapped("", 13, 200) == []


@pytest.mark.parametrize(
    ("value", "written"),
    [(1.234, "+1.23"), (-0.5, "−0.50"), (0.0, "0.00"), (-0.001, "0.00")],
)
def test_signed_numbers(value, written):
    assert text.signed(value) == written


def test_japanese_is_written_with_or_without_a_font_for_it(monkeypatch):
    image = Image.new("RGB", (200, 40), text.WHITE)
    text.write(ImageDraw.Draw(image), (5, 30), "変異体", 22, text.INK)
    assert image.getextrema() != ((255, 255),) * 3
    monkeypatch.setattr(text, "EAST_ASIAN_FONTS", ("no such font.ttc",))
    text._east_asian_font.cache_clear()
    text.write(ImageDraw.Draw(image), (5, 30), "変異体", 22, text.INK)
    text._east_asian_font.cache_clear()
