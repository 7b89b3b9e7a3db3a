"""Figure 5 of the paper: validation accuracy and loss over the epochs."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.report.training_runs import Run
from liverwort_gui.train import run_status

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Okabe and Ito's colours, which colour-blind eyes tell apart, then greys.
COLOURS = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#CC79A7",
    "#E69F00",
    "#56B4E9",
    "#000000",
    "#8C6D00",
    "#7F7F7F",
    "#B2182B",
    "#4D4D4D",
)
DASHES = ("-", "--", ":")
SIZE = (10.0, 4.2)  # inches
DPI = 120


@dataclass(frozen=True, eq=False)
class Curves:
    """What a run's folds did on their validation clips.

    Attributes:
        title: of the network.
        losses: (folds, epochs), NaN after a fold's last epoch.
        accuracies: (folds, epochs), 0 to 1, mean over the classes.
        chosen: per fold, epoch of the lowest loss, from 1; empty if not done.
    """

    title: str
    losses: NDArray[np.float64]
    accuracies: NDArray[np.float64]
    chosen: tuple[int, ...]


def curves(run: Run) -> Curves | None:
    """Return the curves of a run's folds; None if no epoch is done."""
    tasks = [
        task for task in run_status.status(run.folder).tasks if task.kind == "fold"
    ]
    epochs = max((task.epoch for task in tasks), default=0)
    if not epochs:
        return None
    chosen = [
        line["epoch"]
        for line in (run.result or {}).get("folds", ())
        if line["selection"] == "loss"
    ]
    return Curves(
        title=run.title,
        losses=_stacked([task.validation_losses for task in tasks], epochs),
        accuracies=_stacked([task.accuracies for task in tasks], epochs),
        chosen=tuple(chosen),
    )


def figure(shown: Sequence[Curves], chance: float) -> bytes:
    """Draw accuracy and loss of several networks, the mean over folds, as SVG.

    Of the first network the folds are drawn too, each with a dot where its weights
    were taken, at the lowest loss.

    Args:
        shown: one or more.
        chance: accuracy of guessing, 0 to 1, for a dotted line.
    """
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    picture = Figure(figsize=SIZE, dpi=DPI, layout="constrained")
    FigureCanvasSVG(picture)
    left, right = picture.subplots(1, 2)
    for axes, part, label in (
        (left, "accuracies", "accuracy, %"),
        (right, "losses", "loss"),
    ):
        for number, one in enumerate(shown):
            values = getattr(one, part) * (100 if part == "accuracies" else 1)
            epochs = np.arange(1, values.shape[1] + 1)
            colour = COLOURS[number % len(COLOURS)]
            dash = DASHES[number // len(COLOURS) % len(DASHES)]
            if number == 0:
                axes.plot(epochs, values.T, color=colour, lw=0.7, alpha=0.45)
                for fold, epoch in enumerate(one.chosen):
                    axes.plot(epoch, values[fold, epoch - 1], "o", color=colour, ms=4)
            mean = np.nanmean(values, axis=0)
            axes.plot(epochs, mean, dash, color=colour, lw=1.8, label=one.title)
        axes.set_xlabel("epoch")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_ylabel(f"validation {label}")
        axes.grid(color="#E3E6EA", lw=0.8)
        axes.spines[["top", "right"]].set_visible(False)
    left.axhline(100 * chance, color="#9AA1AB", lw=0.8, ls=":")
    handles, labels = left.get_legend_handles_labels()
    picture.legend(
        handles, labels, loc="outside lower center", ncols=4, frameon=False, fontsize=9
    )
    return _svg(picture)


def write_csv(shown: Sequence[Curves], path: Path) -> None:
    """Write every point: network, fold, epoch, validation loss and accuracy."""
    lines = ["network,fold,epoch,validation_loss,validation_accuracy"]
    for one in shown:
        for fold, (losses, accuracies) in enumerate(
            zip(one.losses.tolist(), one.accuracies.tolist(), strict=True)
        ):
            for epoch, point in enumerate(
                zip(losses, accuracies, strict=True), start=1
            ):
                if not np.isnan(point[0]):
                    loss, accuracy = point
                    lines.append(f'"{one.title}",{fold},{epoch},{loss!r},{accuracy!r}')
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _stacked(rows: Sequence[Sequence[float]], epochs: int) -> NDArray[np.float64]:
    found = np.full((len(rows), epochs), np.nan)
    for fold, row in enumerate(rows):
        found[fold, : len(row)] = row
    return found


def _svg(picture: Figure) -> bytes:
    import matplotlib as mpl

    file = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "liverwort", "svg.fonttype": "none"}):
        picture.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()
