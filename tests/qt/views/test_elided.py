"""Tests of texts that are shortened where there is little room."""

import pytest
from PySide6.QtGui import QFontMetrics, QGuiApplication

from liverwort_gui.qt.views.elided import first_lines

ENGLISH = "The clips of the mutant differ from those of the wild type, and much so."
JAPANESE = "変異体のクリップは、野生型のものと異なります。培養が違っても同じです。"


@pytest.mark.parametrize("text", [ENGLISH, JAPANESE])
def test_a_long_text_ends_after_its_first_lines(qapp, text):
    metrics = QFontMetrics(QGuiApplication.font())
    width = metrics.horizontalAdvance(text) // 4
    shown = first_lines(text, metrics, width, 2)
    assert shown.endswith("…")
    assert text.startswith(shown.removesuffix("…"))
    assert width < metrics.horizontalAdvance(shown) < 2.2 * width


def test_a_short_text_is_whole(qapp):
    metrics = QFontMetrics(QGuiApplication.font())
    for text in (ENGLISH, JAPANESE):
        assert first_lines(text, metrics, metrics.horizontalAdvance(text), 2) == text
