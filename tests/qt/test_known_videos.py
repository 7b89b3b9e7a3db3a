import pytest

from liverwort_gui.qt.known_videos import axis_question


@pytest.mark.parametrize(
    ("channels", "axes", "question"),
    [
        (("a", "b"), (), "f.nd2 has 2 channels: choose which one shows the sperm."),
        (
            (),
            ("t", "z"),
            "f.nd2 has a focus series (Z axis): choose which axis is time.",
        ),
        (
            ("a", "b", "c"),
            ("t", "z"),
            "f.nd2 has 3 channels and a focus series (Z axis): choose which one shows "
            "the sperm and which axis is time.",
        ),
    ],
)
def test_the_window_asks_in_its_own_words(channels, axes, question):
    assert axis_question("/videos/f.nd2", channels, axes) == question
