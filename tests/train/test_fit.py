"""One network trained: resumed bit for bit, and every way in which it may end."""

import dataclasses
import errno
import itertools
import os
import re
import subprocess
import sys

import numpy as np
import pytest
import torch

from liverwort_gui import networks
from liverwort_gui.errors import NetworkError, OutputError, TrainingError
from liverwort_gui.networks import weights
from liverwort_gui.train import run_files
from liverwort_gui.train.checkpoints import BEFORE, LAST
from liverwort_gui.train.config import Phase
from liverwort_gui.train.fit import fit, precision
from liverwort_gui.train.module import Learner
from tests.train.tiny import CONFIG, training

EPOCHS, STEPS = 4, 3  # of the tiny training


class HaltError(Exception):
    """Ends a training in this process as a kill would."""


def halted(steps):
    left = iter(range(steps))

    def check():
        if next(left, None) is None:
            raise HaltError

    return check


def written(folder):
    """Return the checksums of both selections' weights, cards and all."""
    found = [weights.read(folder / name) for name in run_files.BEST.values()]
    return [weights.checksum(card.to_json(), tensors) for card, tensors, _ in found]


def lines(folder, event):
    log = run_files.read_log(folder / run_files.LOG)
    return [line for line in log if line["event"] == event]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The folder of a training that nothing stopped."""
    folder = tmp_path_factory.mktemp("whole")
    fit(training(folder))
    return folder


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")
def test_a_training_killed_three_times_ends_with_the_same_weights(whole, tmp_path):
    kills = np.random.default_rng(11).integers(0, EPOCHS * STEPS // 3, 3)
    command = [sys.executable, "-m", "tests.train.killed", tmp_path, *map(str, kills)]
    threads = {"THREADS": str(torch.get_num_threads())}
    subprocess.run(command, check=True, env={**os.environ, **threads})
    assert written(tmp_path) == written(whole)


def test_a_training_stopped_in_any_epoch_ends_with_the_same_weights(whole, tmp_path):
    for steps in (1, 4, 5):  # into the first epoch, the second, the second phase
        with pytest.raises(HaltError):
            fit(training(tmp_path), check=halted(steps))
    fit(training(tmp_path))
    assert written(tmp_path) == written(whole)


def test_another_seed_ends_with_other_weights(whole, tmp_path):
    fit(training(tmp_path, seed=4))
    assert written(tmp_path) != written(whole)


def test_each_epoch_leaves_a_line_in_the_log(whole):
    found = lines(whole, "epoch")
    assert [line["epoch"] for line in found] == [1, 2, 3, 4]
    assert all(line["epochs"] == EPOCHS and line["seconds"] > 0 for line in found)
    step = lines(whole, "step")[0]
    assert (step["epoch"], step["step"], step["steps"]) == (1, 1, STEPS)
    assert step["rate"] == pytest.approx(4e-3 / 25)


def test_both_choices_of_the_last_phase_are_kept_with_their_scores(whole):
    epochs = lines(whole, "epoch")[CONFIG.phases[0].epochs :]
    by_loss = min(epochs, key=lambda e: e["validation_loss"])
    by_accuracy = min(
        epochs, key=lambda e: (-e["validation_accuracy"], e["validation_loss"])
    )
    for selection, best in (("loss", by_loss), ("accuracy", by_accuracy)):
        scores = weights.read(whole / run_files.BEST[selection])[0].scores
        assert scores["epoch"] == best["epoch"]
        assert scores["validation_loss"] == pytest.approx(
            best["validation_loss"], abs=1e-6
        )


def test_a_damaged_checkpoint_is_left_for_the_one_before(whole, tmp_path):
    with pytest.raises(HaltError):
        fit(training(tmp_path), check=halted(2 * STEPS + 1))
    content = bytearray((tmp_path / LAST).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / LAST).write_bytes(content)
    fit(training(tmp_path))
    assert "last.ckpt was damaged" in lines(tmp_path, "note")[0]["text"]
    assert written(tmp_path) == written(whole)


def test_without_a_whole_checkpoint_it_begins_anew_and_says_so(whole, tmp_path):
    for name in (LAST, BEFORE):
        (tmp_path / name).write_bytes(b"not a checkpoint")
    fit(training(tmp_path))
    assert "began anew" in lines(tmp_path, "note")[0]["text"]
    assert written(tmp_path) == written(whole)


def test_a_full_disk_is_told_and_the_last_checkpoint_is_intact(
    whole, tmp_path, monkeypatch
):
    from liverwort_gui import paths

    with pytest.raises(HaltError):
        fit(training(tmp_path), check=halted(STEPS + 1))
    before = (tmp_path / LAST).read_bytes()

    def flush(path):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(paths, "flush", flush)
        with pytest.raises(OutputError, match=r"No space left.*free space"):
            fit(training(tmp_path))
    assert (tmp_path / LAST).read_bytes() == before
    assert not list(tmp_path.glob(".*part*"))
    fit(training(tmp_path))
    assert written(tmp_path) == written(whole)


@pytest.mark.parametrize("where", ["loss", "gradient"])
def test_what_is_no_number_ends_the_training_and_names_its_clips(
    where, tmp_path, monkeypatch
):
    taken = []
    sound = Learner.loss

    def loss(self, logits, labels):
        if self.trainer.training:
            taken.append(0)
        value = sound(self, logits, labels)
        if len(taken) < STEPS + 2:  # the second epoch's second step
            return value
        if where == "loss":
            return value * torch.nan
        value.register_hook(lambda gradient: gradient * torch.nan)
        return value

    monkeypatch.setattr(Learner, "loss", loss)
    with pytest.raises(TrainingError, match=f"epoch 2: the {where} is no number") as e:
        fit(training(tmp_path))
    assert len(re.findall(r"clip \d+", str(e.value))) == 4  # the batch
    card = weights.read(tmp_path / run_files.BEST["loss"])[0]
    assert card.scores["epoch"] == 1
    assert (tmp_path / LAST).is_file()


def test_too_little_memory_halves_the_batch_and_says_so(tmp_path, monkeypatch):
    sizes = []
    sound = Learner.training_step

    def step(self, batch, batch_idx):
        sizes.append(len(batch[1]))
        if len(batch[1]) > 1:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return sound(self, batch, batch_idx)

    monkeypatch.setattr(Learner, "training_step", step)
    fit(training(tmp_path))
    assert sizes[:3] == [4, 2, 1]
    notes = [line["text"] for line in lines(tmp_path, "note")]
    assert [re.search(r"in (\d) parts", note)[1] for note in notes] == ["2", "4"]
    assert len(lines(tmp_path, "epoch")) == EPOCHS


def test_parts_of_a_step_add_up_to_the_step(tmp_path, monkeypatch):
    # but for the batch norms, which see the parts one by one
    monkeypatch.setattr(torch.nn.BatchNorm2d, "forward", lambda self, x: x)
    still = {"widths": (2, 2), "strides": (2, 2), "logit_scale": 25.0}
    phase = Phase(32, 1, frames=2, batch=4, epochs=1, peak_rate=1e-3)
    found = []
    for parts in (1, 2, 3):  # three: two clips, one and one
        folder = tmp_path / str(parts)
        folder.mkdir()
        run_files.write_json(folder / "batch.json", {"parts": parts})
        fit(training(folder, network_config=still, phases=(phase,), gamma=0.0))
        found.append(weights.read(folder / run_files.BEST["loss"])[1])
    whole, *parted = found
    for name, parts in itertools.product(whole, parted):
        np.testing.assert_allclose(parts[name], whole[name], rtol=1e-3, atol=1e-5)


@pytest.mark.parametrize(
    ("batch", "tried", "told"),
    [(12, [12, 6, 3, 2], "an eighth of the batch"), (3, [3, 2, 1], "one clip")],
)
def test_memory_that_never_suffices_is_told(tmp_path, monkeypatch, batch, tried, told):
    sizes = []

    def step(self, batch, batch_idx):
        sizes.append(len(batch[1]))
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(Learner, "training_step", step)
    phase = Phase(32, 1, frames=2, batch=batch, epochs=1, peak_rate=1e-3)
    with pytest.raises(TrainingError, match=f"even for {told} at a time"):
        fit(training(tmp_path, phases=(phase,)))
    assert sizes == tried


def test_a_damaged_record_of_the_parts_is_told(tmp_path):
    for content in ("{}", '{"parts": 0}', '{"parts": "x"}', '{"parts": 99}'):
        (tmp_path / "batch.json").write_text(content)
        with pytest.raises(TrainingError, match=r"batch\.json is damaged"):
            fit(training(tmp_path))


def test_more_devices_than_clips_in_a_step_are_refused(tmp_path):
    with pytest.raises(TrainingError, match="A step has 4 clips for 6 devices"):
        fit(training(tmp_path, devices=3, num_nodes=2))


def test_classes_of_unequal_size_count_the_same_and_it_is_said(tmp_path):
    fit(training(tmp_path, labels=[0, 1, 0, 1] + 8 * [0]))
    assert lines(tmp_path, "note")[0]["text"] == (
        "Training clips: 10 of 'wild type', 2 of 'mutant'; each counts 0.60, 3.00 in "
        "the loss."
    )


def test_a_class_without_training_clips_is_refused(tmp_path):
    with pytest.raises(TrainingError, match="No training clip is labelled 'mutant'"):
        fit(training(tmp_path, labels=12 * [0]))


def test_it_begins_with_given_weights(whole, tmp_path):
    begin = whole / run_files.BEST["loss"]
    phases = (Phase(32, 1, frames=2, batch=4, epochs=1, peak_rate=0.0),)
    plan = dataclasses.replace(training(tmp_path, phases=phases), begin=begin)
    fit(plan)
    _, first, _ = weights.read(begin)
    _, ours, _ = weights.read(tmp_path / run_files.BEST["loss"])
    moving = ("running", "num_batches")
    for name in (n for n in first if not any(word in n for word in moving)):
        np.testing.assert_array_equal(ours[name], first[name])


def test_weights_of_another_network_are_refused(whole, tmp_path):
    other = {**CONFIG.network_config, "widths": (3, 3, 3, 3)}
    plan = training(tmp_path, network_config=other)
    with pytest.raises(NetworkError, match="does not fit"):
        fit(dataclasses.replace(plan, begin=whole / run_files.BEST["loss"]))


def test_it_says_nothing_on_the_console(whole, tmp_path, capfd):
    fit(training(tmp_path, phases=CONFIG.phases[:1]))
    assert capfd.readouterr() == ("", "")


def test_half_precision_is_for_chips_that_have_it_and_not_for_3d_on_a_cpu(monkeypatch):
    cpu = torch.device("cpu")
    flat = networks.build("integration", widths=(4, 4, 4, 4))
    deep = networks.build("cnn3d")
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: True)
    assert precision("auto", cpu, flat) == "bf16"
    assert precision("auto", cpu, deep) == "32"
    assert precision("bf16", cpu, deep) == "bf16"  # who asks for it gets it
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: False)
    monkeypatch.setattr(torch.cpu, "_is_amx_tile_supported", lambda: False)
    assert precision("auto", cpu, flat) == "32"
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda **_: True)
    assert precision("auto", torch.device("cuda"), deep) == "bf16"


def test_weights_say_at_which_size_their_own_phase_saw_the_clips(whole, tmp_path):
    card, _, _ = weights.read(whole / run_files.BEST["loss"])
    assert (card.scores["phase"], card.shrink) == (2, 1)
    with pytest.raises(HaltError):  # in the second of four epochs
        fit(training(tmp_path), check=halted(STEPS + 1))
    for file in run_files.BEST.values():
        card, _, _ = weights.read(tmp_path / file)
        assert (card.scores["phase"], card.shrink) == (1, 2)
