"""The language of the window, and its translation into Japanese."""

import re
import unicodedata
from xml.etree import ElementTree

import pytest

from liverwort_gui.qt import language
from liverwort_gui.qt.language import CORE, said, tr
from resources.translating import translating

TS = language.folder() / "liverwort_ja.ts"
NAMED = re.compile(r"\{\w*:?\}")
SHORT = 30  # letters; what stands on buttons and in heads of tables
MONTHS = {"{month}", "{month_name}"}  # one of both
NEEDLESS = {"{0:} of {1} {2} found in {3}.": {"{2}"}}  # was or were


def messages():
    """Yield (context, source, comment, translation, whether it is finished)."""
    tree = ElementTree.parse(TS)  # noqa: S314 - our own
    for context in tree.iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            yield (
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
                found.text or "",
                found.get("type") is None,
            )


def width(text):
    """Return how many Latin letters wide a text is."""
    return sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text)


def test_every_text_is_translated(tmp_path):
    """Qt's own tool looks through the code as it is now."""
    now = translating.found_in_the_code(tmp_path)
    kept = {(context, source, comment) for context, source, comment, *_ in messages()}
    assert now - kept == set(), "run python3 main.py translations and translate these"
    assert kept - now == set(), "run python3 main.py translations: these are gone"
    assert [
        source for _, source, _, text, done in messages() if not (text and done)
    ] == []


def test_the_window_reads_what_the_translators_wrote(japanese):
    for context, source, comment, text, _ in messages():
        shown = language.translated(context, source, comment)
        assert shown == text


def test_no_translation_loses_a_value():
    for _, source, _, text, _ in messages():
        places = set(NAMED.findall(source.replace(":}", "}")))
        given = set(NAMED.findall(text.replace(":}", "}")))
        assert given - places <= MONTHS, source
        assert places - given <= MONTHS | NEEDLESS.get(source, set()), source


def test_short_texts_stay_short():
    for context, source, _, text, _ in messages():
        if context != CORE and len(source) <= SHORT:
            assert width(text) <= 1.5 * len(source) + 6, (source, text)


def test_ends_and_blanks_are_kept():
    for _, source, _, text, _ in messages():
        assert (
            text[: len(text) - len(text.lstrip())]
            == (source[: len(source) - len(source.lstrip())])
        ), source
        if source.endswith("…"):
            assert text.rstrip("）)").endswith("…"), source


def test_texts_of_the_window(japanese):
    assert tr("&File") == "ファイル(&F)"
    assert tr("{count} clips", count=3) != "3 clips"
    assert language.current() == "ja"


def test_sentences_of_the_core_are_known_by_their_pattern(japanese):
    whole = said("a.avi has no frame 70: its frames are numbered 0 to 63.")
    assert whole.count("a.avi") == 1
    assert "70" in whole
    assert "63" in whole
    assert "frame" not in whole
    two = said("5 clips")
    assert two.startswith("5")
    assert "clips" not in two
    assert said("my clips") == "my clips"  # not a number
    ended = said("6 clips analyzed, 2 analyzed before.")
    assert "analyzed" not in ended


def test_no_pattern_swallows_the_next_sentence(japanese):
    first = "D is the logit of a minus that of b."
    both = said(f"{first} a.avi does not exist: check the name and the folder.")
    assert said(first) in both
    assert said("a.avi does not exist: check the name and the folder.") in both


def test_what_users_wrote_stays_as_it_is(japanese):
    for own in ("sample-mutant.avi", "wild type", "mutant", "Ito 2021", ""):
        assert said(own) == own


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("label: Blue", "Blue"),
        ("note: Left", "Left"),
        ("mutant; Left", "mutant; Left"),
        ("Left is empty (0 bytes): copy it again.", "Left"),
    ],
)
def test_what_users_wrote_stays_where_a_button_is_called_so_too(japanese, text, own):
    assert said(own) != own or ";" in own  # a text of the window
    assert own in said(text)


def test_a_text_of_very_many_parts_stays_as_it_is(japanese):
    for text in ("\n".join(["5 clips"] * 400), ", ".join(["5 clips"] * 300)):
        assert said(text) == text


def test_english_needs_no_file(qapp):
    language.choose("en")
    assert tr("&File") == "&File"
    assert said("5 clips") == "5 clips"
    assert tr("{count} clips", count=3) == "3 clips"


@pytest.mark.parametrize(
    ("wished", "system", "spoken"),
    [
        ("ja", "C", "ja"),
        ("en", "ja_JP", "en"),
        ("system", "ja_JP", "ja"),
        ("system", "de_DE", "en"),
    ],
)
def test_the_language_of_the_system(monkeypatch, wished, system, spoken):
    class Locale:
        @staticmethod
        def system():
            return Locale()

        def name(self):
            return system

    monkeypatch.setattr(language, "QLocale", Locale)
    assert language.resolved(wished) == spoken
