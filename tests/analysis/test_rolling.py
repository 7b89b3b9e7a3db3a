"""The decision of a network along a whole video."""

import csv

import h5py
import numpy as np
import pytest

from liverwort_gui import analysis, tracking
from liverwort_gui.analysis import rolling_files
from liverwort_gui.analysis.rolling import RollingRequest, rolling
from liverwort_gui.errors import BoxError, LiverwortError, VideoError
from liverwort_gui.jobs import Progress, run_inline
from liverwort_gui.media.reader import VideoReader
from liverwort_gui.records import Box, Crop
from tests.analysis.filmed_study import CONFIG, write_film
from tests.networks.made import made_card, made_weights, tiny

FRAMES, WINDOW = 40, 8
BOX = Box(0, 0, 64)


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    folder = tmp_path_factory.mktemp("films")
    return str(write_film(folder / "長い film.tif", 0, FRAMES, 160))


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    card = made_card(
        CONFIG, clip_frames=WINDOW, clip_size=64, scope={"um_per_px": (0.1, 0.3)}
    )
    return str(made_weights(tmp_path_factory.mktemp("weights"), card))


def request(film, network, **changes):
    asked = {"um_per_px": 0.2, "fps": 100.0, "box": BOX, **changes}
    return RollingRequest(film, network=network, **asked)


def test_every_window_decides_as_a_clip_that_is_analyzed_there(film, network):
    found = run_inline(rolling(request(film, network, start=2)))
    assert found.frame_evidence.shape == found.times.shape == (38,)
    assert found.decisions.shape == (31,)
    starts = (2, 5, 32)
    crops = tuple(Crop.still(BOX, start, WINDOW) for start in starts)
    asked = analysis.Request(film, crops, um_per_px=0.2, fps=100.0, network=network)
    results = run_inline(analysis.analyze(asked))
    for start, result in zip(starts, results, strict=True):
        told = result.explanation
        decision = found.decisions[start - 2]
        assert decision == pytest.approx(told.decision, abs=1e-4)
        same = (told.provenance["weights_sha256"], told.provenance["video_sha256"])
        ours = found.provenance
        assert (ours["weights_sha256"], ours["video_sha256"]) == same
    assert found.times[0] == pytest.approx(0.02)
    reference = results[0].explanation.reference_decision
    assert found.reference_decision == pytest.approx(reference, abs=1e-4)
    assert found.contrast == (1, 0)
    assert found.out_of_scope == ()


def test_a_part_of_the_video_and_the_other_class(film, network):
    asked = request(film, network, start=4, stop=20)
    whole = run_inline(rolling(asked))
    other = run_inline(
        rolling(request(film, network, start=4, stop=20, target="wild type"))
    )
    assert whole.crop == Crop.still(BOX, 4, 16)
    np.testing.assert_allclose(other.decisions, -whole.decisions, atol=1e-9)


def test_the_box_follows_its_cell(film, network):
    found = run_inline(rolling(request(film, network, follow=True)))
    assert len(found.crop.corners) == FRAMES
    middle = 2 * (FRAMES - 1) + 10  # of the bar, at last
    assert found.crop.corners[-1][0] == pytest.approx(middle - BOX.size / 2, abs=3)
    assert np.isfinite(found.decisions).all()
    assert np.isfinite(found.reference_decision)


def followed_from(monkeypatch, first, frames):
    """Let the cell be in view in these frames only."""
    asked = []

    def follow(path, video, crop, frame, *, while_seen):
        yield Progress(0, 1)
        asked.append((frame, while_seen))
        corners = crop.corners * frames
        return Crop(crop.start + first, corners, crop.size, frames)

    monkeypatch.setattr(tracking, "follow", follow)
    return asked


def test_only_frames_in_which_the_cell_is_in_view_are_judged(
    film, network, monkeypatch
):
    asked = followed_from(monkeypatch, 6, 20)
    found = run_inline(rolling(request(film, network, start=2, follow=True, seen=17)))
    assert asked == [(17, True)]
    assert (found.crop.start, found.crop.frames) == (8, 20)
    assert len(found.decisions) == 20 - WINDOW + 1
    assert "from frame 8 to 27 only" in found.notes[-1]


def test_a_cell_that_is_gone_too_soon_is_refused(film, network, monkeypatch):
    followed_from(monkeypatch, 6, WINDOW - 1)
    with pytest.raises(BoxError, match="only seen in frames 6 to 12"):
        run_inline(rolling(request(film, network, follow=True)))


def test_a_damaged_frame_takes_its_windows_only(film, network, monkeypatch):
    whole = run_inline(rolling(request(film, network)))
    read = VideoReader.read_once

    def broken(self, number):
        if number in (0, 13):
            raise VideoError("damaged")
        return read(self, number)

    monkeypatch.setattr(VideoReader, "read_once", broken)
    found = run_inline(rolling(request(film, network)))
    assert np.flatnonzero(np.isnan(found.frame_evidence)).tolist() == [0, 13]
    lost = np.flatnonzero(np.isnan(found.decisions)).tolist()
    assert lost == [0, *range(6, 14)]
    kept = np.isfinite(found.decisions)
    np.testing.assert_allclose(found.decisions[kept], whole.decisions[kept], atol=1e-5)
    assert "2 frames are damaged" in found.notes[-1]


def test_a_video_without_a_sound_frame_is_refused(film, network, monkeypatch):
    def broken(self, number):
        raise VideoError("damaged")

    monkeypatch.setattr(VideoReader, "read_once", broken)
    with pytest.raises(VideoError, match="no frame that can be decoded"):
        run_inline(rolling(request(film, network)))


def test_frames_go_through_once_and_none_is_kept(film, network, monkeypatch):
    held = []
    read = VideoReader.read_once

    def watched(self, number):
        held.append(self._cache.size)
        return read(self, number)

    monkeypatch.setattr(VideoReader, "read_once", watched)
    run_inline(rolling(request(film, network)))
    assert len(held) == FRAMES
    assert held[-1] == held[0]


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"start": 35}, BoxError, "has 5 to judge"),
        ({"stop": 3}, BoxError, "has 3 to judge"),
        ({"stop": 41}, BoxError, "40 frames"),
        ({"box": Box(100, 0, 100)}, BoxError, "160"),
        ({"target": "Mutant"}, LiverwortError, "wild type, mutant"),
        ({"network": "gone"}, LiverwortError, "gone"),
    ],
)
def test_what_does_not_fit_is_refused(film, network, changes, error, words):
    asked = {"network": network, **changes}
    with pytest.raises(error, match=words):
        run_inline(rolling(request(film, **asked)))


def test_a_network_that_mixes_frames_is_refused(film, tmp_path):
    card = made_card(tiny("conv-lstm"), architecture="conv-lstm", clip_size=64)
    file = made_weights(tmp_path, card)
    with pytest.raises(LiverwortError, match="a ConvLSTM, which judges"):
        run_inline(rolling(request(film, str(file))))


def test_table_and_hdf5_say_the_same(film, network, tmp_path):
    found = run_inline(rolling(request(film, network, start=2, stop=20)))
    table = rolling_files.write_table(found, tmp_path / "a.csv")
    data = rolling_files.write_hdf5(found, tmp_path / "a.h5")
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 18
    assert [rows[0][k] for k in ("frame", "time_s", "x_px", "y_px")] == [
        "2", "0.02", "0", "0",
    ]  # fmt: skip
    told = [row["window_decision_logit"] for row in rows]
    assert [float(cell) for cell in told[:11]] == found.decisions.tolist()
    assert told[11:] == [""] * 7
    with h5py.File(data) as file:
        np.testing.assert_array_equal(file["decisions"][()], found.decisions)
        assert file["frame_evidence"].attrs["unit"] == "logit"
        assert file.attrs["D_B"] == found.reference_decision
        assert file.attrs["weights_sha256"] == found.provenance["weights_sha256"]
