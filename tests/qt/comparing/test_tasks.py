"""What the Compare page lets helper processes do, on a study with kept results."""

import hashlib
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from liverwort_gui.comparing_state import Question
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import run_inline
from liverwort_gui.qt.comparing import tasks
from liverwort_gui.report import delivery, figures
from liverwort_gui.report.drawing.style import new_figure
from liverwort_gui.study import Study, edits
from liverwort_gui.study_records import Edit
from tests.analysis.comparing.made import keep, make_study

KINDS = ("pdf", "png", "svg")


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    return make_study(tmp_path_factory.mktemp("study"), each=2)


@pytest.fixture
def study(original, tmp_path):
    """A copy that a test may change."""
    shutil.copytree(original.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / original.name


@pytest.fixture
def question(study):
    return Question(by="genotype", network=str(study.parent / "made-up.safetensors"))


@pytest.fixture(scope="module")
def found(original):
    network = str(original.parent / "made-up.safetensors")
    question = Question(by="genotype", network=network)
    return run_inline(tasks.compare(str(original), question))


def stand(study, question):
    return run_inline(tasks.stand(str(study), question))


def test_all_clips_with_results_are_ready(study, question):
    standing = stand(study, question)
    assert standing.refusal == ""
    assert standing.unit == "video"
    assert standing.missing == standing.unusable == ()
    rows = [(g.name, g.clips, g.videos, g.ready, g.units) for g in standing.groups]
    assert rows == [("wild type", 3, 2, 3, 2), ("mutant", 2, 2, 2, 2)]
    assert stand(study, question) == standing  # and the same sign


def test_what_is_missing_and_what_was_seen_is_told(study, question):
    with Study.open(study) as opened:
        first, second = sorted(opened.state.clips)[:2]
        entry = opened.state.clips[first]
        moved = replace(entry, start=entry.start + 1)
        opened.do(Edit("move", (moved,)))
        video = opened.state.videos[opened.state.clips[second].video]
        label = int(video.genotype == "mutant")
        weights = weights_of(question)
        keep(opened, second, label, 1.0, unseen="no", weights=weights)
    standing = stand(study, question)
    assert standing.missing == (first,)
    [(clips, reason)] = standing.unusable
    assert clips == 1
    assert "memorised" in reason


def weights_of(question):
    return hashlib.sha256(Path(question.network).read_bytes()).hexdigest()


def test_too_few_units_are_refused(study, question):
    with Study.open(study) as opened:
        videos = [v for v in opened.state.videos.values() if v.genotype == "mutant"]
        opened.do(Edit("clear", (replace(videos[0], genotype=""),)))
    standing = stand(study, question)
    assert standing.refusal == (
        "mutant has 1 video with clips that can be compared, and two of each group are "
        "needed."
    )
    assert standing.groups[1].ready == 1


def test_a_question_that_makes_no_sense_is_refused_in_a_sentence(study, question):
    beat = stand(study, replace(question, beat=(40.0, 8.0)))
    assert "no range" in beat.refusal
    assert beat.groups == ()
    network = stand(
        study, replace(question, network=str(study.parent / "no.safetensors"))
    )
    assert "no.safetensors" in network.refusal
    culture = stand(study, replace(question, unit="culture"))
    assert "no culture" in culture.refusal


def test_the_sign_changes_with_what_the_comparison_depends_on(study, question):
    before = stand(study, question).sign
    with Study.open(study) as opened:
        classes = list(opened.state.classes.values())
        opened.do(Edit("rename a class", (replace(classes[0], name="other"),)))
    assert stand(study, question).sign == before
    with Study.open(study) as opened:
        opened.do(edits.exclude_clips(opened.state, list(opened.state.clips)[:1], True))
    excluded = stand(study, question).sign
    assert excluded != before
    with Study.open(study) as opened:
        opened.undo()
    assert stand(study, question).sign == before
    assert stand(study, replace(question, seed=1)).sign != before


@pytest.fixture
def few_figures(monkeypatch):
    """Two empty figures in place of all, which take seconds to write."""
    drawn = {name: new_figure(1, 1) for name in ("one", "two")}
    for module in (figures, delivery):
        monkeypatch.setattr(module, "comparison_figures", lambda _: drawn)
    monkeypatch.setattr(delivery, "clip_figures", lambda *_: {})


def test_tables_are_written_into_a_new_folder(found, tmp_path):
    tables = tmp_path / "tables"
    assert run_inline(tasks.save_tables(found, str(tables))) == str(tables)
    assert (tables / "comparison.npz").is_file()
    assert (tables / "tests.csv").is_file()
    with pytest.raises(OutputError, match="exists already"):
        run_inline(tasks.save_tables(found, str(tables)))


def test_figures_are_all_written_or_none(found, tmp_path, few_figures):
    job = tasks.save_figures(found, str(tmp_path / "cancelled"))
    for _ in range(3):
        next(job)  # the first figure is on the disk
    job.close()
    assert list(tmp_path.iterdir()) == []
    folder = run_inline(tasks.save_figures(found, str(tmp_path / "figures")))
    names = sorted(path.name for path in (tmp_path / "figures").iterdir())
    assert folder == str(tmp_path / "figures")
    assert names == [f"{n}.{kind}" for n in ("one", "two") for kind in KINDS]


def test_the_report_and_the_bundle_stand_by_themselves(found, tmp_path, few_figures):
    page = run_inline(tasks.write_report(found, str(tmp_path / "report"), ""))
    assert page == str(tmp_path / "report" / "report.html")
    assert "wild type" in (tmp_path / "report" / "report.html").read_text("utf-8")
    network = found.study.replace("s.liverwort", "made-up.safetensors")
    path = str(tmp_path / "claim.zip")
    assert run_inline(tasks.write_bundle(found, path, network, "")) == path
    with zipfile.ZipFile(path) as bundle:
        assert {"report.html", "comparison.npz", "redraw.py"} <= set(bundle.namelist())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["claim.zip", "report"]


def test_a_training_of_the_study_is_found_in_its_folder(tmp_path):
    question = Question(by="label", run="2026-11-01-a", beat=(5.0, 60.0), seed=3)
    asked = tasks.request_of(str(tmp_path), question)
    assert asked.run == str(tmp_path / "runs" / "2026-11-01-a")
    assert (asked.by, asked.plausible, asked.seed) == ("label", (5.0, 60.0), 3)
    assert tasks.request_of(str(tmp_path), replace(question, run="")).run == ""
