"""The dataset as one HDF5: read by any program, read back exactly, never harmful."""

import json
import sys
from dataclasses import replace

import h5py
import numpy as np
import pytest
from hypothesis import given, settings

from liverwort_gui.errors import OutputError, StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.study import Study
from liverwort_gui.study.exchange import (
    merge,
    read_dataset,
    take_dataset_arrays,
    write_dataset,
)
from liverwort_gui.study.exchange.dataset_reading import read_dataset_here
from liverwort_gui.study.exchange.records_json import from_json, to_json
from tests.study.exchange.made import FORMULAS, fuzz, labelled, studies, study, video
from tests.study.exchange.on_disk import cuts_of, records, small_study


@pytest.fixture
def mine(tmp_path):
    """An open study and the dataset made of it."""
    small_study(tmp_path / "mine.liverwort")
    with Study.open(tmp_path / "mine.liverwort", "Ben") as opened:
        cuts, path = cuts_of(opened), tmp_path / "数 1.h5"
        said = run_inline(write_dataset(opened.state, cuts, path))
        assert said == ("1 clip has no pixels in 数 1.h5.",)
        yield opened, path


def test_other_programs_find_pixels_and_labels(mine):
    opened, path = mine
    with h5py.File(path) as file:
        clips = file["clips"]
        assert list(clips["number"]) == [1, 2, 3]
        assert list(clips["class"].asstr()) == ["mutant", "", ""]
        assert list(clips["label"]) == [1, -1, -1]
        assert list(clips["unsure"]) == [False, False, True]
        assert list(clips["group"].asstr()) == ["a.avi", "=7", "=7"]
        assert list(clips["split"].asstr()) == [""] * 3
        assert list(clips["row"]) == [0, 0, -1]
        assert list(file["classes/name"].asstr()) == ["wild type", "mutant"]
        assert clips["um_per_px"][0] == pytest.approx(0.2 * 64)
        for number, cut in enumerate(cuts_of(opened).values()):
            data = file[clips["pixels"].asstr()[number]]
            stored = opened.arrays.read(cut.sha256)[0]["pixels"]
            np.testing.assert_array_equal(data[clips["row"][number]], stored)
            assert data.fletcher32
        assert "uint8 (n, T, S, S, C)" in file.attrs["description"]


def test_a_new_study_becomes_the_same(mine, tmp_path):
    opened, path = mine
    dataset = read_dataset(path)
    with Study.create(tmp_path / "new", "Anna") as fresh:
        assert take_dataset_arrays(dataset, fresh.arrays) == ()
        merged = merge(fresh.state, dataset.state)
        fresh.do(merged.edit)
        assert records(fresh.state) == records(opened.state)
        table = fresh.state.videos["v1"].table
        assert fresh.arrays.read(table)[0]["times"].shape == (100,)


@settings(fuzz, max_examples=40)
@given(studies())
def test_every_study_comes_back(tmp_path_factory, state):
    path = tmp_path_factory.mktemp("d") / "d.h5"
    run_inline(write_dataset(state, {}, path))
    found = run_inline(read_dataset_here(path)).state
    assert records(found) == records(state)


@fuzz
@given(studies())
def test_records_survive_json(state):
    assert records(from_json(to_json(state))) == records(state)


@pytest.mark.parametrize("payload", FORMULAS)
def test_texts_are_texts_in_hdf5_too(payload, tmp_path):
    state = study(video(1, "a.avi", genotype=payload))
    run_inline(write_dataset(state, {}, tmp_path / "d.h5"))
    found = run_inline(read_dataset_here(tmp_path / "d.h5")).state
    assert found.videos["v1"].genotype == payload


def spoiled_records():
    """Yield what somebody could write into /study, and a part of the refusal."""
    good = json.loads(to_json(study(video(1), labelled(1))))

    def changed(table, field, value):
        copy = json.loads(json.dumps(good))
        copy[table][0][field] = value
        return json.dumps(copy).encode()

    yield b"", "Expecting value"
    yield b"[" * 100_000, "recursion"
    yield b"[]", "other tables"
    yield json.dumps({**good, "__class__": []}).encode(), "other tables"
    yield changed("clips", "video", "v9"), "the video of"
    yield changed("clips", "label", "c9"), "the class of clip"
    yield changed("clips", "corners", [[1, 2], [3]]), "should have 2 values"
    yield changed("clips", "corners", [[-5, 2]]), "does not lie inside"
    yield changed("clips", "corners", []), "corners"
    yield changed("clips", "start", 10**30), "10000"
    yield changed("clips", "frames", -4), "4 frames|corners|inside"
    yield changed("clips", "start", True), "True is not"
    yield changed("clips", "note", None), "None is not"
    yield changed("clips", "__dict__", "x"), "has no '__dict__'"
    yield changed("videos", "contrast_low", float("nan")), "nan"
    yield changed("videos", "id", ""), "identity"
    yield changed("classes", "id", "c-mut"), "identity"


@pytest.mark.parametrize(("content", "reason"), [*spoiled_records()])
def test_records_that_make_no_sense_are_refused(content, reason):
    with pytest.raises(StudyError, match=reason):
        from_json(content, "x.h5")


def _in_place_of(name, make):
    """Return what puts something else in the place of a part of the file."""

    def spoil(file, secret):
        del file[name]
        make(file, secret)

    return spoil


def _filtered(name, shape, **filters):
    return lambda file, _: file.create_dataset(name, shape, np.uint8, **filters)


def _virtual(file, secret):
    layout = h5py.VirtualLayout((9,), np.uint8)
    layout[:] = h5py.VirtualSource(str(secret), "study", (9,))
    file.create_virtual_dataset("study", layout)


def _linked(name, target):
    def link(file, secret):
        file[name] = h5py.ExternalLink(str(secret), target)

    return link


def _set(name, value):
    def put(file, _):
        file[name] = value

    return put


def _itself(file, _):
    file["arrays"]["ab" * 32] = file["arrays"]


HOSTILE = {
    "arrays contains itself": _itself,
    "no format": lambda file, _: file.attrs.pop("format"),
    "array as format": lambda file, _: file.attrs.update(format=np.zeros(9)),
    "arrays is a link": _in_place_of("arrays", _linked("arrays", "/")),
    "arrays is a number": _in_place_of("arrays", _set("arrays", 3)),
    "another name in arrays": _set("arrays/../../evil", np.zeros(3, np.uint8)),
    "another hash in arrays": _filtered(
        f"arrays/{'ab' * 32}", (3,), chunks=(3,), fletcher32=True
    ),
    "external link": _in_place_of("study", _linked("study", "/study")),
    "soft link": _in_place_of("study", _set("study", h5py.SoftLink("/clips/number"))),
    "external storage": _in_place_of(
        "study",
        lambda file, secret: file.create_dataset(
            "study", (9,), np.uint8, external=[(str(secret), 0, 9)]
        ),
    ),
    "virtual": _in_place_of("study", _virtual),
    "group": _in_place_of("study", lambda file, _: file.create_group("study")),
    "huge": _in_place_of(
        "study", _filtered("study", (1 << 43,), chunks=(1 << 20,), fletcher32=True)
    ),
    "huge chunk": _in_place_of(
        "study", _filtered("study", (9,), chunks=(1 << 30,), maxshape=(None,))
    ),
    "bomb": _in_place_of(
        "study", _filtered("study", (1 << 27,), chunks=(1 << 27,), compression="gzip")
    ),
    "text": _in_place_of("study", _set("study", "x" * 99)),
    "references": _in_place_of(
        "study", lambda file, _: file.create_dataset("study", (3,), h5py.ref_dtype)
    ),
    "nothing": _in_place_of("study", lambda *_: None),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_are_refused_in_a_sentence(mine, tmp_path, kind):
    _, path = mine
    secret = tmp_path / "secret.h5"
    with h5py.File(secret, "w") as file:
        file["study"] = np.frombuffer(b'{"videos":[]}', np.uint8)
    with h5py.File(path, "r+") as file:
        HOSTILE[kind](file, secret)
    with pytest.raises(StudyError, match=r"is no dataset of this program, or damaged"):
        run_inline(read_dataset_here(path))


def test_a_hostile_file_is_first_opened_in_a_child(mine):
    _, path = mine
    with h5py.File(path, "r+") as file:
        HOSTILE["huge"](file, None)
    with pytest.raises(StudyError, match="claims"):
        read_dataset(path)


def test_a_file_that_is_missing_or_no_hdf5_is_named(tmp_path):
    (tmp_path / "x.h5").write_bytes(b"\x89HDF\r\n\x1a\n" + bytes(300))
    for name in ("none.h5", "x.h5", ""):
        with pytest.raises(StudyError, match="is no dataset of this program"):
            run_inline(read_dataset_here(tmp_path / name))


def test_no_damaged_copy_reads_silently_wrong(mine):
    opened, path = mine
    good = path.read_bytes()
    rng = np.random.default_rng(1)
    wrong = 0
    for position in rng.choice(len(good), 150, replace=False):
        bad = bytearray(good)
        bad[position] ^= 1 << int(rng.integers(8))
        path.write_bytes(bytes(bad))
        try:
            found = run_inline(read_dataset_here(path))
        except StudyError:
            continue
        wrong += records(found.state) != records(opened.state)
    assert wrong == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file sizes")
@pytest.mark.parametrize("limit", [0, 2_000, 20_000])
def test_a_full_disk_is_told_and_nothing_is_left(mine, tmp_path, limit):
    import resource

    opened, _ = mine
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = set(tmp_path.iterdir())
    job = write_dataset(opened.state, cuts_of(opened), tmp_path / "new.h5")
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limits[1]))
    try:
        with pytest.raises(OutputError, match=r"new\.h5 could not be written"):
            run_inline(job)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert set(tmp_path.iterdir()) == before


def test_a_cancelled_export_leaves_nothing(mine, tmp_path):
    opened, _ = mine
    job = write_dataset(opened.state, cuts_of(opened), tmp_path / "new.h5")
    next(job)
    job.close()
    assert not list(tmp_path.glob("*new*"))


def test_damaged_pixels_are_told(mine, tmp_path):
    opened, _ = mine
    cuts = {id_: replace(cut, sha256="ab" * 32) for id_, cut in cuts_of(opened).items()}
    with pytest.raises(StudyError, match="abab"):
        run_inline(write_dataset(opened.state, cuts, tmp_path / "new.h5"))
    assert not (tmp_path / "new.h5").exists()
