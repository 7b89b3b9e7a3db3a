"""Cells of the metadata table, copied to a spreadsheet and pasted from one."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace

from liverwort_gui.errors import StudyError
from liverwort_gui.study import edits
from liverwort_gui.study.exchange.metadata import edit_from_metadata
from liverwort_gui.study.exchange.spreadsheet import decimal, plain, table_text
from liverwort_gui.study_records import METADATA, Edit, StudyState
from liverwort_gui.words import count


def copy_block(state: StudyState, ids: Sequence[str], columns: Sequence[str]) -> str:
    """Return some metadata of some videos as tab-separated text without headings."""
    rows = ({name: getattr(state.videos[id_], name) for name in columns} for id_ in ids)
    return table_text(columns, rows, "\t").partition("\r\n")[2]


def paste_block(
    state: StudyState,
    ids: Sequence[str],
    columns: Sequence[str],
    text: str,
    selected: tuple[int, int] = (1, 1),
) -> Edit:
    """Set metadata from cells that were copied in a spreadsheet; all or nothing.

    Args:
        state: of the study.
        ids: of the videos from the first chosen row on, as they stand in the table.
        columns: names of the values from the first chosen column on.
        text: cells with tabs between them, one row per line.
        selected: number of chosen rows and columns; a single copied row or cell fills
            them all.

    Raises:
        StudyError: if the cells do not fit in, or a number is none.
    """
    cells = _filled(_cells(text), *selected)
    if len(cells) > len(ids) or len(cells[0]) > len(columns):
        raise StudyError(
            f"The copied cells are {count(len(cells), 'row', 'rows')} by "
            f"{count(len(cells[0]), 'column', 'columns')}, but only {len(ids)} by "
            f"{len(columns)} follow from here on: choose the cell where the first one "
            "belongs."
        )
    puts = [
        put
        for id_, row in zip(ids, cells, strict=False)
        for put in set_cells(state, (id_,), dict(zip(columns, row, strict=False))).puts
    ]
    if len(puts) == 1:
        id_ = puts[0].id
        return Edit(f"set metadata: {state.videos[id_].name}", tuple(puts))
    return Edit(f"set metadata: {len(puts)} videos", tuple(puts))


def paste(
    state: StudyState,
    ids: Sequence[str],
    columns: Sequence[str],
    text: str,
    selected: tuple[int, int] = (1, 1),
) -> Edit:
    """Set metadata from a whole exported table, or from cells as `paste_block` does.

    A table names its columns in the first line and its videos in each line, so it does
    not matter where it is pasted.

    Raises:
        StudyError: if a line or cell of it makes no sense; then nothing is changed.
    """
    first = text.partition("\n")[0].casefold().split("\t")
    headings = {heading.strip() for heading in first}
    named = headings & {"video", "video_path", "video_sha256"}
    if not named or not headings & (set(edits.VIDEO_VALUES) | named - {"video"}):
        return paste_block(state, ids, columns, text, selected)
    edit, report = edit_from_metadata(state, text)
    if report.refused:
        more = len(report.refused) - 1
        others = f" (and {more} more)" if more else ""
        raise StudyError(f"Nothing was pasted: {report.refused[0]}{others}.")
    return edit


def set_cells(state: StudyState, ids: Sequence[str], texts: dict[str, str]) -> Edit:
    """Set the same metadata for some videos, from what was typed.

    Args:
        state: of the study.
        ids: of the videos.
        texts: by name of the value; an empty fps or um_per_px is what the file says.

    Raises:
        StudyError: if a number is none; the sentence names the video.
    """
    try:
        values = {name: _value(name, text) for name, text in texts.items()}
    except StudyError as error:
        name = state.videos[ids[0]].name
        whose = name if len(ids) == 1 else f"{len(ids)} videos"
        reason = str(error).replace("um_per_px", "µm per pixel")
        raise StudyError(f"{whose}: {reason}; nothing was changed.") from error
    edit = edits.describe_videos(state, ids, values)
    if len(texts) == 1:
        return edit
    return replace(edit, text=edit.text.replace("set ", "set metadata: ", 1))


def _value(name: str, text: str) -> str | float | None:
    return text.strip() if name in METADATA else decimal(text, name)


def _cells(text: str) -> list[list[str]]:
    """Return the rows of a copied block, each of the same length.

    Raises:
        StudyError: if they are not.
    """
    lines = text.removesuffix("\n").removesuffix("\r")
    try:
        reader = csv.reader(io.StringIO(lines, newline=""), delimiter="\t")
        rows = [[plain(cell) for cell in row] or [""] for row in reader] or [[""]]
    except csv.Error as error:
        raise StudyError(
            f"What was copied is no table ({error}): copy the cells again."
        ) from error
    if len({len(row) for row in rows}) > 1:
        raise StudyError("The copied rows differ in length: copy a rectangle of cells.")
    return rows


def _filled(cells: list[list[str]], rows: int, columns: int) -> list[list[str]]:
    """Repeat a single row down the chosen rows, and a single cell across them too."""
    if len(cells) == 1 and len(cells[0]) == 1:
        cells = [cells[0] * columns]
    return cells * rows if len(cells) == 1 else cells
