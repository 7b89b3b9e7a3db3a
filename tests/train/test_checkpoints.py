import errno

import pytest
import torch

from liverwort_gui import paths
from liverwort_gui.errors import OutputError, TrainingError
from liverwort_gui.train.checkpoints import BEFORE, LAST, AtomicCheckpointIO, newest

IO = AtomicCheckpointIO()


def content(value):
    return {"state": {"w": torch.full((5,), float(value))}, "epoch": value}


@pytest.fixture
def folder(tmp_path):
    for value in (1, 2):
        IO.save_checkpoint(content(value), tmp_path / LAST)
    return tmp_path


def test_what_was_written_is_read(folder):
    found = IO.load_checkpoint(folder / LAST)
    assert found["epoch"] == 2
    assert torch.equal(found["state"]["w"], torch.full((5,), 2.0))
    assert IO.load_checkpoint(folder / BEFORE)["epoch"] == 1


def test_every_single_damage_is_noticed(folder):
    whole = (folder / LAST).read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 50)):
        damaged = bytearray(whole)
        damaged[place] ^= 4
        (folder / LAST).write_bytes(damaged)
        file, note = newest(folder)
        assert file == folder / BEFORE
        assert "last.ckpt was damaged" in note
    with pytest.raises(TrainingError, match=r"last\.ckpt is damaged"):
        IO.load_checkpoint(folder / LAST)


def test_a_cut_file_is_noticed(folder):
    whole = (folder / LAST).read_bytes()
    for length in (0, 10, len(whole) - 1):
        (folder / LAST).write_bytes(whole[:length])
        assert newest(folder)[0] == folder / BEFORE


def test_where_all_are_damaged_it_says_so(folder):
    for name in (LAST, BEFORE):
        (folder / name).write_bytes(b"")
    assert newest(folder) == (None, "last.ckpt and before.ckpt damaged; began anew")


def test_where_there_is_none_there_is_nothing_to_say(tmp_path):
    assert newest(tmp_path) == (None, "")


def test_a_full_disk_leaves_the_last_one(folder, monkeypatch):
    def full(path):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(paths, "flush", full)
    with pytest.raises(OutputError, match="free space"):
        IO.save_checkpoint(content(3), folder / LAST)
    file, note = newest(folder)
    assert IO.load_checkpoint(file)["epoch"] == 2
    assert note == ""


def test_a_checkpoint_never_runs_a_program(tmp_path):
    class Program:
        def __reduce__(self):
            return (print, ("ran",))

    IO.save_checkpoint({"x": Program()}, tmp_path / LAST)
    with pytest.raises(Exception, match=r"[Ww]eights.only"):
        IO.load_checkpoint(tmp_path / LAST)


def test_a_checkpoint_can_be_removed(folder):
    IO.remove_checkpoint(folder / LAST)
    assert newest(folder)[0] == folder / BEFORE
