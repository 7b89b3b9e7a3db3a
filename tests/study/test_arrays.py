"""Arrays of a study; `python -m tests.study.test_arrays 600` damages 600 copies."""

import errno
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study.arrays import ArrayStore, examine

ATTRIBUTES = {"kind": "clip", "background_note": "", "video": "精子 µm.avi"}


def made(seed: int = 0) -> dict:
    rng = np.random.default_rng(seed)
    return {
        "pixels": rng.integers(0, 256, (4, 20, 20, 3), dtype=np.uint8),
        "background": rng.normal(size=(1, 20, 20, 3)).astype(np.float32),
        "times": np.array([0.0, np.nan, 1e-300, np.inf]),
        "stamps": np.array([-(2**63), 2**63 - 1]),
        "deep": np.arange(7, dtype=np.uint16),
    }


def assert_same(found: dict, expected: dict) -> None:
    assert found.keys() == expected.keys()
    for name, array in expected.items():
        assert found[name].dtype == array.dtype
        np.testing.assert_array_equal(found[name], array)


@pytest.fixture
def store(tmp_path: Path) -> ArrayStore:
    return ArrayStore(tmp_path / "研究 1.liverwort" / "arrays")


def everything(store: ArrayStore) -> list[Path]:
    return sorted(path for path in store.folder.rglob("*") if path.is_file())


def test_arrays_come_back_as_written(store):
    sha256 = store.write(made(), ATTRIBUTES)
    arrays, attributes = store.read(sha256)
    assert_same(arrays, made())
    assert attributes == ATTRIBUTES
    assert store.names() == {sha256}
    assert everything(store) == [store.folder / sha256[:2] / f"{sha256}.h5"]


def test_a_large_array_comes_back(store):
    large = np.arange(3_000_001, dtype=np.float64)  # no whole number of chunks
    arrays, _ = store.read(store.write({"times": large}, {"kind": "frame table"}))
    np.testing.assert_array_equal(arrays["times"], large)


def test_the_same_content_is_one_file_that_is_not_written_again(store):
    first = store.write(made(), ATTRIBUTES)
    (path,) = everything(store)
    before = path.stat()
    assert store.write(made(), ATTRIBUTES) == first
    assert store.write(made(1), ATTRIBUTES) != first
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_many_files_are_written_at_once_and_come_back(store):
    names = store.write_many((made(n), {"kind": "clip"}) for n in range(30))
    assert store.names() == set(names)
    for number in (0, 17, 29):
        assert_same(store.read(names[number])[0], made(number))


def test_nothing_to_write_is_no_error(store):
    assert store.write_many([]) == ()
    assert not store.folder.exists()


def test_each_file_is_on_the_disk_before_it_gets_its_name(store, monkeypatch):
    flushed: set[int] = set()
    seen = []
    fsync, replace = os.fsync, Path.replace

    def watched_fsync(descriptor: int) -> None:
        flushed.add(os.fstat(descriptor).st_ino)
        fsync(descriptor)

    def watched_replace(part: Path, target: Path) -> Path:
        seen.append(part.stat().st_ino in flushed)
        return replace(part, target)

    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(Path, "replace", watched_replace)
    names = store.write_many((made(n), {"kind": "clip"}) for n in range(5))
    assert seen == [True] * 5
    folders = {store.folder, *(store.folder / name[:2] for name in names)}
    assert {folder.stat().st_ino for folder in folders} <= flushed


@pytest.mark.parametrize("step", ["write_bytes", "replace", "mkdir"])
def test_a_full_disk_leaves_nothing_and_names_folder_and_space(
    step, store, monkeypatch
):
    def full(*_args: object, **_kwargs: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, step, full)
    large = {"pixels": np.zeros((20, 256, 256, 1), np.uint8)}
    with pytest.raises(StudyError) as caught:
        store.write(large, {"kind": "clip"})
    assert str(store.folder) in str(caught.value)
    assert "1.4 MB are needed" in str(caught.value)
    assert everything(store) == []


def test_a_disk_that_fills_up_on_the_way_leaves_none_of_many(store, monkeypatch):
    write_bytes = Path.write_bytes
    room = iter(range(3))

    def filling(path: Path, content: bytes) -> int:
        if next(room, None) is None:
            write_bytes(path, content[:100])
            raise OSError(errno.ENOSPC, "No space left on device")
        return write_bytes(path, content)

    monkeypatch.setattr(Path, "write_bytes", filling)
    with pytest.raises(StudyError, match="MB are needed"):
        store.write_many((made(n), {"kind": "clip"}) for n in range(5))
    assert everything(store) == []


def test_a_folder_that_cannot_be_written_is_named(store):
    store.folder.parent.mkdir()
    store.folder.write_text("a file")
    with pytest.raises(StudyError, match="arrays could not be written"):
        store.write(made(), ATTRIBUTES)


@pytest.mark.parametrize(
    "name", ["", "../../secret", "ab" * 31 + "/x", "AB" * 32, "ab" * 32 + "\n"]
)
def test_a_name_that_is_no_hash_leads_nowhere(name, store):
    with pytest.raises(StudyError, match="has no arrays called"):
        store.read(name)


def test_a_missing_file_is_a_sentence(store):
    with pytest.raises(StudyError, match=r"cannot be read \(No such file"):
        store.read("ab" * 32)


@pytest.mark.parametrize(
    "arrays",
    [
        {"../x": np.zeros(3)},
        {"x": np.zeros(0)},
        {"x": np.float64(1)},
        {"x": np.zeros(3, complex)},
        {"x": np.array([object()])},
    ],
    ids=["name", "empty", "scalar", "complex", "object"],
)
def test_what_could_not_be_read_back_is_not_written(arrays, store):
    with pytest.raises(ValueError):
        store.write(arrays, {"kind": "clip"})
    assert store.names() == frozenset()


def test_a_damaged_file_is_written_again(store):
    sha256 = store.write(made(), ATTRIBUTES)
    (path,) = everything(store)
    path.write_bytes(path.read_bytes()[:-1])
    assert not store.is_whole(sha256)
    assert store.write(made(), ATTRIBUTES) == sha256
    assert store.is_whole(sha256)


def test_a_file_of_another_study_is_taken_over_whole(store, tmp_path):
    other = ArrayStore(tmp_path / "other" / "arrays")
    sha256 = other.write(made(), ATTRIBUTES)
    (path,) = everything(other)
    assert examine(other.folder, other.names()) == {}
    assert store.adopt(path) == sha256
    assert_same(store.read(sha256)[0], made())
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(StudyError, match="is damaged"):
        store.adopt(path)
    assert list(examine(other.folder, other.names())) == [sha256]


def test_a_link_to_another_file_is_not_followed(store, tmp_path):
    sha256 = store.write(made(), ATTRIBUTES)
    (path,) = everything(store)
    path.rename(tmp_path / "elsewhere.h5")
    path.symlink_to(tmp_path / "elsewhere.h5")
    with pytest.raises(StudyError, match="tampered with"):
        store.read(sha256)


def test_what_nothing_refers_to_is_collected(store):
    kept, gone, noted = (store.write(made(n), {"kind": "clip"}) for n in range(3))
    store.note("cd" * 32, noted)
    unfinished = store.folder / gone[:2] / ".0123.part"
    unfinished.write_bytes(b"half")
    assert store.collect({kept}) == 2
    assert store.names() == {kept, noted}
    assert not unfinished.exists()


def test_a_note_is_found_again_unless_it_makes_no_sense(store):
    key = "cd" * 32
    assert store.noted(key) is None
    store.note(key, "ab" * 32)
    assert store.noted(key) == "ab" * 32
    (store.folder / "notes" / key).write_bytes(b"../../\xff")
    assert store.noted(key) is None


@pytest.mark.parametrize("damage", ["bits", "cut", "noise"])
def test_a_damaged_file_is_noticed(damage, tmp_path):
    assert damaged_copies(tmp_path, damage, 15) == {"refused": 15}


def damaged_copies(folder: Path, damage: str, count: int) -> Counter[str]:
    """Damage copies of a clip; count how many were refused, how many read wrongly."""
    store = ArrayStore(folder / damage)
    sha256 = store.write(made(), ATTRIBUTES)
    (path,) = everything(store)
    content = path.read_bytes()
    rng = random.Random(damage)
    outcomes: Counter[str] = Counter()
    for _ in range(count):
        path.write_bytes(damaged(content, damage, rng))
        try:
            store.read(sha256)
        except StudyError as error:
            outcomes["refused" if str(path) in str(error) else "no name"] += 1
        else:
            outcomes["read wrongly"] += 1
    return outcomes


def damaged(content: bytes, damage: str, rng: random.Random) -> bytes:
    at = rng.randrange(len(content))
    if damage == "cut":
        return content[:at]
    new = bytearray(content)
    if damage == "bits":
        new[at] ^= 1 << rng.randrange(8)
    else:
        new[at : at + 16] = bytes(
            byte ^ rng.randrange(1, 256) for byte in new[at : at + 16]
        )
    return bytes(new)


if __name__ == "__main__":
    place = Path(tempfile.mkdtemp())
    for kind in ("bits", "cut", "noise"):
        print(kind, dict(damaged_copies(place, kind, int(sys.argv[1]) // 3)))  # noqa: T201
    shutil.rmtree(place)
