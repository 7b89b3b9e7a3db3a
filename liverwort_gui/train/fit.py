"""One network trained by Lightning: repeatable by seed, resumable at each epoch."""

from __future__ import annotations

import dataclasses
import gc
import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from lightning.fabric.plugins.environments.lightning import LightningEnvironment
from lightning.pytorch import Callback, LightningDataModule, Trainer
from numpy.typing import NDArray
from torch import nn

from liverwort_gui import networks
from liverwort_gui.errors import TrainingError
from liverwort_gui.jobs import Progress
from liverwort_gui.networks import weights
from liverwort_gui.networks.base import VideoNetwork
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.network import fill
from liverwort_gui.train import checkpoints, loader, memory, run_files
from liverwort_gui.train.callbacks import (
    Journal,
    KeepBest,
    NumbersOnly,
    SaveEachEpoch,
    Seeding,
)
from liverwort_gui.train.config import UNVARIED, Config
from liverwort_gui.train.loader import Examples
from liverwort_gui.train.module import Learner
from liverwort_gui.train.tasks import card_shrink

CUDA_WORKERS = 6  # processes that prepare batches for a fast card; a CPU needs none

Report = Callable[[Progress], None]
Check = Callable[[], None]


@dataclass(frozen=True, eq=False)
class Training:
    """All that one network learns from, and where it is written.

    Attributes:
        folder: gets log.jsonl, last.ckpt and the weights.
        config: what is done.
        training: clips that are learned from.
        validation: clips that choose the weights.
        card: of the weights, without scores and for whole clips of the last phase.
        begin: weights to begin with; None: from nothing.
    """

    folder: Path
    config: Config
    training: Examples
    validation: Examples
    card: Card
    begin: Path | None = None

    def note(self, text: str) -> None:
        """Write a sentence to the log."""
        run_files.append_log(self.folder / run_files.LOG, "note", text=text)


def fit(
    training: Training,
    report: Report = lambda _: None,
    check: Check = lambda: None,
) -> None:
    """Train, or continue a training that was stopped, to the last epoch.

    Leaves the weights of the lowest validation loss and of the highest validation
    accuracy in the folder. All randomness and the learning rate follow from (seed,
    epoch, step), and each epoch leaves a checkpoint, so that a training that was killed
    and continued ends with the weights of one that was not (on the same CPU).

    Args:
        training: what to train.
        report: called with progress.
        check: called after each step; raises to stop.

    Raises:
        TrainingError: if the loss is no number, or the memory does not suffice.
        OutputError: if the disk is full; the last checkpoint is intact.
        DeviceError: if the device cannot be used.
    """
    training.folder.mkdir(parents=True, exist_ok=True)
    try:
        memory.with_less_each_time(
            training.folder,
            loader.smallest_share(len(training.training), training.config),
            training.note,
            lambda parts: _fit(training, parts, report, check),
        )
    finally:
        gc.collect()  # a trainer is a ring of references that holds clips and memory


def fresh_network(training: Training) -> VideoNetwork:
    """Return the network before its first step; the same for the same seed.

    Raises:
        NetworkError: if the weights to begin with are of another network.
    """
    torch.manual_seed(training.config.seed)
    network = networks.build(training.card.architecture, **training.card.config)
    if training.begin is None:
        networks.begin_undecided(network)
    else:
        fill(network, weights.read(training.begin)[1], str(training.begin))
    return network


def precision(choice: str, device: torch.device, network: nn.Module) -> str:
    """Return "bf16" or "32"; "auto" takes bf16 where the chip multiplies it itself.

    3-D convolutions on a CPU are left out: with PyTorch 2.13 their bf16 gradient is no
    number in one step of thirty or so (measured on the 3D-ResNet50).
    """
    if choice != "auto":
        return choice
    if device.type == "cuda":
        return (
            "bf16" if torch.cuda.is_bf16_supported(including_emulation=False) else "32"
        )
    has = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    flat = not any(isinstance(module, nn.Conv3d) for module in network.modules())
    return "bf16" if device.type == "cpu" and has and flat else "32"


def _fit(training: Training, parts: int, report: Report, check: Check) -> None:
    """Train with each step divided into `parts`."""
    config = training.config
    checkpoint, note = checkpoints.newest(training.folder)
    if note:
        training.note(note)
    class_weights, said = _class_weights(training)
    if said and checkpoint is None:
        training.note(said)
    learner = Learner(laid_out(fresh_network(training)), config, class_weights)
    names = [training.training.names[i] for i in training.training.indices]
    device = networks.pick_device(config.device)
    journal = Journal(training.folder / run_files.LOG, config.epochs, report, check)
    callbacks = [
        Seeding(config.seed),
        NumbersOnly(names),
        KeepBest(lambda *best: _write_best(training, *best)),
        journal,
        SaveEachEpoch(training.folder),
    ]
    with quiet():
        rounding = precision(config.precision, device, learner.network)
        trainer = _trainer(training, device, rounding, parts, callbacks)
        data = Loaders(training, parts, CUDA_WORKERS if device.type == "cuda" else 0)
        trainer.fit(learner, datamodule=data, ckpt_path=checkpoint)


def _trainer(
    training: Training,
    device: torch.device,
    rounding: str,
    parts: int,
    callbacks: list[Callback],
) -> Trainer:
    """Return Lightning's trainer, with what it prints or writes by itself left out."""
    config = training.config
    plugins: list[Any] = [checkpoints.AtomicCheckpointIO()]
    if not config.together:  # whatever a cluster's environment says
        plugins.append(LightningEnvironment())
    run_files.append_log(
        training.folder / run_files.LOG,
        "begin",
        device=str(device),
        precision=rounding,
        threads=torch.get_num_threads(),
    )
    return Trainer(
        accelerator=device.type,
        devices=config.devices,
        num_nodes=config.num_nodes,
        precision=_PRECISIONS[rounding],
        max_epochs=config.epochs,
        accumulate_grad_batches=parts,
        callbacks=callbacks,
        plugins=plugins,
        default_root_dir=training.folder,
        reload_dataloaders_every_n_epochs=1,
        use_distributed_sampler=False,  # the loader deals the shares itself
        sync_batchnorm=device.type == "cuda",  # there is none for others
        num_sanity_val_steps=0,
        logger=False,
        enable_progress_bar=False,
        enable_model_summary=False,
    )


_PRECISIONS: dict[str, Any] = {"bf16": "bf16-mixed", "32": "32-true"}


class Loaders(LightningDataModule):
    """The loaders of one training, asked for anew in each epoch."""

    def __init__(self, training: Training, parts: int, workers: int) -> None:
        super().__init__()
        self.training, self.parts, self.workers = training, parts, workers

    def train_dataloader(self) -> loader.Ahead:
        return self._of_epoch(self.training.config)

    def settling_dataloader(self) -> loader.Ahead:
        """Return the clips that batch norms are measured on: as they are in use."""
        return self._of_epoch(
            dataclasses.replace(self.training.config, augment=UNVARIED)
        )

    def _of_epoch(self, config: Config) -> loader.Ahead:
        assert self.trainer is not None
        batches = loader.training_loader(
            self.training.training,
            config,
            self.trainer.current_epoch,
            parts=self.parts,
            rank=self.trainer.global_rank,
            ranks=self.trainer.world_size,
            workers=self.workers,
        )
        return loader.Ahead(batches)

    def val_dataloader(self) -> loader.Ahead:
        assert self.trainer is not None
        phase, _ = loader.phase_of(self.training.config, self.trainer.current_epoch)
        return loader.Ahead(
            loader.whole_loader(self.training.validation, phase, workers=self.workers)
        )


def laid_out(network: VideoNetwork) -> VideoNetwork:
    """Lay out the weights in memory as is fastest for them."""
    return network.to(memory_format=network.memory_format)  # type: ignore[call-overload, no-any-return]


def tensors(network: nn.Module) -> dict[str, NDArray[Any]]:
    """Return the weights of a network, for `weights.write`."""
    return {
        name: tensor.detach().cpu().contiguous().numpy()
        for name, tensor in network.state_dict().items()
    }


def _write_best(
    training: Training, selection: str, learner: Learner, scores: dict[str, Any]
) -> None:
    if not training.folder.is_dir():
        raise run_files.moved(training.folder)
    # A phase before the last may see smaller pictures, and its weights may be kept.
    phase, _ = loader.phase_of(training.config, scores["epoch"] - 1)
    stored = training.training.frames.shape[2]
    shrink = card_shrink(phase, stored, training.card.clip_size)
    card = dataclasses.replace(training.card, scores=scores, shrink=shrink)
    file = training.folder / run_files.BEST[selection]
    weights.write(file, card, tensors(learner.network))


def _class_weights(training: Training) -> tuple[list[float] | None, str]:
    """Return how much a clip of each class counts, and the sentence on it.

    None: all count the same, because they are as many or nobody wants otherwise.
    """
    classes = training.card.classes
    counts = np.bincount(training.training.labels, minlength=len(classes))
    named = tuple(zip(classes, counts.tolist(), strict=True))
    for name, count in named:
        if not count:
            raise TrainingError(
                f"No training clip is labelled {name!r}: label some, or choose fewer "
                "folds."
            )
    if (counts == counts[0]).all():
        return None, ""
    found = ", ".join(f"{count} of {name!r}" for name, count in named)
    if training.config.balance == "none":
        return None, f"Training clips: {found}; every clip counts the same."
    shares = counts.sum() / (len(classes) * counts)
    told = ", ".join(f"{share:.2f}" for share in shares)
    return shares.tolist(), f"Training clips: {found}; each counts {told} in the loss."


@contextmanager
def quiet() -> Iterator[None]:
    """Keep Lightning from printing: the log and the window say what there is to say."""
    loggers = [logging.getLogger(f"lightning.{part}") for part in ("pytorch", "fabric")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            for message in _HARMLESS:
                warnings.filterwarnings("ignore", message)
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


_HARMLESS = (
    # Lightning 2.6 uses a name that PyTorch 2.13 is about to drop.
    ".*LeafSpec.*is deprecated.*",
    # With several cards: kernels of one pixel lie in memory both ways at once.
    "Grad strides do not match bucket view strides.*",
)
