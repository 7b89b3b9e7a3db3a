import hashlib
import shutil
from pathlib import Path

import numpy as np
import pytest

from liverwort_gui import analysis, media
from liverwort_gui.errors import BoxError, LiverwortError, NetworkError, VideoError
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import Box, Crop
from tests.media.films import write_movie
from tests.networks.made import made_card, made_weights

CONFIG = {"widths": [4, 6, 8, 8]}


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    card = made_card(
        CONFIG,
        clip_frames=8,
        clip_size=64,
        um_per_px=0.2,
        note="made up for a test",
        scope={"um_per_px": (0.05, 0.12)},
    )
    return str(made_weights(tmp_path_factory.mktemp("weights"), card))


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """40 frames of 160 x 120 pixels: a bright bar crosses from left to right."""
    rng = np.random.default_rng(0)
    path = tmp_path_factory.mktemp("films") / "精子 film.mp4"
    with media.FilmWriter(path, 160, 120, 25) as writer:
        for t in range(40):
            frame = rng.normal(40, 3, (120, 160, 1)).repeat(3, axis=2)
            frame[50:60, 3 * t : 3 * t + 30] += 120
            writer.add(np.clip(frame, 0, 255).astype(np.uint8))
    return str(path)


BOXES = (Box(0, 0, 100),)


def request(film, network, boxes=BOXES, start=4, **changes):
    crops = tuple(Crop.still(box, start, 8) for box in boxes)
    asked = {"um_per_px": 0.1, **changes}
    return analysis.Request(film, crops, network=network, **asked)


def test_every_box_gets_a_result_whose_numbers_add_up(film, network):
    boxes = (Box(0, 0, 100), Box(60, 20, 64))
    results = run_inline(analysis.analyze(request(film, network, boxes)))
    assert [r.clip.box for r in results] == list(boxes)
    for result in results:
        found = result.explanation
        assert found.maps.shape == (8, 8, 8)
        assert result.clip.start == 4
        total = found.maps.mean(dtype=np.float64) + found.delta_b
        assert total == pytest.approx(found.decision, abs=1e-4)
        assert found.frame_evidence.mean() == pytest.approx(found.decision, abs=1e-4)


def test_each_crop_has_its_own_window_and_the_results_their_order(film, network):
    crops = (
        Crop.still(Box(0, 0, 100), 20, 8),
        Crop(4, tuple((3 * t, 10) for t in range(8)), 64, 8),
        Crop.still(Box(0, 0, 100), 0, 12),
    )
    asked = analysis.Request(film, crops, um_per_px=0.1, network=network)
    results = run_inline(analysis.analyze(asked))
    assert tuple(r.clip.crop for r in results) == crops
    assert [len(r.explanation.maps) for r in results] == [8, 8, 12]
    assert [len(r.explanation.reference) for r in results] == [1, 8, 1]
    assert results[0].clip.times[0] == pytest.approx(20 / 25)


def test_scope_is_judged_after_resampling(film, network):
    boxes = (Box(0, 0, 64), Box(0, 0, 120))  # 0.1 and 0.19 µm per clip pixel
    small, large = run_inline(analysis.analyze(request(film, network, boxes)))
    assert small.in_scope
    assert not large.in_scope
    assert "pixel size is 0.188 µm per pixel" in large.out_of_scope[0]
    assert large.network_note == "made up for a test"


def test_frames_per_second_given_by_the_user_replace_the_files(film, network):
    asked = request(film, network, fps=200.0)
    (result,) = run_inline(analysis.analyze(asked))
    np.testing.assert_allclose(result.clip.times, np.arange(4, 12) / 200.0)


def test_weights_of_a_run_are_called_after_run_and_fold(film, network, tmp_path):
    """Their cards have the same name in every run."""
    task = tmp_path / "2026-11-23-01-skip-seed0" / "tasks" / "fold-1"
    task.mkdir(parents=True)
    names = []
    for stem in ("best-loss", "best-accuracy"):
        file = shutil.copy(network, task / f"{stem}.safetensors")
        (result,) = run_inline(analysis.analyze(request(film, str(file))))
        names.append(result.network)
    assert names == [
        "2026-11-23-01-skip-seed0-fold-1",
        "2026-11-23-01-skip-seed0-fold-1-best-accuracy",
    ]
    content = Path(network).read_bytes()
    assert result.weights_sha256 == hashlib.sha256(content).hexdigest()


def test_method_class_and_layer_are_those_asked_for(film, network):
    asked = request(
        film,
        network,
        method="layercam",
        target="wild type",
        against="mutant",
        layer="skip.stages.1",
    )
    (result,) = run_inline(analysis.analyze(asked))
    found = result.explanation
    assert (found.method, found.layer) == ("layercam", "skip.stages.1")
    assert found.contrast == (0, 1)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ({"method": "guess"}, "'guess'"),
        ({"method": "published-frames"}, "no weight for each frame"),
        ({"target": "Mutant"}, "choose one of wild type, mutant"),
        ({"target": "mutant", "against": "mutant"}, "held against itself"),
        ({"method": "grad-cam", "layer": "head"}, "no layer 'head'"),
        ({"layer": "skip.stages.1"}, "takes no layer"),
    ],
)
def test_a_question_without_an_answer_is_refused(film, network, question, words):
    with pytest.raises(LiverwortError, match=words):
        run_inline(analysis.analyze(request(film, network, **question)))


def test_a_long_method_tells_how_far_it_is_and_can_be_stopped(film, network):
    job = analysis.analyze(request(film, network, method="score-cam"))
    notes = []
    for progress in job:
        notes.append(progress.note)
        if progress.note.startswith("Masking the clip (3 of"):
            break
    job.close()
    assert notes[-1] == "Masking the clip (3 of 6)"


def test_progress_runs_to_the_end(film, network):
    steps = list(analysis.analyze(request(film, network)))
    assert [s.done for s in steps] == sorted(s.done for s in steps)
    assert steps[-1].done == steps[-1].total


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"boxes": [Box(100, 0, 100)]}, BoxError, "160"),
        ({"boxes": [Box(0, 0, 300)]}, BoxError, "300"),
        ({"boxes": [Box(0, 0, 8)]}, BoxError, "16"),
        ({"start": 35}, LiverwortError, "40"),
        ({"network": "nonesuch"}, NetworkError, "nonesuch"),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence(
    film, network, changes, error, words
):
    asked = {"film": film, "network": network, **changes}
    with pytest.raises(error, match=words):
        run_inline(analysis.analyze(request(**asked)))


def test_damage_in_a_film_too_long_to_be_checked_is_found(network, tmp_path):
    film = tmp_path / "film.mkv"
    write_movie(film, "ffv1")  # with checksums, so that no damage is a matter of luck
    data = bytearray(film.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 500] = bytes(500)
    film.write_bytes(data)
    first_bad = run_inline(media.index(film)).bad_frames[0]
    assert 8 <= first_bad < 32
    video = run_inline(media.identify(film))
    assert not video.complete
    box = (Box(0, 0, 32),)
    whole = request(str(film), network, box, start=first_bad - 8, video=video)
    (result,) = run_inline(analysis.analyze(whole))
    assert result.clip.start == first_bad - 8
    hurt = request(str(film), network, box, start=first_bad, video=video)
    with pytest.raises(VideoError, match="is damaged"):
        run_inline(analysis.analyze(hurt))


def test_a_missing_video_is_named(tmp_path, network):
    with pytest.raises(VideoError, match=r"gone\.avi"):
        run_inline(analysis.analyze(request(str(tmp_path / "gone.avi"), network)))
