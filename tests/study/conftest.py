"""Studies that several tests begin with."""

import random
from pathlib import Path

import pytest

from liverwort_gui.study import Study, edits
from liverwort_gui.study_records import StudyState
from tests.study import places
from tests.study.sessions import video


@pytest.fixture
def study(tmp_path):
    with Study.create(tmp_path / "my study", user="Aki") as made:
        yield made


@pytest.fixture
def film(study):
    study.do(edits.add_videos(study.state, [video(random.Random(1))]))
    return next(iter(study.state.videos.values()))


@pytest.fixture
def lab(tmp_path: Path) -> StudyState:
    """Return a study with two videos of one size beside it."""
    study = tmp_path / "実験 1" / "sperm.liverwort"
    study.mkdir(parents=True)
    a = places.film(tmp_path / "実験 1" / "動画 é" / "A.mp4", "a")
    b = places.film(tmp_path / "実験 1" / "動画 é" / "B.mp4", "b")
    return places.state_of(study, places.entry(a, study), places.entry(b, study))
