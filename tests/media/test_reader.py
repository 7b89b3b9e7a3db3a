"""What all readers share."""

import numpy as np
import pytest
import tifffile

from liverwort_gui import media
from liverwort_gui.errors import BoxError


@pytest.fixture
def reader(tmp_path):
    frames = np.random.default_rng(0).integers(0, 255, (5, 40, 50), dtype=np.uint8)
    tifffile.imwrite(tmp_path / "a.tif", frames, photometric="minisblack")
    with media.open_video(tmp_path / "a.tif") as opened:
        opened._cache.clear()
        yield opened


def test_a_frame_read_once_is_the_same_and_is_not_kept(reader):
    once = reader.read_once(3)
    assert reader._cache.size == 0
    np.testing.assert_array_equal(once, reader.read(3))
    assert reader._cache.size == once.nbytes
    assert reader.read_once(3) is reader.read(3)


@pytest.mark.parametrize("read", ["read", "read_once"])
def test_a_frame_that_is_not_there_is_refused(reader, read):
    with pytest.raises(BoxError, match="no frame 5"):
        getattr(reader, read)(5)
