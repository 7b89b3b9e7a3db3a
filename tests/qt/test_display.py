"""What the user is told where no window can be shown."""

import sys

import pytest

from liverwort_gui.errors import DisplayError
from liverwort_gui.qt import display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux only")


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_display_the_demo_is_named():
    with pytest.raises(DisplayError, match=r"no display.*demo"):
        display.require_display()


def test_a_display_that_does_not_answer_is_told(monkeypatch):
    monkeypatch.setattr(display, "X11_LIBRARIES", {})
    monkeypatch.setenv("DISPLAY", ":4711")
    with pytest.raises(DisplayError, match=r":4711 does not answer.*demo"):
        display.require_display()


def test_missing_libraries_are_named_with_their_packages(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    absent = {"libxcb-absent.so.0": "libxcb-absent0", "libother.so.1": "libother1"}
    monkeypatch.setattr(display, "X11_LIBRARIES", absent)
    with pytest.raises(DisplayError, match="sudo apt install libxcb-absent0 libother1"):
        display.require_display()


def test_offscreen_needs_no_display(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(display, "X11_LIBRARIES", {"libxcb-absent.so.0": "none"})
    assert display.require_display() is None  # and raises nothing
