"""A comparison as files: its tables, and a report with figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from liverwort_gui.analysis import comparing
from liverwort_gui.comparison_records import Comparison
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import written_whole
from liverwort_gui.report import kept_clips
from liverwort_gui.report.comparison_tables import tables
from liverwort_gui.report.figures import clip_figures, comparison_figures, write_figures
from liverwort_gui.report.numbers import Said
from liverwort_gui.report.study_report import Material, page
from liverwort_gui.report.tables import Column, Table, write_tables
from liverwort_gui.report.training_table import training_table
from liverwort_gui.study import Study

PAGE = "report.html"
PRINTED = "printed-numbers"


@dataclass(frozen=True, slots=True)
class Written:
    """What was written.

    Attributes:
        page: the HTML.
        others: tables and figures.
        untraced: numbers in sentences that no table has, with their sentences.
    """

    page: Path
    others: tuple[Path, ...]
    untraced: tuple[tuple[str, str], ...]


def write_comparison(
    comparison: Comparison,
    path_of: Callable[[str], Path],
    more: Sequence[Table] = (),
) -> tuple[Path, ...]:
    """Write a comparison as `comparing.read` takes it, and all its tables.

    Args:
        comparison: what was found.
        path_of: gives the path of a file's name, see `write_tables`.
        more: tables that stand beside its own.

    Raises:
        OutputError: if a file cannot be written.
    """
    record = comparing.write(comparison, path_of(comparing.COMPARISON))
    return (record, *write_tables((*tables(comparison), *more), path_of))


def write_report(
    comparison: Comparison, path_of: Callable[[str], Path], *, run: str | Path = ""
) -> Job[Written]:
    """Write the report of a comparison, its tables and its figures.

    Args:
        comparison: what was found; its study is opened for reading, for the pictures of
            clips.
        path_of: gives the path of a file's name.
        run: folder of the training whose networks decided; empty: of none.

    Raises:
        ResultError: if a kept result is not there any more.
        StudyError: if the study cannot be opened.
        TrainingError: if the run is not done.
        OutputError: if a file cannot be written.
    """
    steps = 4
    yield Progress(0, steps, "Reading the clips that are shown")
    with Study.open(comparison.study, read_only=True) as study:
        shown = kept_clips.shown_clips(comparison)
        results = {c.id: r for c, r in kept_clips.kept_results(study, shown)}
    yield Progress(1, steps, "Drawing the figures")
    found = tables(comparison)
    more: tuple[Table, ...] = ()
    training: tuple[str, ...] = ()
    if run:
        table, training = training_table(run)
        more = (table,)
    figures = {**comparison_figures(comparison), **clip_figures(comparison, results)}
    drawn = write_figures(figures, _figure_path(path_of))
    yield Progress(2, steps, "Writing the report")
    html, said = page(Material(comparison, (*found, *more), figures, results, training))
    path = path_of(PAGE)
    with written_whole(path) as part:
        part.write_text(html, encoding="utf-8", newline="\n")
    yield Progress(3, steps, "Writing the tables")
    more = (*more, printed_numbers(said.said))
    written = write_comparison(comparison, path_of, more)
    return Written(path, (*written, *drawn), tuple(said.untraced))


def _figure_path(path_of: Callable[[str], Path]) -> Callable[[str], Path]:
    return lambda name: path_of(f"figure-{name.replace('_', '-')}")


def printed_numbers(said: Sequence[Said]) -> Table:
    """Return where in the tables each number of a report is from, in its order."""
    columns = (
        Column("number", "In the order of the report, from 1."),
        Column("printed", "As the report has it."),
        Column("value", "As the table has it."),
        Column("table", "Which has it."),
        Column("row", "Its first cell."),
        Column("column", "Name of the column."),
    )
    rows = tuple(
        (n, one.printed, one.value, one.table, one.row, one.column)
        for n, one in enumerate(said, start=1)
    )
    meaning = "Where each number of the report is from."
    return Table(PRINTED, meaning, columns, rows)
