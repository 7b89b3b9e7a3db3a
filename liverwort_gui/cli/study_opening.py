"""How the commands of `liverwort study` open one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from liverwort_gui.cli.output import warn
from liverwort_gui.errors import StudyReadOnlyError

if TYPE_CHECKING:
    from liverwort_gui.study import Study


def completed(path: Path | None) -> Path | None:
    """Return the folder that a study's name without its ending means."""
    if path is None or path.exists() or not path.name:
        return path
    named = path.with_name(f"{path.name}.liverwort")
    return named if named.is_dir() else path


StudyPath = Annotated[
    Path, typer.Argument(help="Folder name.liverwort.", callback=completed)
]


@contextmanager
def opened_to_change(path: Path) -> Iterator[Study]:
    """Open a study to change it; say what the user should know of it.

    Raises:
        StudyReadOnlyError: if somebody else has it open, or it cannot be written.
        StudyError: if it cannot be opened at all.
    """
    from liverwort_gui.study import Study

    with Study.open(path) as opened:
        if opened.state.read_only:
            raise StudyReadOnlyError(opened.state.read_only)
        for notice in opened.state.notices:
            warn(notice)
        yield opened
