"""All clips of a study as one queue: kept as they are done, and never done twice."""

import dataclasses
import shutil

import pytest

from liverwort_gui import analysis
from liverwort_gui.analysis import batch_queue
from liverwort_gui.errors import LiverwortError, NetworkError, StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import UNSEEN
from liverwort_gui.study import Study, edits
from liverwort_gui.study import results as kept
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study_records import Cut, Whereabouts
from tests.analysis.filmed_study import CONFIG, make_study, write_run
from tests.networks.made import made_card, made_weights


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_study(tmp_path_factory.mktemp("made")).parent


@pytest.fixture
def study_path(made, tmp_path):
    """Return a study that a test may spoil, with its films and weights beside it."""
    return shutil.copytree(made, tmp_path / "copy") / "s.liverwort"


def request(study_path, network="made-up.safetensors", **changes):
    question = analysis.Question(network=str(study_path.parent / network))
    return analysis.BatchRequest(str(study_path), question, **changes)


def carried_out(asked, stop=None):
    """Run a batch and keep what it brings; end it after `stop` results."""
    parts = []
    with Study.open(asked.study_path) as study:

        def take(progress):
            analysis.keep(study, progress.part)
            parts.append(progress)
            if stop is not None and len(answers(parts)) == stop:
                raise KeyboardInterrupt

        return run_inline(analysis.batch(asked), take), parts


def answers(parts):
    return [p.part for p in parts if isinstance(p.part, analysis.Answered)]


def test_every_clip_is_explained_and_kept_at_once(study_path):
    report, parts = carried_out(request(study_path))
    assert [line.number for line in report.lines] == [1, 2, 3, 4]
    assert report.failures == ()
    assert len(answers(parts)) == 4
    with Study.open(study_path) as study:
        for line, answered in zip(report.lines, answers(parts), strict=True):
            sha256 = answered.result.clip.sha256
            found = kept.find(study.arrays, line.key, sha256)
            assert found.explanation.decision == line.decision
            assert found.explanation.unseen == line.unseen == "yes"
    assert "about" in parts[-2].note
    assert (parts[-1].done, parts[-1].total) == (4, 4)


def test_a_batch_that_was_stopped_goes_on_where_it_was(study_path):
    with pytest.raises(KeyboardInterrupt):
        carried_out(request(study_path), stop=3)
    report, parts = carried_out(request(study_path))
    assert [line.new for line in report.lines] == [False, False, False, True]
    assert len(answers(parts)) == 1
    again, parts = carried_out(request(study_path))
    assert not answers(parts)
    fields = [dataclasses.replace(line, new=False) for line in report.lines]
    assert list(again.lines) == fields


def test_one_network_is_loaded_once_and_forgotten_at_the_end(study_path, monkeypatch):
    loaded = []
    load = batch_queue.networks.load

    def counted(name, device):
        loaded.append(name)
        return load(name, device)

    monkeypatch.setattr(batch_queue.networks, "load", counted)
    carried_out(request(study_path))
    assert len(loaded) == 1
    assert batch_queue._loaded.cache_info().currsize == 0


def test_a_run_explains_each_clip_by_the_fold_that_tested_it(study_path):
    run = write_run(study_path, study_path / "runs" / "r")
    report, _ = carried_out(request(study_path, run=str(run)))
    assert [line.network for line in report.lines] == ["r-fold-0"] * 2 + [
        "r-fold-1"
    ] * 2
    assert {line.unseen for line in report.lines} == {"yes"}
    assert report.notes == ()
    one = request(study_path, "s.liverwort/runs/r/tasks/fold-0/best-loss.safetensors")
    report, _ = carried_out(one)
    assert [line.unseen for line in report.lines] == ["yes", "yes", "no", "no"]
    assert "2 clips were explained by a network that had learnt" in report.notes[0]


def test_results_of_before_learn_whether_their_clip_was_seen(study_path):
    """They are not computed again."""
    report, parts = carried_out(request(study_path))
    with Study.open(study_path) as study:
        for line, answered in zip(report.lines, answers(parts), strict=True):
            found = answered.result.explanation
            provenance = {**found.provenance}
            del provenance[UNSEEN]
            old = dataclasses.replace(found, provenance=provenance)
            result = dataclasses.replace(answered.result, explanation=old)
            (study.arrays.folder / "notes" / line.key).unlink()
            kept.keep(study.arrays, answered.video, result)
    report, parts = carried_out(request(study_path))
    assert len(answers(parts)) == 4
    assert not any(line.new for line in report.lines)
    assert {line.unseen for line in report.lines} == {"yes"}


def test_a_result_that_does_not_know_takes_over_what_an_older_one_knew(study_path):
    report, parts = carried_out(request(study_path, clips=None))
    (answered, *_) = answers(parts)
    found = answered.result.explanation
    told = {**found.provenance, UNSEEN: "unknown"}
    later = dataclasses.replace(found, provenance=told)
    result = dataclasses.replace(answered.result, explanation=later)
    with Study.open(study_path) as study:
        kept.keep(study.arrays, answered.video, result)
        line = report.lines[0]
        again = kept.find(study.arrays, line.key, result.clip.sha256)
    assert again.explanation.unseen == "yes"


def forget_pixels(study_path, count):
    """Remove the arrays of the first clips, as if their disk had lost them."""
    with Study.open(study_path, read_only=True) as study:
        state = study.state
        clips = list(state.clips.values())[:count]
        keys = [key_of(state.videos[clip.video], clip.crop) for clip in clips]
        lost = [cut.sha256 for cut in study.cuts(keys).values()]
    for sha256 in lost:
        (study_path / "arrays" / sha256[:2] / f"{sha256}.h5").unlink()


def test_what_fails_is_listed_and_the_rest_goes_on(study_path, monkeypatch):
    forget_pixels(study_path, 2)

    def locate(state, only):
        return dict.fromkeys(only, Whereabouts("missing", reason="film-0.tif is gone."))

    monkeypatch.setattr("liverwort_gui.study.guarded_cutting.locate", locate)
    report, parts = carried_out(request(study_path))
    assert [failed.number for failed in report.failures] == [1, 2]
    assert report.failures[0].reason == "film-0.tif is gone."
    assert [line.number for line in report.lines] == [3, 4]
    assert (parts[-1].done, parts[-1].total) == (4, 4)


def test_clips_that_are_not_cut_are_cut_once_and_listed(study_path):
    forget_pixels(study_path, 2)
    report, parts = carried_out(request(study_path))
    assert len(report.lines) == 4
    assert len({p.part.key for p in parts if isinstance(p.part, Cut)}) == 2


def test_chosen_clips_only_and_no_excluded_one(study_path):
    with Study.open(study_path) as study:
        ids = list(study.state.clips)
        study.do(edits.exclude_clips(study.state, ids[:1], True))
    report, _ = carried_out(request(study_path))
    assert [line.number for line in report.lines] == [2, 3, 4]
    report, _ = carried_out(request(study_path, clips=(ids[0], ids[3])))
    assert [line.number for line in report.lines] == [1, 4]


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"clips": ("zz",)}, StudyError, "no clip zz"),
        ({"clips": ()}, StudyError, "no clip to analyze"),
        ({"network": "gone.safetensors"}, NetworkError, "gone"),
        ({"network": "small.safetensors"}, NetworkError, "64 pixels"),
        ({"run": "/nowhere"}, LiverwortError, "holds no training"),
        ({"scheduler": "nonesuch"}, LiverwortError, "inline, local:N"),
    ],
)
def test_what_cannot_be_done_is_refused_before_all_else(
    study_path, changes, error, words
):
    made_weights(study_path.parent, made_card(CONFIG, clip_size=64), "small")
    with pytest.raises(error, match=words):
        run_inline(analysis.batch(request(study_path, **changes)))


def test_a_study_that_is_labelled_blind_is_refused(study_path):
    with Study.open(study_path) as study:
        study.do(edits.set_blind(study.state, "5"))
    with pytest.raises(StudyError, match="end blind labelling"):
        run_inline(analysis.batch(request(study_path)))
