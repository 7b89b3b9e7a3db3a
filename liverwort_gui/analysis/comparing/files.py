"""A comparison as files: one that this program reads again, and tables for people."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from liverwort_gui.analysis.comparing.tables import Cell, tables
from liverwort_gui.comparison_records import Comparison
from liverwort_gui.errors import ResultError
from liverwort_gui.paths import written_whole

RECORD = "record"  # the array that holds the JSON
COMPARISON = "comparison.npz"


def write(comparison: Comparison, path: str | Path) -> Path:
    """Write all of a comparison, so that `read` returns it; the path ends with .npz.

    Raises:
        OutputError: if the file cannot be written.
    """
    record, arrays = comparison.to_file_parts()
    text = json.dumps(record, allow_nan=False).encode()
    with written_whole(Path(path)) as part, part.open("wb") as file:
        np.savez_compressed(
            file,
            allow_pickle=False,
            **{RECORD: np.frombuffer(text, np.uint8)},
            **arrays,
        )
    return Path(path)


def read(path: str | Path) -> Comparison:
    """Return the comparison that `write` wrote.

    Raises:
        ResultError: if it is missing, damaged, or another file.
    """
    try:
        with Path(path).open("rb") as file, np.load(file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files if name != RECORD}
            record = json.loads(stored[RECORD].tobytes())
        return Comparison.from_file_parts(record, arrays)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise ResultError(
            f"{path} is no comparison of this program, or damaged ({error}): compare "
            "the groups again."
        ) from error


def write_tables(comparison: Comparison, path_of: Callable[[str], Path]) -> list[Path]:
    """Write the comparison, its tables as CSV, and what their columns are.

    The files: `comparison.npz`, `tests.csv`, `clips.csv`, `videos.csv`,
    `left-out.csv`, `traits.csv`, `body-map.csv`, `body-curve.csv`, `beat.csv`,
    `pairs.csv`, `columns.csv`. Units stand in the headers.

    Args:
        comparison: what was found.
        path_of: name of a file to its path, see `cli.output.whole_set`.

    Raises:
        OutputError: if a file cannot be written.
    """
    written = [write(comparison, path_of(COMPARISON))]
    columns: list[tuple[Cell, ...]] = []
    for name, (heads, rows) in tables(comparison).items():
        path = path_of(f"{name}.csv")
        _write_csv(path, [head for head, _ in heads], rows)
        columns += [(f"{name}.csv", head, meaning) for head, meaning in heads]
        written.append(path)
    path = path_of("columns.csv")
    _write_csv(path, ("table", "column", "meaning"), columns)
    return [*written, path]


def _write_csv(
    path: Path, heads: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    with (
        written_whole(path) as part,
        part.open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heads)
        writer.writerows([_told(cell) for cell in row] for row in rows)


def _told(cell: Cell) -> str | int:
    """Return a cell with all its digits; empty if it is unknown."""
    if cell is None or (isinstance(cell, float) and not np.isfinite(cell)):
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return repr(float(cell)) if isinstance(cell, float) else cell
