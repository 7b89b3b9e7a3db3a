import numpy as np
import pytest

from liverwort_gui.report.colours import lookup_table
from liverwort_gui.report.overlay import overlay


@pytest.fixture
def frame():
    return np.random.default_rng(0).integers(0, 256, (256, 256, 1), dtype=np.uint8)


def test_without_evidence_the_picture_is_untouched(frame):
    shown = overlay(frame, np.zeros((64, 64), np.float32), limit=1.0)
    np.testing.assert_array_equal(shown, np.repeat(frame, 3, axis=2))


def test_hidden_overlay_leaves_the_picture(frame):
    evidence = np.full((64, 64), 3.0, np.float32)
    shown = overlay(frame, evidence, limit=1.0, opacity=0.0)
    np.testing.assert_array_equal(shown, np.repeat(frame, 3, axis=2))


@pytest.mark.parametrize(("sign", "entry"), [(1, -1), (-1, 0)])
def test_evidence_at_and_beyond_the_limit_has_the_full_colour(frame, sign, entry):
    for size in (2.0, 200.0):
        evidence = np.full((64, 64), sign * size, np.float32)
        shown = overlay(frame, evidence, limit=2.0, opacity=1.0)
        assert (shown == lookup_table()[entry, :3]).all()


def test_equal_evidence_has_equal_colour_whatever_else_a_frame_holds():
    frame = np.full((256, 256, 1), 90, np.uint8)
    quiet = np.zeros((64, 64), np.float32)
    quiet[10:20, 10:20] = 0.5
    loud = quiet.copy()
    loud[40:50, 40:50] = -80.0
    shown_quiet = overlay(frame, quiet, limit=2.0)
    shown_loud = overlay(frame, loud, limit=2.0)
    np.testing.assert_array_equal(shown_quiet[60, 60], shown_loud[60, 60])
    assert (shown_quiet[60, 60] != frame[60, 60]).any()


def test_colour_lies_where_the_evidence_lies():
    frame = np.zeros((256, 256, 1), np.uint8)
    evidence = np.zeros((64, 64), np.float32)
    evidence[10, 50] = 1.0
    shown = overlay(frame, evidence, limit=1.0).sum(axis=2, dtype=int)
    rows, columns = np.indices(shown.shape)
    # Pixel 10 of the map covers pixels 40 to 43 of the frame: its middle is 41.5.
    assert (rows * shown).sum() / shown.sum() == pytest.approx(41.5, abs=0.1)
    assert (columns * shown).sum() / shown.sum() == pytest.approx(201.5, abs=0.1)


def test_rgb_frames_keep_their_colours():
    frame = np.zeros((32, 32, 3), np.uint8)
    frame[:] = (10, 120, 240)
    shown = overlay(frame, np.zeros((8, 8), np.float32), limit=1.0)
    np.testing.assert_array_equal(shown, frame)


@pytest.mark.parametrize("limit", [0.0, -1.0, float("nan")])
def test_a_limit_without_size_is_refused(frame, limit):
    with pytest.raises(ValueError, match="limit must be positive"):
        overlay(frame, np.zeros((64, 64), np.float32), limit=limit)
