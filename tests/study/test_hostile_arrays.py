"""Somebody else's study: files whose hash fits, made to do harm.

`python -m tests.study.test_hostile_arrays 600` forges 600 files.
"""

import hashlib
import os
import random
import signal
import sys
import tempfile
from pathlib import Path

import h5py
import numpy as np
import pytest

from liverwort_gui.errors import StudyError, WorkerError
from liverwort_gui.study import arrays
from liverwort_gui.study.arrays import ArrayStore, examine

SECRET = b"the user's own file" * 100


def external(file: h5py.File, folder: Path) -> None:
    file.create_dataset("pixels", (100,), "u1", external=[(folder / "secret", 0, 100)])


def writing_external(file: h5py.File, folder: Path) -> None:
    file.create_dataset(
        "pixels", (9,), "u1", external=[(folder / "new", 0, h5py.h5f.UNLIMITED)]
    )


def virtual(file: h5py.File, folder: Path) -> None:
    layout = h5py.VirtualLayout((100,), "u1")
    layout[:] = h5py.VirtualSource(folder / "other.h5", "x", (100,), "u1")
    file.create_virtual_dataset("pixels", layout)


def huge(file: h5py.File, _: Path) -> None:
    file.create_dataset("pixels", (8 << 40,), "u1", chunks=(1 << 20,), fletcher32=True)


def huge_chunk(file: h5py.File, _: Path) -> None:
    file.create_dataset("pixels", (2,), "u1", chunks=(3 << 30,), maxshape=(None,))


def without_chunks(file: h5py.File, _: Path) -> None:
    file["pixels"] = np.zeros(10, np.uint8)


def unwritten(file: h5py.File, _: Path) -> None:
    file.create_dataset("pixels", (1 << 12,), "u1", chunks=(16,), fletcher32=True)


def half_written(file: h5py.File, _: Path) -> None:
    data = file.create_dataset("pixels", (200,), "u1", chunks=(100,), fletcher32=True)
    data[:100] = np.random.default_rng(0).integers(0, 255, 100)


def itself(file: h5py.File, _: Path) -> None:
    file["pixels"] = file["/"]


def soft_link(file: h5py.File, _: Path) -> None:
    file["pixels"] = h5py.SoftLink("/pixels")


def external_link(file: h5py.File, folder: Path) -> None:
    file["pixels"] = h5py.ExternalLink(folder / "other.h5", "/x")


def reference(file: h5py.File, _: Path) -> None:
    file.create_dataset("pixels", data=[file.ref], dtype=h5py.ref_dtype, chunks=(1,))


def strings(file: h5py.File, _: Path) -> None:
    file.create_dataset("pixels", data=["a"], dtype=h5py.string_dtype(), chunks=(1,))


def compound(file: h5py.File, _: Path) -> None:
    pair = np.zeros(3, dtype=[("a", "u1"), ("b", "f4")])
    file.create_dataset("pixels", data=pair, chunks=(3,), fletcher32=True)


def bomb(file: h5py.File, _: Path) -> None:
    zeros = np.zeros((16 << 20,), np.uint8)
    file.create_dataset("pixels", data=zeros, compression="gzip", chunks=zeros.shape)


def hidden_bomb(file: h5py.File, _: Path) -> None:
    """A chunk that claims 4 bytes and inflates to 16 MB."""
    import zlib

    data = file.create_dataset("pixels", (4,), "u1", chunks=(4,), compression="gzip")
    data.id.write_direct_chunk((0,), zlib.compress(bytes(16 << 20)))


def unknown_filter(file: h5py.File, _: Path) -> None:
    plan = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    plan.set_chunk((4,))
    plan.set_filter(32015, h5py.h5z.FLAG_OPTIONAL, (1,))
    space = h5py.h5s.create_simple((4,))
    h5py.h5d.create(file.id, b"pixels", h5py.h5t.NATIVE_UINT8, space, plan)


def unchecked_chunk(file: h5py.File, _: Path) -> None:
    data = file.create_dataset("pixels", (4,), "u1", chunks=(4,), fletcher32=True)
    data.id.write_direct_chunk((0,), b"abcd", filter_mask=1)


def short_chunk(file: h5py.File, _: Path) -> None:
    data = file.create_dataset("pixels", (400,), "u1", chunks=(400,), fletcher32=True)
    data.id.write_direct_chunk((0,), b"abcd")


def many_names(file: h5py.File, _: Path) -> None:
    for number in range(5000):
        file.create_group(f"g{number}")


def huge_attribute(file: h5py.File, _: Path) -> None:
    file.attrs["kind"] = np.zeros(5 << 20)


def text_in_a_heap(file: h5py.File, _: Path) -> None:
    file.attrs["kind"] = "clip"  # a damaged heap makes HDF5 hang


def many_attributes(file: h5py.File, _: Path) -> None:
    for number in range(1000):
        file.attrs[f"a{number}"] = "x"


def reference_attribute(file: h5py.File, _: Path) -> None:
    file.attrs.create("kind", file.ref, dtype=h5py.ref_dtype)


def odd_name(file: h5py.File, _: Path) -> None:
    file.create_dataset("../../x", data=[1], chunks=(1,), fletcher32=True)


HOSTILE = (
    external, writing_external, virtual, huge, huge_chunk, without_chunks, unwritten,
    half_written, itself, soft_link, external_link, reference, strings, compound, bomb,
    hidden_bomb, unknown_filter, unchecked_chunk, short_chunk, many_names,
    huge_attribute, many_attributes, reference_attribute, odd_name,
)  # fmt: skip


def planted(store: ArrayStore, content: bytes) -> str:
    """Put bytes into a study under the name that fits them."""
    sha256 = hashlib.sha256(content).hexdigest()
    path = store.folder / sha256[:2] / f"{sha256}.h5"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return sha256


def hostile(make, folder: Path) -> bytes:
    (folder / "secret").write_bytes(SECRET)
    with h5py.File(folder / "other.h5", "w") as other:
        other["x"] = np.frombuffer(SECRET[:100], np.uint8)
    with h5py.File(folder / "made.h5", "w", libver="latest") as file:
        make(file, folder)
    return (folder / "made.h5").read_bytes()


def tree(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("make", HOSTILE, ids=lambda make: make.__name__)
def test_a_hostile_file_is_refused_and_touches_nothing(make, tmp_path):
    store = ArrayStore(tmp_path / "study" / "arrays")
    sha256 = planted(store, hostile(make, tmp_path))
    before = tree(tmp_path)
    with pytest.raises(StudyError, match="cannot be used") as caught:
        store.read(sha256)
    assert "user's own" not in str(caught.value)
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89HDF\r\n\x1a\n",
        b"\x89HDF\r\n\x1a\n\x03" + b"\xff" * 500,
        b"PK\x03\x04" + b"x" * 100,
        b"\0" * 512 + b"\x89HDF\r\n\x1a\n" + b"\0" * 500,
    ],
)
def test_what_is_no_hdf5_is_refused(content, tmp_path):
    store = ArrayStore(tmp_path / "arrays")
    with pytest.raises(StudyError, match="cannot be used"):
        store.read(planted(store, content))


def test_an_older_kind_of_file_without_checksums_is_refused(tmp_path):
    store = ArrayStore(tmp_path / "arrays")
    with h5py.File(tmp_path / "old.h5", "w", libver="earliest") as file:
        file.create_dataset("pixels", data=[1], chunks=(1,), fletcher32=True)
    with pytest.raises(StudyError, match="does not begin as a file of this program"):
        store.read(planted(store, (tmp_path / "old.h5").read_bytes()))


def test_a_guarded_look_names_the_hostile_files(tmp_path):
    store = ArrayStore(tmp_path / "study" / "arrays")
    good = store.write({"pixels": np.arange(5)}, {"kind": "clip"})
    bad = planted(store, hostile(external, tmp_path))
    problems = examine(store.folder, [good, bad])
    assert list(problems) == [bad]
    assert "is not stored in this file" in problems[bad]


def test_nonsense_under_a_fitting_name_neither_crashes_nor_hangs_hdf5(tmp_path):
    assert forged(tmp_path, 40, seed=0) >= 38


def forged(folder: Path, count: int, seed: int) -> int:
    """Damage the headers of files and name them anew; return how many were refused."""
    store = ArrayStore(folder / "arrays")
    good = store.write({"pixels": np.arange(500)}, {"kind": "clip", "note": "é"})
    content = (store.folder / good[:2] / f"{good}.h5").read_bytes()
    rng = random.Random(seed)
    names = []
    for _ in range(count):
        new = bytearray(content)
        for _ in range(rng.randrange(1, 5)):
            new[rng.randrange(12, 1000)] = rng.randrange(256)
        names.append(planted(store, bytes(new)))
    return len(examine(store.folder, names))


def _dying(content: bytes, source: str):
    os.kill(os.getpid(), signal.SIGSEGV)


def _read_all_dying(folder, names):
    arrays.unpacked = _dying
    yield from arrays._read_all(folder, names)


def test_a_file_that_crashes_hdf5_ends_the_child_only(tmp_path, monkeypatch):
    store = ArrayStore(tmp_path / "arrays")
    sha256 = store.write({"pixels": np.arange(5)}, {"kind": "clip"})
    monkeypatch.setattr(
        arrays,
        "JobCall",
        lambda _, *args, **kwargs: JobCall(_read_all_dying, *args, **kwargs),
    )
    with pytest.raises(WorkerError, match="ended unexpectedly"):
        examine(store.folder, [sha256])


JobCall = arrays.JobCall


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        number = int(sys.argv[1])
        print(f"{forged(Path(place), number, 1)} of {number} refused")  # noqa: T201
