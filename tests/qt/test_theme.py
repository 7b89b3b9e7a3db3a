import dataclasses
import re

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.qt.theme import DARK, LIGHT, Theme, app_icon, icon, style_sheet

PAIRS = [
    ("text", "ground"),
    ("text", "panel"),
    ("text", "tint"),
    ("muted", "ground"),
    ("muted", "panel"),
    ("on_accent", "accent"),
    ("warning_text", "warning_ground"),
    ("error_text", "error_ground"),
    ("done_text", "done_ground"),
]


def luminance(colour):
    """Relative luminance, WCAG 2."""
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_text_can_be_read(colours, front, back):
    lights = sorted(luminance(getattr(colours, role)) for role in (front, back))
    contrast = (lights[1] + 0.05) / (lights[0] + 0.05)
    assert contrast >= 4.5  # WCAG AA


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_word_is_replaced(colours):
    assert not re.search(r"@\w", style_sheet(colours))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_one(colours):
    assert all(QColor(value).isValid() for value in dataclasses.astuple(colours))


def test_the_choice_is_remembered(qapp, keeper):
    Theme(qapp, keeper).choose("dark")
    again = Theme(qapp, PreferenceKeeper())
    assert again.colours is DARK
    again.choose("light")
    assert again.colours is LIGHT


def test_an_icon_is_drawn_once_for_each_colour(qapp, keeper):
    look = Theme(qapp, keeper)
    look.choose("light")
    light = look.icon("play")
    assert look.icon("play").cacheKey() == light.cacheKey()
    look.choose("dark")
    assert look.icon("play").cacheKey() != light.cacheKey()


def test_an_icon_takes_its_colour(qapp):
    image = icon("play", "#ff0000").pixmap(18, 18).toImage()
    assert image.pixelColor(9, 9).name() == "#ff0000"


def test_the_program_has_an_icon(qapp):
    assert not app_icon().pixmap(64, 64).isNull()


def test_styles_are_made_anew_only_for_other_colours(qtbot, qapp, keeper):
    """Each widget of a full window works for a while at a new style sheet."""

    class Counter(QWidget):
        changes = 0

        def event(self, event):
            self.changes += event.type() == QEvent.Type.StyleChange
            return super().event(event)

    look, counter, told = Theme(qapp, keeper), Counter(), []
    qtbot.addWidget(counter)
    look.choose("light")
    counter.show()
    look.changed.connect(lambda: told.append(look.choice))
    before = counter.changes
    look.apply()
    look.choose("system")  # which is light without a desktop
    assert (counter.changes, told) == (before, ["light", "system"])
    look.choose("dark")
    assert counter.changes > before
    look.choose("light")
