"""The program as a user starts it: a process of its own, real microscope files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import av
import h5py
import pytest

from tests.networks.made import made_card, made_weights

CONFIG = {"widths": [2, 2, 2, 2]}
REAL = {
    "paramecium-furth.avi": ("0 0 256", ()),
    "sperm-trackmate-jeong.avi": ("0 0 256", ()),
    "pims-bulk-water.mov": ("0 0 256", ()),
    "pyscenedetect-counter.mp4": ("0 0 256", ("--frames", "16")),
    "torchcodec-h264-10bit.mp4": ("0 0 180", ("--frames", "10")),
    "decord-corrupted.mp4": ("0 0 256", ("--frames", "16")),
    "pims-stuck.tif": ("0 0 256", ("--frames", "5")),
    "arcadia-timelapse.nd2": ("0 0 64", ()),
}
REFUSED = ("moviepy-zero-bytes.webm", "moviepy-1x1.mp4")


def start(*arguments):
    """Run a command where there is no display."""
    headless = {k: v for k, v in os.environ.items() if "DISPLAY" not in k}
    headless.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "liverwort_gui", *map(str, arguments)],
        env=headless,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    """Weights that were never trained, small enough to be fast."""
    card = made_card(CONFIG)
    return made_weights(tmp_path_factory.mktemp("weights"), card)


def check_files(clip):
    """Check that film, curve and evidence are whole and tell the same decision."""
    with h5py.File(clip["evidence"]) as file:
        evidence = file["frame_evidence"][()]
        explained = file["maps"][()].mean() + file.attrs["delta_b"]
    assert len(evidence) == clip["frames"]
    assert evidence.mean() == pytest.approx(clip["decision"], abs=1e-4)
    assert explained == pytest.approx(clip["decision"], abs=1e-4)
    with Path(clip["curve"]).open(encoding="utf-8") as file:
        lines = file.read().splitlines()
    assert lines[0] == "frame,time_s,evidence_logit"
    assert lines[1].split(",")[0] == str(clip["start"])
    assert len(lines) == 1 + clip["frames"]
    with av.open(clip["film"]) as film:
        assert film.streams.video[0].codec_context.name == "h264"
        assert sum(1 for _ in film.decode(video=0)) >= clip["frames"]


def test_the_demo_leaves_film_curve_and_evidence(tmp_path):
    done = start("demo", "--out", tmp_path / "demo", "--json")
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    assert record["network"] == "length"
    assert record["clips"]
    for clip in record["clips"]:
        assert clip["bad_frames"] == []
        assert clip["in_scope"]
        check_files(clip)


@pytest.mark.parametrize("name", REAL)
def test_a_real_file_gives_film_curve_and_evidence(name, real_data, network, tmp_path):
    box, options = REAL[name]
    common = ("--network", network, "--film", "--json", "--out", tmp_path / "out")
    done = start("analyze", real_data / name, "--box", *box.split(), *options, *common)
    assert done.returncode == 0, done.stderr
    (clip,) = json.loads(done.stdout)["clips"]
    check_files(clip)


@pytest.mark.parametrize("name", REFUSED)
def test_a_hopeless_file_is_refused_in_one_sentence(name, real_data, network, tmp_path):
    out = tmp_path / "out"
    common = ("--network", network, "--json", "--out", out)
    done = start("analyze", real_data / name, "--box", 0, 0, 16, *common)
    assert (done.returncode, done.stdout) == (2, "")
    assert name in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not out.exists()


def test_a_window_without_a_display_names_the_demo():
    done = start()
    assert done.returncode == 2
    assert "demo" in done.stderr
