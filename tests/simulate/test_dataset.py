import csv
import json

import av
import h5py
import numpy as np
import pytest

from liverwort_gui.errors import OutputError, SimulationError
from liverwort_gui.jobs import Progress, run_inline
from liverwort_gui.simulate import Settings, scenario, write_dataset
from liverwort_gui.simulate import dataset as dataset_module


def rows_of(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    out = tmp_path_factory.mktemp("simulated") / "精子 data"
    reports = []
    job = write_dataset("S1-matched", 5, 2, 0, out)
    assert run_inline(job, reports.append) == out
    return out, reports


def test_the_folder_holds_videos_boxes_labels_and_truth(dataset):
    out, _ = dataset
    assert sorted(path.name for path in out.iterdir()) == [
        "boxes.csv",
        "dataset.json",
        "labels.csv",
        "truth.h5",
        "video-000.avi",
        "video-001.avi",
    ]
    assert [path.name for path in out.parent.iterdir()] == [out.name]
    about = json.loads((out / "dataset.json").read_text(encoding="utf-8"))
    assert (about["scenario"], about["clips"], about["seed"]) == ("S1-matched", 5, 0)
    assert (about["strength"], about["modality"]) == (1.0, "dark field")
    assert about["settings"] == {}


def test_each_video_has_one_genotype_and_each_session_both(dataset):
    out, _ = dataset
    boxes, labels = rows_of(out / "boxes.csv"), rows_of(out / "labels.csv")
    assert len(boxes) == 5
    genotypes = {row["video"]: row["genotype"] for row in labels}
    assert sorted(genotypes.values()) == ["mutant", "wild type"]
    assert {row["session"] for row in labels} == {"0"}
    assert all(row["genotype"] == genotypes[row["video"]] for row in boxes)
    assert len({row["um_per_px"] for row in boxes}) == 1
    assert all((row["genotype"] == "mutant") == (row["label"] == "1") for row in boxes)


def test_videos_decode_and_their_boxes_fit(dataset):
    out, _ = dataset
    for video in ("video-000.avi", "video-001.avi"):
        with av.open(str(out / video)) as container:
            stream = container.streams.video[0]
            count = sum(1 for _ in container.decode(stream))
            side = stream.codec_context.width
            assert stream.codec_context.name in ("mjpeg", "ffv1")
        assert side >= 1024
        for row in rows_of(out / "boxes.csv"):
            if row["video"] == video:
                assert int(row["start"]) + int(row["frames"]) <= count
                assert int(row["x"]) + int(row["size"]) <= side


def test_the_truth_has_a_mask_for_every_box(dataset):
    out, _ = dataset
    with h5py.File(out / "truth.h5") as truth:
        assert truth["mask"].shape == (5, 32, 256, 256)
        assert truth["mask"].dtype == bool
        assert truth["mask"][()].any(axis=(1, 2, 3)).all()
        assert truth["frame_truth"][()].min() > 0
        assert truth["visible"][()].min() > 0.5
        assert truth["event"][()].all()
        wild = [row["genotype"] == "wild type" for row in rows_of(out / "boxes.csv")]
        np.testing.assert_array_equal(truth["present"][()], wild)


def test_progress_rises_to_its_total(dataset):
    _, reports = dataset
    done = [report.done for report in reports]
    assert done == sorted(done)
    assert done[-1] == reports[-1].total


def test_the_same_seed_gives_the_same_dataset(tmp_path, dataset):
    out, _ = dataset
    run_inline(write_dataset("S1-matched", 5, 2, 0, tmp_path / "again"))
    for name in ("boxes.csv", "labels.csv", "dataset.json"):
        assert (tmp_path / "again" / name).read_bytes() == (out / name).read_bytes()
    with (
        h5py.File(out / "truth.h5") as first,
        h5py.File(tmp_path / "again" / "truth.h5") as second,
    ):
        np.testing.assert_array_equal(first["mask"], second["mask"])


def test_a_cancelled_job_leaves_nothing(tmp_path):
    job = write_dataset("S0", 4, 2, 0, tmp_path / "out")
    for _ in range(4):
        next(job)
    assert any(tmp_path.iterdir())  # at work
    job.close()
    assert not any(tmp_path.iterdir())


def test_a_folder_in_use_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("keep")
    with pytest.raises(OutputError, match="exists already"):
        run_inline(write_dataset("S0", 4, 2, 0, tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(OutputError, match="could not be written"):
        run_inline(write_dataset("S0", 4, 2, 0, tmp_path / "file" / "out"))


@pytest.mark.parametrize(
    ("clips", "videos", "seed"), [(4, 1, 0), (3, 4, 0), (4, 2, -1), (0, 0, 0)]
)
def test_impossible_numbers_are_refused(tmp_path, clips, videos, seed):
    with pytest.raises(SimulationError, match="ask for"):
        run_inline(write_dataset("S0", clips, videos, seed, tmp_path / "out"))
    assert not any(tmp_path.iterdir())


def test_a_dataset_keeps_its_strength_modality_and_settings(tmp_path, monkeypatch):
    films = []

    def write_film(film, path):
        films.append(film)
        yield Progress(1, 1, path.name)

    monkeypatch.setattr(dataset_module, "write_film", write_film)
    settings = Settings.of({"pixel_size": 0.25, "beat_frequency": 18})
    job = write_dataset(
        scenario("S4", 2.0),
        2,
        2,
        0,
        tmp_path / "out",
        settings=settings,
        modality="DIC",
    )
    out = run_inline(job)
    about = json.loads((out / "dataset.json").read_text(encoding="utf-8"))
    assert (about["scenario"], about["strength"]) == ("S4", 2.0)
    assert (about["modality"], about["settings"]) == ("DIC", dict(settings.changed))
    rows = rows_of(out / "boxes.csv")
    assert all(0.245 <= float(row["um_per_px"]) <= 0.255 for row in rows)
    with h5py.File(out / "truth.h5") as truth:
        event = truth["event"][()]
        assert ((event.sum(axis=1) >= 8) & (event.sum(axis=1) <= 12)).all()
        shown = truth["mask"][()].any(axis=(2, 3))
        np.testing.assert_array_equal(shown, event)
        mutant = [row["genotype"] == "mutant" for row in rows]
        np.testing.assert_array_equal(truth["present"][()], mutant)
    assert {film.field.modality for film in films} == {"DIC"}
    assert {film.settings["beat_frequency"] for film in films} == {18}
