import dataclasses
import json
import sys

import h5py
import numpy as np
import pytest

from liverwort_gui.errors import OutputError, ResultError
from liverwort_gui.explain import explain, load, load_result, save
from liverwort_gui.records import UNSEEN
from tests.explain.made import (
    made_clip,
    made_following_clip,
    made_network,
    made_result,
)

PLAIN = (
    "decision",
    "reference_decision",
    "delta_b",
    "classes",
    "contrast",
    "method",
    "warning",
    "unit",
    "complete",
    "layer",
    "curve",
)


@pytest.fixture
def result():
    clip = made_clip()
    return made_result(explain(clip, made_network()), clip)


@pytest.fixture
def questioned():
    """Of another method than evidence, with a class and a layer that were chosen."""
    clip = made_clip()
    found = explain(clip, made_network(), "score-cam", 0, 1, "skip.stages.2")
    return made_result(found, clip)


@pytest.fixture
def following():
    clip = made_following_clip()
    return made_result(explain(clip, made_network()), clip)


@pytest.mark.parametrize("kind", ["result", "following", "questioned"])
def test_an_explanation_comes_back_as_saved(kind, request, tmp_path):
    result = request.getfixturevalue(kind)
    found = load(save(result, tmp_path / "証拠 1.h5"))
    for name in ("maps", "reference", "frame_evidence", "logits"):
        np.testing.assert_array_equal(
            getattr(found, name), getattr(result.explanation, name)
        )
    for name in PLAIN:
        assert getattr(found, name) == getattr(result.explanation, name)
    assert dict(found.provenance) == dict(result.explanation.provenance)


def test_the_file_holds_what_the_guide_promises(result, tmp_path):
    with h5py.File(save(result, tmp_path / "e.h5")) as file:
        assert file["maps"].dtype == np.float32
        assert file["maps"].shape == result.explanation.maps.shape
        assert file["reference"].shape == (1, *result.explanation.maps.shape[1:])
        assert file["frame_evidence"].shape == (6,)
        np.testing.assert_array_equal(file["clip"], result.clip.pixels)
        for name in ("D", "D_B", "delta_b", "classes", "contrast", "box", "versions"):
            assert name in file.attrs
        assert list(file.attrs["box"]) == [10, 20, 64]
        assert file.attrs["weights_sha256"] == "cd" * 32


def test_the_file_says_where_a_following_box_was(following, tmp_path):
    path = save(following, tmp_path / "e.h5")
    corners = [[10, 20 + t] for t in range(6)]
    with h5py.File(path) as file:
        assert file["reference"].shape == file["maps"].shape
        assert file["background"].shape == file["clip"].shape
        assert file["corners"][()].tolist() == corners
        assert (file.attrs["start"], file.attrs["frames"]) == (3, 6)
        assert list(file.attrs["box"]) == [10, 20, 64]
    told = json.loads(load(path).provenance["crop"])
    assert told == {"start": 3, "corners": corners, "size": 64, "frames": 6}


def test_a_file_of_the_first_format_is_read(result, tmp_path):
    path = save(result, tmp_path / "e.h5")
    with h5py.File(path, "r+") as file:
        reference = file["reference"][0]
        for name in ("reference", "corners"):
            del file[name]
        for name in ("crop", "frames"):
            del file.attrs[name]
        file["reference"] = reference
        file.attrs["format"] = "liverwort-explanation-1"
    found = load(path)
    np.testing.assert_array_equal(found.shown_maps, result.explanation.shown_maps)
    assert "crop" not in found.provenance
    assert found.provenance["clip_sha256"] == result.clip.sha256


@pytest.mark.parametrize(("method", "complete"), [("evidence", 1), ("published", 0)])
def test_a_file_from_before_there_were_more_methods_is_read(
    method, complete, result, tmp_path
):
    path = save(result, tmp_path / "e.h5")
    with h5py.File(path, "r+") as file:
        for name in ("unit", "complete", "layer", "curve", "asked"):
            del file.attrs[name]
        file.attrs["method"] = method
    found = load(path)
    assert (found.unit, found.layer, found.curve) == ("logit", "", "exact")
    assert found.complete is bool(complete)
    assert "asked" not in found.provenance


def test_whether_the_network_had_seen_the_clip_comes_back(result, tmp_path):
    assert load(save(result, tmp_path / "a.h5")).unseen == "unknown"
    told = {**result.explanation.provenance, UNSEEN: "yes"}
    explanation = dataclasses.replace(result.explanation, provenance=told)
    noted = dataclasses.replace(result, explanation=explanation)
    assert load(save(noted, tmp_path / "b.h5")).unseen == "yes"


def test_a_reference_of_another_shape_is_refused(following, tmp_path):
    path = save(following, tmp_path / "e.h5")
    with h5py.File(path, "r+") as file:
        reference = file["reference"][:3]
        del file["reference"]
        file["reference"] = reference
    with pytest.raises(ResultError, match="disagree"):
        load(path)


def test_the_file_says_which_channel_and_axis_were_seen(result, tmp_path):
    video = dataclasses.replace(result.clip.video, channel=2, time_axis="z")
    clip = dataclasses.replace(result.clip, video=video)
    seen = dataclasses.replace(result, clip=clip)
    with h5py.File(save(seen, tmp_path / "e.h5")) as file:
        assert (file.attrs["channel"], file.attrs["time_axis"]) == (2, "z")


def test_no_damaged_copy_reads_silently_wrong(result, tmp_path):
    good = save(result, tmp_path / "good.h5").read_bytes()
    maps = result.explanation.maps
    rng = np.random.default_rng(0)
    damaged = tmp_path / "damaged.h5"
    for position in rng.choice(len(good), 60, replace=False):
        bad = bytearray(good)
        bad[position] ^= 1 << int(rng.integers(8))
        damaged.write_bytes(bytes(bad))
        try:
            found = load(damaged)
        except ResultError:
            continue
        np.testing.assert_array_equal(found.maps, maps)


@pytest.mark.parametrize(
    "content", [b"", b"not hdf5", b"\x89HDF\r\n\x1a\n" + b"\0" * 99]
)
def test_other_files_are_refused_by_name(tmp_path, content):
    file = tmp_path / "other.h5"
    file.write_bytes(content)
    with pytest.raises(ResultError, match=r"other\.h5"):
        load(file)


def test_a_link_to_another_file_is_not_followed(result, tmp_path):
    path = save(result, tmp_path / "e.h5")
    with h5py.File(tmp_path / "secret.h5", "w") as secret:
        secret["maps"] = result.explanation.maps
    with h5py.File(path, "r+") as file:
        del file["maps"]
        file["maps"] = h5py.ExternalLink(str(tmp_path / "secret.h5"), "/maps")
    with pytest.raises(ResultError, match="/maps is a link"):
        load(path)


def test_foreign_hdf5_is_refused(tmp_path):
    with h5py.File(tmp_path / "foreign.h5", "w") as file:
        file["maps"] = np.zeros((2, 3, 3), np.float32)
    with pytest.raises(ResultError, match="not an evidence file"):
        load(tmp_path / "foreign.h5")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file sizes")
def test_a_full_disk_is_told_and_nothing_is_left(result, tmp_path):
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5000, limits[1]))
    try:
        with pytest.raises(OutputError, match="could not be written"):
            save(result, tmp_path / "e.h5")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []


def test_an_unwritable_folder_is_named_and_nothing_is_left(result, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(OutputError, match="could not be written"):
        save(result, blocked / "e.h5")
    assert list(tmp_path.iterdir()) == [blocked]


@pytest.mark.parametrize("of", ["result", "following"])
def test_a_result_comes_back_with_its_clip(request, of, tmp_path):
    saved = request.getfixturevalue(of)
    back = load_result(save(saved, tmp_path / "x.h5"))
    np.testing.assert_array_equal(back.clip.pixels, saved.clip.pixels)
    np.testing.assert_array_equal(back.clip.times, saved.clip.times)
    np.testing.assert_allclose(back.clip.background, saved.clip.background, atol=0.5)
    assert back.clip.crop == saved.clip.crop
    assert back.clip.um_per_px == saved.clip.um_per_px
    assert back.clip.video.fps == saved.clip.video.fps
    assert back.explanation.decision == saved.explanation.decision
    assert (back.network_note, back.in_scope) == (saved.network_note, saved.in_scope)


def test_a_result_without_its_clip_is_refused(result, tmp_path):
    path = save(result, tmp_path / "x.h5")
    with h5py.File(path, "r+") as f:
        del f["clip"]
    with pytest.raises(ResultError, match=r"x\.h5"):
        load_result(path)
