"""What a training found out about its networks, as a table for a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from liverwort_gui.errors import TrainingError
from liverwort_gui.report.tables import Cell, Column, Table
from liverwort_gui.report.training_runs import read

TRAINING = "training"
SHARE = "share"
NULL_P, NULL_FLOOR = "null control p", "null control floor"

Row = tuple[Cell, ...]


def training_table(run: str | Path) -> tuple[Table, tuple[str, ...]]:
    """Return accuracy, nulls, leak and background of a run; and its sentences.

    Raises:
        TrainingError: if the run is not done.
    """
    (one,) = read([run])
    if one.result is None:
        raise TrainingError(
            f"{run} has no result to report ({one.message}): wait until it is done, or "
            "report without it."
        )
    columns = (
        Column("figure", "What it is."),
        Column("kind", "share: 0 to 1, printed as a percentage; number otherwise."),
        Column("value", "Of the figure."),
        Column("low 95 %", "Lower end of the interval, videos drawn again."),
        Column("high 95 %", "Its upper end."),
        Column("meaning", "What it says."),
    )
    meaning = f"The training {Path(run).name}, whose networks decided."
    table = Table(TRAINING, meaning, columns, tuple(_rows(one.result)))
    told = (*one.result.get("alarms", ()), *one.result.get("notes", ()))
    return table, tuple(str(sentence) for sentence in told)


def _rows(result: Mapping[str, Any]) -> Iterator[Row]:
    split = result["split"]
    kept = f"whole {split['by']}s kept together"
    if split["by"] == "random":
        kept = "clips dealt at random"
    yield _row(
        "folds", None, split["folds"], None, f"Each clip is tested once; {kept}."
    )
    yield _row("clips", None, result["clips"], None, "Of the training.")
    yield _row("videos", None, result["videos"], None, "They come from.")
    about = "Of clips that the network had not seen."
    yield _row("accuracy", SHARE, result["accuracy"], result["cluster95"], about)
    null, leak, sham = (result.get(name) for name in ("null", "leak", "sham"))
    if null:
        about = f"Chance that permuted labels do as well; refits: {null['kind']}."
        yield _row(NULL_P, None, null["p"], None, about)
        about = "Smallest p that so many refits can give."
        yield _row(NULL_FLOOR, None, null["floor"], None, about)
        refits = len(null["accuracies"])
        yield _row("null refits", None, refits, None, "With permuted labels.")
    if leak:
        about = "Points of accuracy that a random split adds: knowledge of videos."
        yield _row("leak", None, leak["points"], leak["points95"], about)
    if sham:
        about = "Of two halves of one class, which do not differ: chance is right."
        yield _row("sham accuracy", SHARE, sham["accuracy"], sham["cluster95"], about)
    background = (result.get("probe") or {}).get("background")
    if background:
        about = "Area under the ROC curve of the empty background alone."
        yield _row(
            "background AUC", None, background["auc"], background["auc95"], about
        )


def _row(name: str, kind: str | None, value: float, ends: Any, about: str) -> Row:
    low, high = ends or (None, None)
    return name, kind or "number", value, low, high, about
