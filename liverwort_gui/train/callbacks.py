"""What happens beside the steps of a training: randomness, log, checkpoints, stops."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from lightning.pytorch import Callback, LightningModule, Trainer
from lightning.pytorch.callbacks import Checkpoint
from torch import Tensor
from torch.nn.utils import get_total_norm

from liverwort_gui.errors import TrainingError
from liverwort_gui.jobs import Progress
from liverwort_gui.train import run_files
from liverwort_gui.train.checkpoints import LAST
from liverwort_gui.train.loader import Batch, phase_number
from liverwort_gui.train.module import Learner

STEP_INTERVAL = 1.0  # s between two lines on steps in the log
MOST_NAMED = 8  # clips in a message


class Seeding(Callback):
    """Makes what torch draws, such as dropout, a function of (seed, epoch, step)."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def on_train_batch_start(
        self, trainer: Trainer, pl_module: LightningModule, batch: Batch, batch_idx: int
    ) -> None:
        key = [self.seed, trainer.current_epoch, batch_idx, trainer.global_rank]
        torch.manual_seed(int(np.random.SeedSequence(key).generate_state(1)[0]))


class NumbersOnly(Callback):
    """Ends a training whose loss or gradient is no number any more, naming the clips.

    It does so before the step is taken: the weights are still good.
    """

    def __init__(self, names: Sequence[str]) -> None:
        """Take the names of the training clips, by place."""
        self.names = names
        self._places: Tensor = torch.empty(0)

    def on_train_batch_start(
        self, trainer: Trainer, pl_module: LightningModule, batch: Batch, batch_idx: int
    ) -> None:
        self._places = batch.places

    def on_before_backward(
        self, trainer: Trainer, pl_module: LightningModule, loss: Tensor
    ) -> None:
        self._check("loss", loss, trainer)

    def on_before_optimizer_step(
        self,
        trainer: Trainer,
        pl_module: LightningModule,
        optimizer: torch.optim.Optimizer,
    ) -> None:
        gradients = [p.grad for p in pl_module.parameters() if p.grad is not None]
        self._check("gradient", get_total_norm(gradients), trainer)

    def _check(self, what: str, value: Tensor, trainer: Trainer) -> None:
        if torch.isfinite(value):
            return
        clips = [self.names[place] for place in self._places.tolist()]
        named = ", ".join(clips[:MOST_NAMED])
        more = f" and {len(clips) - MOST_NAMED} more" if len(clips) > MOST_NAMED else ""
        raise TrainingError(
            f"Training stopped in epoch {trainer.current_epoch + 1}: the {what} is no "
            f"number on the clips {named}{more}; the best weights so far are kept. "
            "Look at these clips, or train with a lower learning rate."
        )


class KeepBest(Callback):
    """Keeps the weights of the lowest validation loss and of the highest accuracy.

    Of epochs with the same accuracy the one with the lower loss wins. Each phase is
    validated at its own picture size, so only epochs of one phase are compared, and
    the last phase replaces what those before it left.
    """

    def __init__(self, write: Callable[[str, Learner, dict[str, Any]], None]) -> None:
        """Take what writes weights: called with "loss" or "accuracy" and the scores."""
        self.write = write
        self.best: dict[str, dict[str, Any]] = {}

    def on_validation_end(self, trainer: Trainer, pl_module: LightningModule) -> None:
        assert isinstance(pl_module, Learner)
        scores = {
            "epoch": trainer.current_epoch + 1,
            "phase": phase_number(pl_module.config, trainer.current_epoch),
            "validation_loss": pl_module.validation_loss,
            "validation_accuracy": pl_module.validation_accuracy,
        }
        if not math.isfinite(pl_module.validation_loss):
            return
        for selection, rank in _RANKS.items():
            best = self.best.get(selection)
            better = best is None or (-scores["phase"], *rank(scores)) < (
                -best["phase"],
                *rank(best),
            )
            if better:
                self.best[selection] = scores
                if trainer.is_global_zero:
                    self.write(selection, pl_module, scores)

    def state_dict(self) -> dict[str, Any]:
        return self.best

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        self.best = state_dict


_RANKS: dict[str, Callable[[dict[str, Any]], tuple[float, ...]]] = {
    "loss": lambda scores: (scores["validation_loss"],),
    "accuracy": lambda s: (-s["validation_accuracy"], s["validation_loss"]),
}


class Journal(Callback):
    """Writes the log, reports progress, and stops where somebody asked for it."""

    def __init__(
        self,
        file: Path,
        epochs: int,
        report: Callable[[Progress], None],
        check: Callable[[], None],
    ) -> None:
        """Take what it writes to and calls.

        Args:
            file: the log.
            epochs: of the whole training.
            report: called after each step.
            check: called after each step; raises if the training is to stop.
        """
        self.file, self.epochs = file, epochs
        self.report, self.check = report, check
        self._losses: list[Tensor] = []
        self._told = self._began = 0.0

    def on_train_epoch_start(
        self, trainer: Trainer, pl_module: LightningModule
    ) -> None:
        self._losses = []
        self._began = time.monotonic()

    def on_train_batch_end(
        self,
        trainer: Trainer,
        pl_module: LightningModule,
        outputs: Any,
        batch: Batch,
        batch_idx: int,
    ) -> None:
        self.check()
        # Lightning divides the loss by the parts of a step.
        self._losses.append(outputs["loss"].detach() * trainer.accumulate_grad_batches)
        if time.monotonic() - self._told < STEP_INTERVAL:
            return
        self._told = time.monotonic()
        parts, epoch = trainer.accumulate_grad_batches, trainer.current_epoch + 1
        step, steps = batch_idx // parts + 1, int(trainer.num_training_batches) // parts
        loss = self._loss()
        if trainer.is_global_zero:
            run_files.append_log(
                self.file,
                "step",
                epoch=epoch,
                step=step,
                steps=steps,
                loss=loss,
                rate=_rate(trainer),
            )
        self.report(
            Progress(
                trainer.current_epoch * steps + step,
                self.epochs * steps,
                f"epoch {epoch} of {self.epochs}, loss {loss:.4f}",
            )
        )

    def on_train_epoch_end(self, trainer: Trainer, pl_module: LightningModule) -> None:
        assert isinstance(pl_module, Learner)
        if trainer.is_global_zero:
            run_files.append_log(
                self.file,
                "epoch",
                epoch=trainer.current_epoch + 1,
                epochs=self.epochs,
                loss=self._loss(),
                validation_loss=round(pl_module.validation_loss, 6),
                validation_accuracy=round(pl_module.validation_accuracy, 6),
                rate=_rate(trainer),
                seconds=round(time.monotonic() - self._began, 2),
            )

    def _loss(self) -> float:
        return round(float(torch.stack(self._losses).mean()), 6)


class SaveEachEpoch(Checkpoint):
    """Writes last.ckpt after each epoch; Lightning calls it after all the others."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def on_train_epoch_end(self, trainer: Trainer, pl_module: LightningModule) -> None:
        trainer.save_checkpoint(self.folder / LAST)


def _rate(trainer: Trainer) -> float:
    return float(trainer.optimizers[0].param_groups[0]["lr"])
