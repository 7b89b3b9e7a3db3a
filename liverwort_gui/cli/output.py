"""What a command says, and the files it leaves."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import typer

from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Job, Progress, run_inline

T = TypeVar("T")


def say(text: str) -> None:
    """Write a line to stdout."""
    typer.echo(text)


def warn(text: str) -> None:
    """Write a warning to stderr."""
    typer.echo(f"Warning: {text}", err=True)


def say_json(record: dict[str, Any]) -> None:
    """Write one JSON object to stdout, in plain ASCII for any console."""
    typer.echo(json.dumps(record))


def run_with_progress(job: Job[T]) -> T:
    """Run a job to its end; draw its progress on stderr if that is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    console = Console(stderr=True)
    hidden = not console.is_terminal
    with Bar(*columns, console=console, transient=True, disable=hidden) as bar:
        task = bar.add_task("", total=None)

        def show(progress: Progress) -> None:
            bar.update(
                task,
                description=progress.note,
                total=progress.total,
                completed=progress.done,
            )

        return run_inline(job, show)


@contextmanager
def whole_set(folder: Path) -> Iterator[Callable[[str], Path]]:
    """Make `folder` and give the paths of files in it; all are kept or none.

    On any error the files that were not there before are removed, and the folder too
    if it is new.

    Raises:
        OutputError: if the folder cannot be made.
    """
    new_folder = not folder.exists()
    new_files: list[Path] = []

    def path_of(name: str) -> Path:
        path = folder / name
        if not path.exists():
            new_files.append(path)
        return path

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"The folder {folder} cannot be made ({error.strerror or error}): choose "
            "another with --out."
        ) from error
    try:
        yield path_of
    except BaseException:
        for path in new_files:
            path.unlink(missing_ok=True)
        if new_folder:
            with suppress(OSError):  # something else is in it
                folder.rmdir()
        raise
