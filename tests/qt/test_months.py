import pytest
from PySide6.QtCore import QLocale

from liverwort_gui.qt.months import MONTHS, month_name


@pytest.mark.parametrize("number", range(1, 13))
def test_months_are_called_as_in_english(number):
    english = QLocale(QLocale.Language.English)
    assert month_name(number) == english.monthName(
        number, QLocale.FormatType.ShortFormat
    )
    assert len(MONTHS) == 12
