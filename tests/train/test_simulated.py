"""One tiny training, whole: what is random, what resumes, what is written."""

import dataclasses
import json

import pytest
import torch

from liverwort_gui import networks
from liverwort_gui.errors import NetworkError, OutputError
from liverwort_gui.jobs import run_inline
from liverwort_gui.train import Config, Phase, recipe, recipes, train_simulated
from liverwort_gui.train.fit import _batches, fit, one_cycle, settle_norms, trained
from liverwort_gui.train.pool import draw_pool
from liverwort_gui.train.simulated import _calibrated

TINY = Config(
    name="tiny",
    scenario="S1-matched",
    network={"widths": (2, 2, 2, 2), "logit_scale": 25.0},
    videos=4,
    clips_per_video=2,
    stored_frames=3,
    held_out_videos=2,
    held_out_clips=1,
    seed=3,
    phases=(
        Phase(64, 1, frames=2, batch=4, epochs=2, peak_rate=1e-3),
        Phase(256, 4, frames=2, batch=4, epochs=2, peak_rate=1e-3),
    ),
)


@pytest.fixture(scope="module")
def pools(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pools")
    return (
        run_inline(draw_pool(TINY, folder / "a.npy", 1_000, 4)),
        run_inline(draw_pool(TINY, folder / "b.npy", 5_000, 2)),
    )


def fitted(pools, folder):
    folder.mkdir(exist_ok=True)
    checkpoint = run_inline(fit(TINY, *pools, folder))
    return trained(TINY, checkpoint).state_dict()


def test_a_stopped_training_ends_with_the_same_weights_bit_for_bit(pools, tmp_path):
    whole = fitted(pools, tmp_path / "whole")
    (tmp_path / "stopped").mkdir()
    for steps in (1, 3, 4):  # into the first epoch, the second, and the second phase
        job = fit(TINY, *pools, tmp_path / "stopped")
        for _ in range(steps):
            next(job)
        job.close()
    resumed = fitted(pools, tmp_path / "stopped")
    assert all(torch.equal(whole[name], resumed[name]) for name in whole)


def test_batch_norms_are_measured_with_the_final_weights(pools):
    torch.manual_seed(0)
    network = networks.build("integration", **TINY.network)
    run_inline(settle_norms(TINY, network, pools[0]))
    assert not network.training
    last = TINY.phases[-1]
    batches = [x for x, _ in _batches(TINY, pools[0], last, epoch=4)]
    stage = network.skip.stages[0]
    with torch.inference_mode():
        means = [stage.conv(x).mean(dim=(0, 2, 3)) for x in batches]
    expected = torch.stack(means).mean(dim=0)
    assert len(batches) == 2
    torch.testing.assert_close(stage.norm.running_mean, expected)


def test_calibration_is_taken_into_the_weights():
    torch.manual_seed(0)
    network = networks.build("integration", **TINY.network).eval()
    config, twin = _calibrated(TINY, network, factor=3.0, shift=0.7)
    frames = torch.randn(4, 3, 32, 32)
    with torch.inference_mode():
        before, after = network.frame_logits(frames), twin.frame_logits(frames)
    expected = 3.0 * (before[:, 1] - before[:, 0]) + 0.7
    torch.testing.assert_close(after[:, 1] - after[:, 0], expected)
    assert config.network["logit_scale"] == 75.0


def test_each_epoch_leaves_a_line_in_the_log(pools, tmp_path):
    fitted(pools, tmp_path)
    lines = [json.loads(x) for x in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert [line["epoch"] for line in lines] == [1, 2, 3, 4]
    assert [line["crop"] for line in lines] == [64, 64, 256, 256]
    assert all(0 <= line["validation_accuracy"] <= 1 for line in lines)


def test_both_classes_in_equal_number_and_videos_of_one_class(pools):
    pool, validation = pools
    assert list(pool.labels) == [0, 0, 1, 1, 0, 0, 1, 1]
    assert not set(pool.videos) & set(validation.videos)


def test_a_loss_that_is_no_number_stops_with_a_sentence(pools, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "liverwort_gui.train.fit.focal_loss",
        lambda logits, *_: (logits * torch.nan).mean(),
    )
    with pytest.raises(NetworkError, match="epoch 1, step 0: the loss is no number"):
        fitted(pools, tmp_path)
    assert not (tmp_path / "last.pt").exists()


def test_the_learning_rate_rises_to_its_peak_and_falls_to_nothing():
    rates = [one_cycle(done / 100, 1e-2) for done in range(101)]
    assert max(rates) == rates[30] == pytest.approx(1e-2)
    assert rates[:31] == sorted(rates[:31])
    assert rates[30:] == sorted(rates[30:], reverse=True)
    assert rates[100] < 1e-5


def test_the_job_ends_with_weights_that_carry_their_card(tmp_path):
    config = dataclasses.replace(TINY, phases=TINY.phases[:1])
    file = run_inline(train_simulated(config, tmp_path / "run"))
    card = networks.card(str(file))
    assert card.name == "tiny"
    assert card.scores["clips"] == 2
    assert card.scores["wilson_95"][0] <= card.scores["accuracy"]
    assert set(card.scope) >= {"um_per_px", "polarity", "cell_area"}
    assert "only on simulated videos" in card.note
    assert "only on simulated videos" in (file.with_suffix(".md")).read_text("utf-8")
    assert networks.load(str(file)).card == card
    with pytest.raises(OutputError, match="other settings"):
        run_inline(
            train_simulated(dataclasses.replace(config, seed=4), tmp_path / "run")
        )


def test_every_bundled_network_has_a_recipe():
    assert set(networks.bundled()) <= set(recipes())
    with pytest.raises(NetworkError, match="no recipe"):
        recipe("nonesuch")
