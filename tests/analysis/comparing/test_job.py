"""Two groups of a study compared by its kept results."""

import hashlib
import shutil
from pathlib import Path

import numpy as np
import pytest

from liverwort_gui.analysis import comparing
from liverwort_gui.analysis.comparing import CompareRequest
from liverwort_gui.errors import LiverwortError, ResultError, StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.study import Study, edits
from liverwort_gui.study_records import Edit, Setting
from tests.analysis.comparing.made import keep, make_study


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    return make_study(tmp_path_factory.mktemp("study"))


@pytest.fixture
def study(original, tmp_path):
    """A copy that a test may change."""
    shutil.copytree(original.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / original.name


def request(path: Path, **changes) -> CompareRequest:
    weights = str(path.parent / "made-up.safetensors")
    return CompareRequest(str(path), network=weights, **changes)


@pytest.fixture(scope="module")
def found(original):
    return run_inline(comparing.compare(request(original)))


def test_the_groups_are_those_of_the_network_in_its_order(found):
    assert [group.name for group in found.groups] == ["wild type", "mutant"]
    assert [group.of_class for group in found.groups] == ["wild type", "mutant"]
    assert [(g.clips, g.videos, g.cultures) for g in found.groups] == [
        (5, 4, 0),
        (4, 4, 0),
    ]
    assert (found.question.positive, found.question.negative) == ("mutant", "wild type")
    assert found.unit == "video"


def test_the_planted_difference_of_d_is_found_over_videos(found):
    one = found.decision
    assert one.units == (4, 4)
    assert one.difference == pytest.approx(4, abs=0.5)
    assert one.p == pytest.approx(2 / 70)
    assert one.floor == pytest.approx(2 / 70)
    assert one.auc == 1.0
    assert "differs between wild type and mutant" in found.summary[0]
    first = [clip.decision for clip in found.clips if clip.video == found.videos[0].id]
    assert len(first) == 2
    assert found.videos[0].decision == pytest.approx(np.mean(first))


def test_the_map_shows_the_planted_place_ahead_of_the_middle(found):
    body = found.body
    assert body.reason == ""
    assert body.clips == (5, 4)
    assert body.differs
    row, column = np.unravel_index(np.nanargmax(body.difference), body.difference.shape)
    assert body.along[column] == pytest.approx(3, abs=1.5)
    assert body.across[row] == pytest.approx(0, abs=1.5)
    assert body.significant[row, column]
    assert body.units == tuple(f"film-{n}.tif" for n in range(8))
    np.testing.assert_array_equal(body.unit_groups, [0, 1] * 4)


def test_traits_are_measured_and_do_not_differ(found):
    speed = found.measure("speed")
    assert speed.means == pytest.approx((100.0, 100.0), rel=0.05)
    assert not speed.differs
    assert speed.family == "traits"
    assert "evidence on the body" in found.traits.sentence


def test_all_clips_are_in_the_galleries_of_their_group(found):
    typical = [g for g in found.galleries if g.kind == "typical"]
    assert [len(g.clips) for g in typical] == [5, 4]
    assert len(found.pairs) == 4


def test_frames_are_compared_only_if_the_clips_are_aligned(original, found):
    assert "aligned" in found.curves.reason
    assert not len(found.curves.frames)
    aligned = run_inline(comparing.compare(request(original, aligned=True)))
    assert aligned.curves.reason == ""
    assert len(aligned.curves.frames) == 12


def test_it_comes_back_from_its_file(found, tmp_path):
    path = comparing.write(found, tmp_path / "comparison.npz")
    again = comparing.read(path)
    assert again.decision == found.decision
    assert again.clips == found.clips
    assert again.summary == found.summary
    assert again.provenance == found.provenance
    np.testing.assert_array_equal(again.body.of_units, found.body.of_units)
    np.testing.assert_array_equal(again.body.significant, found.body.significant)


def test_a_damaged_file_is_refused(found, tmp_path):
    path = comparing.write(found, tmp_path / "comparison.npz")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(ResultError, match="compare the groups again"):
        comparing.read(path)
    np.savez(tmp_path / "other.npz", a=np.zeros(3))
    with pytest.raises(ResultError, match="no comparison"):
        comparing.read(tmp_path / "other.npz")


@pytest.mark.parametrize(
    ("unseen", "told"),
    [("no", "memorised"), ("unknown", "not known"), (None, "has no result")],
)
def test_what_the_network_may_have_seen_is_left_out(study, unseen, told):
    weights = _sha(study.parent / "made-up.safetensors")
    for note in (study / "arrays" / "notes").iterdir():
        note.unlink()
    with Study.open(study) as opened:
        clip, *others = opened.state.clips.values()
        for entry in others:
            label = _label(opened, entry)
            keep(opened, entry.id, label, 4.0 * label - 2, weights=weights)
        if unseen is not None:
            keep(opened, clip.id, 0, -2.0, unseen=unseen, weights=weights)
    found = run_inline(comparing.compare(request(study)))
    assert [left.id for left in found.left_out] == [clip.id]
    assert told in found.left_out[0].reason
    assert clip.id not in {one.id for one in found.clips}
    assert any("left out" in sentence for sentence in found.warnings)


def test_without_two_units_of_each_group_nothing_is_compared(study):
    with Study.open(study) as opened:
        weights = _sha(study.parent / "made-up.safetensors")
        for entry in opened.state.clips.values():
            label = _label(opened, entry)
            if label:
                keep(opened, entry.id, 1, 2.0, unseen="no", weights=weights)
    with pytest.raises(StudyError, match="mutant has 0 videos") as caught:
        run_inline(comparing.compare(request(study)))
    assert "memorised" in str(caught.value)


def test_cultures_are_the_unit_where_there_are_enough(study):
    with Study.open(study) as opened:
        videos = list(opened.state.videos.values())
        for number, video in enumerate(videos):
            culture = f"{'WM'[number % 2]}{number // 4}"
            edit = edits.describe_videos(opened.state, [video.id], {"culture": culture})
            opened.do(edit)
    found = run_inline(comparing.compare(request(study)))
    assert found.unit == "culture"
    assert found.decision.units == (2, 2)
    assert found.decision.p == pytest.approx(1 / 3)
    assert any("cannot give a p below" in told for told in found.warnings)
    assert found.groups[0].cultures == 2
    by_video = run_inline(comparing.compare(request(study, unit="video")))
    assert by_video.decision.units == (4, 4)


def test_one_culture_per_group_cannot_be_told_from_the_genotype(study):
    with Study.open(study) as opened:
        for number, video in enumerate(list(opened.state.videos.values())):
            opened.do(
                edits.describe_videos(
                    opened.state,
                    [video.id],
                    {"culture": "WM"[number % 2], "date": f"day {number % 2}"},
                )
            )
    found = run_inline(comparing.compare(request(study)))
    assert found.unit == "video"
    told = " ".join(found.warnings)
    assert "come from one culture" in told
    assert "share no date" in told


def test_clips_may_be_grouped_by_their_labels(study):
    """Both labels in one video change places within it only."""
    with Study.open(study) as opened:
        opened.do(edits.label_by_genotype(opened.state))
        names = {one.name: one.id for one in opened.state.classes.values()}
        first = next(iter(opened.state.clips.values()))
        opened.do(edits.label_clips(opened.state, [first.id], names["mutant"]))
    found = run_inline(comparing.compare(request(study, by="label")))
    units = {clip.unit for clip in found.clips}
    assert len(units) == 8
    assert found.decision.units == (4, 5)
    assert {row.unit for row in found.videos} == units


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"by": "colour"}, "choose genotype"),
        ({"by": "culture"}, "0 groups by culture"),
        ({"groups": ("wild type", "other")}, "no genotype 'other'"),
        ({"groups": ("mutant", "mutant")}, "two different ones"),
        ({"unit": "culture"}, "has no culture"),
        ({"unit": "sperm"}, "choose video or"),
        ({"plausible": (40.0, 8.0)}, "no range"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(original, changes, told):
    with pytest.raises(LiverwortError, match=told):
        run_inline(comparing.compare(request(original, **changes)))


def test_named_groups_keep_the_order_of_the_user(original):
    turned = request(original, groups=("mutant", "wild type"))
    found = run_inline(comparing.compare(turned))
    assert found.question.positive == "wild type"
    assert found.groups[0].name == "mutant"
    assert found.decision.difference == pytest.approx(4, abs=0.5)


def test_a_blind_study_is_not_compared(study):
    with Study.open(study) as opened:
        opened.do(Edit("blind", puts=(Setting("blind", "7"),)))
    with pytest.raises(StudyError, match="blind"):
        run_inline(comparing.compare(request(study)))


def _sha(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _label(opened: Study, entry) -> int:
    return int(opened.state.videos[entry.video].genotype == "mutant")
