import pytest

from liverwort_gui.report import text
from liverwort_gui.report.panels import SPACE, TimeLine
from tests.report.conftest import made_up_result

LONG = "real time, every 2nd frame, played 10 times, and then the whole once more"


@pytest.mark.parametrize("speed", ["slowed 10×", LONG])
def test_words_on_the_speed_do_not_run_into_the_decision(speed):
    result = made_up_result()
    drawn = TimeLine(result, 512, speed).draw(0)
    decision = f"mean D = {text.signed(result.explanation.decision)} logit"
    left = round(512 - text.width(decision, text.BODY))
    second_line = drawn[40:]
    assert (second_line[:, left - SPACE + 2 : left - 2] == 255).all()
    assert (second_line[:, : left - SPACE] < 255).any()
    assert (second_line[:, left:] < 255).any()
