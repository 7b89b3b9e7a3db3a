"""What the window lets its worker do with boxes, without the process."""

import hashlib

import pytest
import tifffile

from liverwort_gui import media
from liverwort_gui.errors import NetworkError
from liverwort_gui.jobs import run_inline
from liverwort_gui.qt import tasks
from liverwort_gui.records import Crop
from tests.networks.made import made_card, made_weights
from tests.qt import filmed_study


def film(folder):
    path = folder / "film.tif"
    pixels = filmed_study.pixels()
    tifffile.imwrite(path, pixels, photometric="minisblack", metadata={"axes": "TYX"})
    return run_inline(media.index(str(path)))


def test_the_cell_is_suggested_and_followed(tmp_path):
    video = film(tmp_path)
    found = run_inline(tasks.suggest_boxes(video, 32))
    (row,) = found.suggestions
    middle = row.crop.frames // 2
    box = row.crop.box_at(row.crop.start + middle)
    still = Crop.still(box, row.crop.start, row.crop.frames)
    followed = run_inline(tasks.follow_cell(video, still, row.crop.start + middle))
    apart = [
        max(abs(one[0] - other[0]), abs(one[1] - other[1]))
        for one, other in zip(followed.corners, row.crop.corners, strict=True)
    ]
    assert followed.follows
    assert max(apart) <= 2


def test_weights_that_are_gone_do_not_hide_the_others(tmp_path):
    """A run was deleted whose weights had been used."""
    config = {"widths": [4, 6, 8, 8]}
    task = tmp_path / "2026-11-23-01" / "tasks" / "fold-0"
    task.mkdir(parents=True)
    file = made_weights(task, made_card(config)).rename(task / "best-loss.safetensors")
    found = run_inline(tasks.survey(("/gone.safetensors", str(file)))).networks
    assert found[-1].name == str(file)
    assert found[-1].title == "2026-11-23-01-fold-0"
    assert found[-1].sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert "/gone.safetensors" not in [network.name for network in found]
    with pytest.raises(NetworkError, match=r"gone\.safetensors"):
        run_inline(tasks.survey((str(file), "/gone.safetensors")))
