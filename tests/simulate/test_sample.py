import csv
import json

import av
import h5py
import numpy as np
import pytest

from liverwort_gui import paths
from liverwort_gui.simulate.dataset import box_row
from liverwort_gui.simulate.films import draw_frames
from liverwort_gui.simulate.sample import SAMPLE_FILMS, SAMPLE_FRAMES, SAMPLE_SEED

SAMPLE = paths.resources() / "sample"
BUNDLED = sorted(path.name for path in SAMPLE.glob("*.avi"))


def rows_of(name):
    with (SAMPLE / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("sample", SAMPLE_FILMS, ids=lambda sample: sample.name)
def test_a_bundled_film_is_what_its_recipe_makes(sample):
    film = sample.plan()
    made = [
        {key: str(value) for key, value in box_row(film, cell, sample.name).items()}
        for cell in film.cells
    ]
    assert made == [row for row in rows_of("boxes.csv") if row["video"] == sample.name]
    drawn = next(iter(draw_frames(film)))
    with av.open(str(SAMPLE / sample.name)) as container:
        first = next(container.decode(video=0)).to_ndarray(format="gray")
        assert container.streams.video[0].frames == SAMPLE_FRAMES
    # JPEG, and last digits that differ between processors
    assert np.abs(drawn.astype(int) - first).mean() < 3.0


def test_the_tables_speak_of_all_films():
    assert sorted(sample.name for sample in SAMPLE_FILMS) == BUNDLED
    labels = rows_of("labels.csv")
    assert sorted(row["video"] for row in labels) == BUNDLED
    sessions = {sample.name: str(sample.session) for sample in SAMPLE_FILMS}
    assert {row["video"]: row["session"] for row in labels} == sessions
    about = json.loads((SAMPLE / "dataset.json").read_text(encoding="utf-8"))
    assert (about["seed"], about["clips"], about["videos"]) == (SAMPLE_SEED, 14, 6)
    with h5py.File(SAMPLE / "truth.h5") as truth:
        assert len(truth["mask"]) == len(rows_of("boxes.csv"))


def test_the_bundled_sample_is_small():
    assert sum(path.stat().st_size for path in SAMPLE.iterdir()) < 10_000_000
