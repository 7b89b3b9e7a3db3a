"""`liverwort simulate` writes a data set, or refuses in one sentence."""

import json

import numpy as np
import pytest
import tifffile

from liverwort_gui.simulate import (
    PARAMETERS,
    Settings,
    as_clip,
    scenarios,
    simulate_clip,
)

SMALL = ("--clips", 2, "--videos", 2, "--seed", 3)


@pytest.fixture
def written(monkeypatch):
    """Return what `write_dataset` was asked for, which writes nothing."""
    asked = []

    def write_dataset(kind, clips, videos, seed, out, **more):
        asked.append((kind, more["settings"], more["modality"]))
        return out
        yield

    monkeypatch.setattr("liverwort_gui.simulate.write_dataset", write_dataset)
    return asked


def test_a_small_data_set_is_written(liverwort, tmp_path):
    out = tmp_path / "simulated"
    status, said, _ = liverwort("simulate", "S4", *SMALL, "--out", out, "--json")
    assert status == 0
    assert json.loads(said) == {"out": str(out), "clips": 2, "videos": 2, "seed": 3}
    assert len((out / "boxes.csv").read_text().splitlines()) == 1 + 2


def test_an_unknown_scenario_is_refused(liverwort, tmp_path):
    status, said, errors = liverwort("simulate", "S99", "--out", tmp_path / "out")
    assert (status, said) == (2, "")
    assert "S99" in errors
    assert not (tmp_path / "out").exists()


def test_the_help_names_every_scenario(liverwort):
    _, said, _ = liverwort("simulate", "--help")
    *most, last = scenarios()
    told = " ".join(said.replace("│", " ").split())
    assert f"{', '.join(most)} or {last};" in told


def test_strength_modality_and_values_are_passed_on(liverwort, tmp_path, written):
    file = tmp_path / "mine.json"
    file.write_text(Settings.of({"beat_frequency": 18, "psf_sigma": 0.2}).to_json())
    status, _, _ = liverwort(
        "simulate", "S1", "--out", tmp_path / "out", "--strength", 0.5,
        "--modality", "DIC", "--settings", file, "--set", "beat-frequency=12",
        "--set", "stage_drift=5",
    )  # fmt: skip
    assert status == 0
    ((kind, settings, modality),) = written
    assert (kind.name, kind.strength, modality) == ("S1", 0.5, "DIC")
    assert dict(settings.changed) == {
        "beat_frequency": 12,
        "psf_sigma": 0.2,
        "stage_drift": 5,
    }


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("S1", "--strength", 3), "S1 cannot have the strength 3"),
        (("S1", "--set", "beat_frequency=900"), "0.5 to 200 Hz"),
        (("S1", "--set", "beats=9"), "no parameter 'beats'"),
        (("S1", "--set", "beat_frequency"), "NAME=VALUE"),
        (("S1", "--settings", "nowhere.json"), "nowhere.json cannot be read"),
        ((), "name a scenario"),
    ],
)
def test_wrong_wishes_are_refused_in_a_sentence(
    liverwort, tmp_path, written, options, said
):
    status, _, errors = liverwort("simulate", *options, "--out", tmp_path / "out")
    assert status == 2
    assert said in errors
    assert not written


def test_everything_that_can_be_changed_is_listed(liverwort):
    status, said, _ = liverwort("simulate", "--list", "--json")
    assert status == 0
    told = json.loads(said)
    assert [one["name"] for one in told["scenarios"]] == list(scenarios())
    assert [one["name"] for one in told["parameters"]] == [p.name for p in PARAMETERS]
    assert set(told["parameters"][0]) == {
        "name", "unit", "default", "low", "high", "basis", "meaning",
    }  # fmt: skip
    _, said, _ = liverwort("simulate", "--list")
    assert "beat_frequency" in said
    assert "22 Hz (0.5 to 200), guess." in said


@pytest.fixture
def recording(tmp_path):
    """A video of one simulated sperm."""
    lone = Settings.of({"bystander_chance": 0, "lossless_share": 1, "scatter_cv": 0})
    made = simulate_clip("S1", 0, 3, 4, settings=lone)
    path = tmp_path / "mine.tif"
    tifffile.imwrite(path, as_clip(made, video_seed=3, clip_seed=4).pixels[..., 0])
    return path


def test_parameters_are_fitted_to_a_video(liverwort, recording, tmp_path, written):
    asked = ("--like", recording, "--box", 0, 0, 256, "--fps", 100, "--um-per-px", 0.2)
    status, said, _ = liverwort("simulate", *asked, "--flagellum", 25)
    assert status == 0
    fitted = Settings.from_json(said)
    assert (fitted["pixel_size"], fitted["frame_rate"]) == (0.2, 100)
    assert fitted["flagellum_length"] == 25
    frames = tifffile.imread(recording)
    assert np.mean(fitted.span("background")) == pytest.approx(
        np.median(frames), rel=0.1
    )
    status, _, _ = liverwort("simulate", "S1", *asked, "--out", tmp_path / "out")
    assert status == 0
    assert written[0][1]["pixel_size"] == 0.2


def test_a_video_without_a_scale_or_a_box_is_refused(liverwort, recording):
    status, _, errors = liverwort("simulate", "--like", recording, "--box", 0, 0, 64)
    assert status == 2
    assert "--um-per-px" in errors
    status, _, errors = liverwort("simulate", "--like", recording)
    assert status == 2
    assert "X Y SIZE" in errors
