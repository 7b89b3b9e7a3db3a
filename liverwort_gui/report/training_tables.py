"""The paper's tables from training runs: one HTML page, and a CSV of each table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from liverwort_gui.paths import written_whole
from liverwort_gui.report import paper, training_figure, training_page
from liverwort_gui.report.paper import PaperRow
from liverwort_gui.report.training_figure import curves
from liverwort_gui.report.training_runs import (
    Line,
    Run,
    baselines,
    groups,
    line,
    read,
    same_classes,
    title,
)
from liverwort_gui.train import results

PAGE = "tables.html"
MAIN = "integration"
TABLES = (  # name, caption, how the epoch was chosen, the paper's figures
    (
        "table-1",
        "Table 1. Weights of the epoch with the lowest validation loss.",
        "loss",
        paper.TABLE_1,
    ),
    (
        "table-2",
        "Table 2. Weights of the epoch with the highest validation accuracy.",
        "accuracy",
        paper.TABLE_2,
    ),
    (
        "table-3",
        "Table 3. Integration-Net with parts left out; lowest validation loss.",
        "loss",
        paper.TABLE_3,
    ),
)


@dataclass(frozen=True, slots=True)
class Table:
    """One table, and the paper's beside it.

    Attributes:
        name: of its CSV file, such as "table-1".
        caption: what it compares.
        lines: in the order of the paper, then others, then baselines.
        paper: the paper's line for each of `lines`, or None.
    """

    name: str
    caption: str
    lines: tuple[Line, ...]
    paper: tuple[PaperRow | None, ...]


def write_training_tables(
    folders: Iterable[str | Path],
    out: str | Path,
    *,
    note: str = "",
    failures: Mapping[str, str] | None = None,
) -> Path:
    """Write `tables.html` and its CSV files; return the path of the page.

    Args:
        folders: of runs on the same clips; those not done are listed as such. Runs that
            differ in their seed, device and controls only are one line.
        out: folder; files in it are replaced.
        note: sentence on how the runs came about, for the head of the page.
        failures: networks that could not even be begun, and why.

    Raises:
        TrainingError: if no run is done, or they tell different classes apart.
        OutputError: if the folder cannot be written.
    """
    out = Path(out)
    runs = read(folders)
    classes = same_classes(runs)
    tables = made(runs, failures or {})
    first_seeds = _first_seeds(runs)
    done = [run.folder for run in first_seeds if run.result]
    compared = results.compare(done, with_first=True)
    drawn = [found for run in first_seeds if (found := curves(run)) is not None]
    figure = training_figure.figure(drawn, 1 / len(classes)).decode()
    page = training_page.page(tables, runs, classes, compared["pairs"], figure, note)
    for table in tables:
        _write(out / f"{table.name}.csv", table_csv(table, classes))
    _write(out / "comparisons.csv", _pairs_csv(compared["pairs"]))
    with written_whole(out / "figure-5.csv") as part:
        training_figure.write_csv(drawn, part)
    _write(out / "figure-5.svg", figure)
    _write(out / PAGE, page)
    return out / PAGE


def made(runs: Sequence[Run], failures: Mapping[str, str]) -> tuple[Table, ...]:
    """Return Tables 1 to 3, as far as there are runs for them."""
    variants: dict[str, list[tuple[Run, ...]]] = {}
    for group in groups(runs):
        variants.setdefault(group[0].variant, []).append(group)
    found_results = [run.result for run in runs if run.result]
    probed = [result for result in found_results if result["probe"]]
    trivial = baselines((probed or found_results)[0])
    found = []
    for name, caption, selection, printed in TABLES:
        shown = _in_order(variants, failures, printed, ablation=name == "table-3")
        if not shown:
            continue
        lines: list[Line] = []
        beside: list[PaperRow | None] = []
        for v in shown:
            own = [line(group, selection) for group in variants.get(v, ())]
            own = own or [Line(title(v), remark=failures[v])]
            lines += own
            beside += [printed.get(v)] * len(own)
        beside += [None] * len(trivial)
        found.append(Table(name, caption, (*lines, *trivial), tuple(beside)))
    return tuple(found)


def table_csv(table: Table, classes: Sequence[str]) -> str:
    """Return a table as CSV; shares 0 to 1, the paper's figures in percent."""
    head = [
        "network",
        *(f"right_{name}" for name in classes),
        *(f"over_videos_{end}_{name}" for name in classes for end in ("low", "high")),
        *("average", "right", "clips", "wilson_low", "wilson_high"),
        *("over_videos_low", "over_videos_high", "auc", "seeds"),
        *("lowest_seed", "highest_seed", "remark"),
        *("paper_wild", "paper_mutant", "paper_average"),
        *("paper_right_of_256", "paper_wilson_low", "paper_wilson_high"),
    ]
    rows = [
        [
            one.title,
            *(one.per_class or [None] * len(classes)),
            *([end for i in one.per_class95 for end in i] or [None] * 2 * len(classes)),
            *(one.average, one.right, one.clips or None),
            *(one.wilson95 or (None, None)),
            *(one.cluster95 or (None, None)),
            *(one.auc, one.seeds),
            *(one.spread or (None, None)),
            one.remark,
            *((p.wild, p.mutant, p.average, p.right, *p.wilson95) if p else [None] * 6),
        ]
        for one, p in zip(table.lines, table.paper, strict=True)
    ]
    return _csv([head, *rows])


def _in_order(
    variants: Mapping[str, object],
    failures: Mapping[str, str],
    printed: Mapping[str, PaperRow],
    *,
    ablation: bool,
) -> list[str]:
    """Return the variants of a table: the paper's, then ours."""
    known = [*variants, *(v for v in failures if v not in variants)]
    own = [v for v in known if ", " in v or (ablation and v == MAIN)]
    if ablation:
        return [v for v in printed if v in own] if len(own) > 1 else []
    whole = [v for v in known if ", " not in v]
    return [v for v in printed if v in whole] + [v for v in whole if v not in printed]


def _first_seeds(runs: Sequence[Run]) -> list[Run]:
    """Return of each recipe the first seed that is done; the main network first."""
    found = [
        min(group, key=lambda run: (run.result is None, run.seed))
        for group in groups(runs)
    ]
    return sorted(found, key=lambda run: run.variant != MAIN)


def _pairs_csv(pairs: Sequence[Mapping[str, Any]]) -> str:
    names = ("first", "second", "only_first", "only_second", "difference")
    p_values = ("mcnemar_p", "sign_flip_p", "holm_p")
    head = [*names, "newcombe_low", "newcombe_high", *p_values]
    rows = [
        [
            *(Path(pair[name]).name for name in names[:2]),
            *(pair[name] for name in names[2:]),
            *pair["newcombe95"],
            *(pair[name] for name in p_values),
        ]
        for pair in pairs
    ]
    return _csv([head, *rows])


def _csv(rows: Iterable[Sequence[object]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()


def _write(path: Path, text: str) -> None:
    with written_whole(path) as part:
        part.write_text(text, encoding="utf-8", newline="\n")
