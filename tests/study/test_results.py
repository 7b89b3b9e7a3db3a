"""Results that come back with the study."""

from dataclasses import fields, replace

import numpy as np
import pytest

from liverwort_gui.errors import ResultError
from liverwort_gui.explain import explain
from liverwort_gui.study import results as kept
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.importing import entry_of
from tests.explain.made import (
    made_clip,
    made_following_clip,
    made_network,
    made_result,
)


@pytest.fixture
def arrays(tmp_path):
    return ArrayStore(tmp_path / "arrays")


@pytest.fixture(params=[made_clip, made_following_clip], ids=["still", "following"])
def result(request):
    clip = request.param()
    return made_result(explain(clip, made_network()), clip)


@pytest.fixture
def video(result, tmp_path):
    return entry_of(result.clip.video, tmp_path / "sperm.liverwort")


def key(video, result):
    method = result.explanation.method
    return kept.result_key(video, result.clip.crop, result.weights_sha256, method)


def test_a_result_comes_back_as_it_was(arrays, video, result):
    kept.keep(arrays, video, result)
    found = kept.recall(arrays, key(video, result), result.clip)
    assert found is not None
    for field in fields(result.explanation):
        ours = getattr(result.explanation, field.name)
        theirs = getattr(found.explanation, field.name)
        if isinstance(ours, np.ndarray):
            np.testing.assert_array_equal(theirs, ours)
            assert theirs.dtype == ours.dtype
        else:
            assert theirs == ours
    for name in ("network", "network_note", "device", "out_of_scope"):
        assert getattr(found, name) == getattr(result, name)


def test_every_question_keeps_a_result_of_its_own(arrays, video, result):
    """The same map of another class is another result, found by what was asked."""
    network, clip = made_network(), result.clip
    asked = ({}, {"target": 0}, {"target": 0, "against": 1}, {"layer": "skip.stages.1"})
    for question in asked:
        found = explain(clip, network, "layercam", **question)
        kept.keep(arrays, video, made_result(found, clip))
    keys = [
        kept.result_key(video, clip.crop, "cd" * 32, "layercam", **question)
        for question in asked
    ]
    assert len(set(keys)) == 4
    usual, other, _, layered = (kept.recall(arrays, key, clip) for key in keys)
    assert usual.explanation.contrast == (1, 0)
    assert other.explanation.contrast == (0, 1)
    assert layered.explanation.layer == "skip.stages.1"


def test_a_result_from_before_there_were_more_methods_comes_back(
    arrays, video, result, monkeypatch
):
    provenance = dict(result.explanation.provenance)
    del provenance["asked"]
    older = replace(
        result, explanation=replace(result.explanation, provenance=provenance)
    )
    with monkeypatch.context() as before:
        before.setattr(kept, "NEWER", ())
        kept.keep(arrays, video, older)
    found = kept.recall(arrays, key(video, older), result.clip)
    assert found.explanation.complete
    assert (found.explanation.unit, found.explanation.curve) == ("logit", "exact")


def test_two_networks_of_one_name_keep_a_result_each(arrays, video, result):
    """The weights of all runs are called alike."""
    other = replace(
        result,
        device="cuda: a card",
        explanation=replace(
            result.explanation,
            provenance={**result.explanation.provenance, "weights_sha256": "ef" * 32},
        ),
    )
    kept.keep(arrays, video, result)
    kept.keep(arrays, video, other)
    for each in (result, other):
        found = kept.recall(arrays, key(video, each), each.clip)
        assert found.device == each.device


def test_nothing_comes_back_before_the_analysis_or_after_a_new_calibration(
    arrays, video, result
):
    assert kept.recall(arrays, key(video, result), result.clip) is None
    kept.keep(arrays, video, result)
    other = replace(video, um_per_px=0.5)
    assert kept.recall(arrays, key(other, result), result.clip) is None


def test_a_newer_result_takes_the_place_of_the_older_one(arrays, video, result):
    kept.keep(arrays, video, result)
    newer = replace(result, device="cuda: a card")
    kept.keep(arrays, video, newer)
    found = kept.recall(arrays, key(video, result), result.clip)
    assert found is not None
    assert found.device == "cuda: a card"


def test_a_damaged_result_counts_as_none(arrays, video, result):
    kept.keep(arrays, video, result)
    (path,) = arrays.folder.glob("??/*.h5")
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert kept.recall(arrays, key(video, result), result.clip) is None


def test_the_result_of_other_pixels_is_refused(arrays, video, result):
    kept.keep(arrays, video, result)
    other = replace(result.clip, sha256="00" * 32)
    with pytest.raises(ResultError, match="another clip"):
        kept.recall(arrays, key(video, result), other)
