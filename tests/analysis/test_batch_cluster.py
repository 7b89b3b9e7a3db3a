"""A batch on Dask finds what it finds here."""

import pytest

from tests.analysis.filmed_study import make_study
from tests.analysis.test_batch import answers, carried_out, request

pytest.importorskip("distributed")


@pytest.fixture(autouse=True)
def no_thread_left():
    """Replace the guard: Dask keeps a thread of its own for the next cluster."""


def test_processes_of_this_computer_find_the_same(tmp_path):
    study_path = make_study(tmp_path)
    here, _ = carried_out(request(study_path))
    for note in (study_path / "arrays" / "notes").iterdir():
        if note.name in {line.key for line in here.lines}:
            note.unlink()
    there, parts = carried_out(request(study_path, scheduler="local:1"))
    assert len(answers(parts)) == 4
    for ours, theirs in zip(here.lines, there.lines, strict=True):
        assert theirs.decision == pytest.approx(ours.decision, abs=1e-5)
        assert (theirs.key, theirs.unseen) == (ours.key, ours.unseen)
