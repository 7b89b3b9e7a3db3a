from liverwort_gui.cli.study_info import told
from tests.study.exchange.made import clip, study, video


def test_numbers_have_the_words_that_fit():
    one = told(study(video(1), clip(1)))
    assert "1 video, 1 clip\n" in one
    assert one.endswith("a.avi  , 100 frames, 1 clip")
    assert "0 videos, 0 clips\n" in told(study())
