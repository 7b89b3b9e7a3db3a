"""A set of clips is whole or absent, and any damage to it is seen."""

import errno
import json
from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import OutputError, TrainingError
from liverwort_gui.train import clip_set
from liverwort_gui.train.clip_set import ClipRow, ClipSet

CLASSES = ("wild type", "mutant")
SIDE, FRAMES = 8, 3


def row(number, **values):
    made = ClipRow(
        id=f"clip-{number}",
        number=number + 1,
        label=number % 2,
        video=f"精子 {number // 2}.avi",
        culture="",
        date="2026-11-23",
        genotype="",
        start=10 * number,
        frames=FRAMES,
        x=number,
        y=5,
        size=64,
        pixel_sha256=f"{number:064x}",
    )
    return replace(made, **values)


def pixels(count, channels=1):
    rng = np.random.default_rng(0)
    shape = (count, FRAMES, SIDE, SIDE, channels)
    return rng.integers(256, size=shape, dtype=np.uint8)


def written(folder, count=12, **values):
    frames = pixels(count)
    rows = [row(n) for n in range(count)]
    return ClipSet.write(folder, frames, frames[:, 0], rows, CLASSES, **values)


def test_a_set_comes_back_as_it_was_written(tmp_path):
    made = written(
        tmp_path / "set",
        um_per_px=0.4,
        description="Twelve clips.",
        refused=["Clip 13 of a.avi is left out."],
    )
    found = ClipSet.open(tmp_path / "set")
    assert found.rows == made.rows == tuple(row(n) for n in range(12))
    assert found.classes == CLASSES
    assert (found.um_per_px, found.description) == (0.4, "Twelve clips.")
    assert found.refused == ("Clip 13 of a.avi is left out.",)
    assert found.sha256 == made.sha256
    assert found.labels.dtype == np.int64
    np.testing.assert_array_equal(found.labels, [0, 1] * 6)
    assert isinstance(found.frames, np.memmap)
    assert not found.frames.flags.writeable
    np.testing.assert_array_equal(found.frames, pixels(12))
    np.testing.assert_array_equal(found.backgrounds, pixels(12)[:, 0])


def test_a_row_knows_whether_its_box_follows_the_cell(tmp_path):
    corners = ((4, 5), (5, 5), (6, 5))
    rows = [row(0), row(1, x=4, corners=corners)]
    frames = pixels(2, channels=3)
    found = ClipSet.write(tmp_path / "set", frames, frames[:, 0], rows, CLASSES)
    assert found.rows[0].crop.corners == ((0, 5),)
    assert found.rows[1].crop.corners == corners
    assert found.rows[1].crop.start == 10


def test_the_hash_tells_sets_apart_and_not_their_folders(tmp_path):
    first = written(tmp_path / "a", description="one").sha256
    assert written(tmp_path / "b", description="other").sha256 == first
    frames, rows = pixels(12), [row(n) for n in range(12)]
    brighter = frames.copy()
    brighter[3, 1, 2, 2] ^= 1
    other = [*rows[:-1], replace(rows[-1], label=0)]
    for name, args in {
        "pixel": (brighter, frames[:, 0], rows, CLASSES),
        "background": (frames, brighter[:, 1], rows, CLASSES),
        "label": (frames, frames[:, 0], other, CLASSES),
        "class": (frames, frames[:, 0], rows, ("wild type", "other")),
    }.items():
        assert ClipSet.write(tmp_path / name, *args).sha256 != first


@pytest.mark.parametrize("name", ["clips.json", "frames.npy", "backgrounds.npy"])
def test_damage_is_seen(tmp_path, name):
    written(tmp_path / "set")
    file = tmp_path / "set" / name
    content = bytearray(file.read_bytes())
    for damaged in (
        content[:-20],
        content[:300] + bytes([content[300] ^ 4]) + content[301:],
        b"",
    ):
        file.write_bytes(damaged)
        with pytest.raises(TrainingError, match=r"set holds no clips .*gather"):
            ClipSet.open(tmp_path / "set")
    file.unlink()
    with pytest.raises(TrainingError, match=name):
        ClipSet.open(tmp_path / "set")


@pytest.mark.parametrize("content", ["[]", "{}", '{"format": "x"}', "3", "[[[["])
def test_another_file_is_refused(tmp_path, content):
    written(tmp_path / "set")
    (tmp_path / "set" / "clips.json").write_text(content)
    with pytest.raises(TrainingError, match="holds no clips"):
        ClipSet.open(tmp_path / "set")


def test_a_changed_label_is_seen(tmp_path):
    written(tmp_path / "set")
    file = tmp_path / "set" / "clips.json"
    about = json.loads(file.read_text())
    about["rows"][0]["label"] = 1
    file.write_text(json.dumps(about))
    with pytest.raises(TrainingError, match="altered"):
        ClipSet.open(tmp_path / "set")


def test_nothing_is_replaced(tmp_path):
    written(tmp_path / "set")
    with pytest.raises(OutputError, match="exists already"):
        written(tmp_path / "set", count=2)
    assert len(ClipSet.open(tmp_path / "set").rows) == 12


def test_an_error_midway_leaves_nothing(tmp_path):
    def failing():
        yield pixels(1)[0]
        raise TrainingError("no class")

    rows = [row(0), row(1)]
    with pytest.raises(TrainingError, match="no class"):
        ClipSet.write(tmp_path / "set", failing(), pixels(2)[:, 0], rows, CLASSES)
    assert not any(tmp_path.iterdir())


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path, monkeypatch):
    def full(path):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(clip_set.paths, "sha256_of", full)
    with pytest.raises(OutputError, match=r"No space left.*free space"):
        written(tmp_path / "set")
    assert not any(tmp_path.iterdir())


def test_what_does_not_fit_together_is_a_bug(tmp_path):
    first, clip = pixels(2)
    for other, background, label in (
        (clip[:2], clip[0], 1),
        (clip, clip[0, :4], 1),
        (clip.astype(np.int16), clip[0], 1),
        (clip, clip[0], 2),
    ):
        rows = [row(0), row(1, label=label)]
        content = ([first, other], [first[0], background], rows, CLASSES)
        with pytest.raises(ValueError, match="clip 2"):
            ClipSet.write(tmp_path / "set", *content)
    with pytest.raises(ValueError, match="without clips"):
        written(tmp_path / "set", count=0)
