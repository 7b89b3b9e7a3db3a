"""First contact: in a child process, which may be refused, hang or die."""

from pathlib import Path

import numpy as np
import pytest

from liverwort_gui.errors import AxisChoiceNeeded, VideoError
from liverwort_gui.jobs import Progress, run_inline
from liverwort_gui.media import identify, inspect, open_video
from liverwort_gui.media.frame_table import _continued
from tests.media.films import number_in, write_movie


def test_inspection_of_a_short_film_is_complete(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "film.mp4", "libx264", 30, b_frames=2)
    steps: list[Progress] = []
    video = inspect(path, report=steps.append)
    assert (video.n_frames, video.complete) == (30, True)
    assert steps
    with open_video(path, video=video) as reader:
        assert number_in(reader.read(23)) == 23


def test_refusals_come_through_from_the_child(tmp_path: Path, real_data: Path) -> None:
    (tmp_path / "empty.avi").write_bytes(b"")
    with pytest.raises(VideoError, match="is empty"):
        inspect(tmp_path / "empty.avi")
    with pytest.raises(AxisChoiceNeeded) as asked:
        inspect(real_data / "arcadia-multichannel.nd2")
    assert asked.value.channels == ("Mono", "DAPI", "FITC BP", "TRITC BP")


def test_identification_does_not_decode_the_whole_film(
    tmp_path: Path, monkeypatch
) -> None:
    path = write_movie(tmp_path / "film.avi", "mjpeg", 30, pixel_format="yuvj420p")
    monkeypatch.setattr("liverwort_gui.media.movie.PATIENCE", -1.0)
    video = run_inline(identify(path))
    assert not video.complete
    assert video.n_frames >= 1


def test_a_slow_disk_does_not_hide_frames(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("liverwort_gui.media.movie.PATIENCE", -1.0)
    short = write_movie(tmp_path / "short.avi", "ffv1", 6)
    assert run_inline(identify(short)).n_frames == 6
    longer = write_movie(tmp_path / "longer.avi", "ffv1", 64)
    assert run_inline(identify(longer)).n_frames == 64


def test_a_constant_rate_is_continued_and_a_varying_one_is_not() -> None:
    order = list(range(100, 600, 5))
    assert _continued(order, 1000) == [100 + 5 * n for n in range(1000)]
    uneven = np.cumsum([3, 4] * 50).tolist()
    assert _continued(uneven, 1000) == uneven[:-32]
