"""The queue's jobs on a real small study: what is kept, and what is read again."""

import shutil

import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.qt.queue_tasks import (
    Chosen,
    Decided,
    Place,
    explain_clips,
    read_decisions,
)
from liverwort_gui.study import Study
from liverwort_gui.study.cutting import key_of
from liverwort_gui.view_records import Asked
from tests.analysis.filmed_study import make_study, write_run


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = make_study(tmp_path_factory.mktemp("made")).parent
    write_run(folder / "s.liverwort", folder / "s.liverwort" / "runs" / "mine")
    return folder


@pytest.fixture
def folder(made, tmp_path):
    """The study's folder, which a test may spoil."""
    return shutil.copytree(made, tmp_path / "copy") / "s.liverwort"


def chosen(folder, run=""):
    weights = str(folder.parent / "made-up.safetensors")
    return Chosen(str(folder), weights, run and str(folder / "runs" / run), Asked())


def places(folder):
    with Study.open(folder, read_only=True) as study:
        state = study.state
    return tuple(
        Place(clip.id, state.videos[clip.video], clip.crop)
        for clip in state.clips.values()
    )


def explained(folder, clips, run=""):
    parts = []
    job = explain_clips(chosen(folder, run), clips, "cpu")
    done = run_inline(job, lambda at: parts.append(at.part))
    return done, [part for part in parts if isinstance(part, Decided)]


def test_decisions_are_kept_at_once_and_read_again(folder):
    rows = places(folder)
    assert run_inline(read_decisions(chosen(folder), rows)) == {}
    done, parts = explained(folder, (rows[0].clip, rows[1].clip))
    assert (done.end.analyzed, done.end.there, done.end.failures) == (2, 0, ())
    assert {part.clip: part.decision for part in parts} == done.decisions
    found = run_inline(read_decisions(chosen(folder), rows))
    assert found == done.decisions
    assert {one.unseen for one in found.values()} == {"yes"}

    again, parts = explained(folder, tuple(row.clip for row in rows))
    assert (again.end.analyzed, again.end.there) == (2, 2)
    assert len(parts) == 2
    assert again.decisions.items() >= found.items()


def test_of_a_training_the_network_that_had_not_seen_a_clip_decides(folder):
    rows = places(folder)
    done, _ = explained(folder, tuple(row.clip for row in rows), run="mine")
    assert {one.unseen for one in done.decisions.values()} == {"yes"}
    assert run_inline(read_decisions(chosen(folder, "mine"), rows)) == done.decisions
    assert run_inline(read_decisions(chosen(folder), rows)) == {}


def test_a_clip_that_cannot_be_cut_is_told_with_its_reason(folder):
    rows = places(folder)
    with Study.open(folder, read_only=True) as study:
        keys = [key_of(row.video, row.crop) for row in rows[:2]]
        lost = [cut.sha256 for cut in study.cuts(keys).values()]
    for sha256 in (rows[0].video.table, *lost):
        (folder / "arrays" / sha256[:2] / f"{sha256}.h5").unlink()
    done, _ = explained(folder, tuple(row.clip for row in rows))
    assert [row.clip for row in done.end.failures] == [r.clip for r in rows[:2]]
    assert done.end.failures[0].reason.endswith(".")
    assert done.end.analyzed == 2


def test_nothing_is_written_where_a_study_was(folder):
    rows = places(folder)
    job = explain_clips(chosen(folder), (rows[0].clip,), "cpu")

    def lose(at):
        if at.note != "getting ready":  # it is open by now
            (folder / "study.db").unlink(missing_ok=True)

    with pytest.raises(StudyError, match="is gone"):
        run_inline(job, lose)


def test_a_damaged_result_is_as_if_it_were_not_there(folder):
    rows = places(folder)
    explained(folder, (rows[0].clip,))
    for note in (folder / "arrays" / "notes").iterdir():
        note.write_text("0" * 64)
    assert run_inline(read_decisions(chosen(folder), rows)) == {}
