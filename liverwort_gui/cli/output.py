"""What a command says, and the files it leaves."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import typer

from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Job, Progress, run_inline
from liverwort_gui.worker import JobCall, run_in_child

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
    with progress_bar() as show:
        return run_inline(job, show)


def run_guarded(call: JobCall[T], memory_limit: int, silence_limit: float) -> T:
    """Run a job on foreign files in a child process, with its progress.

    Args:
        call: the job.
        memory_limit: bytes of address space it may use.
        silence_limit: seconds without a yield after which it is killed.

    Raises:
        WorkerError: if the child crashed, was silent too long or ran out of memory.
    """
    with progress_bar() as show:
        return run_in_child(
            call, memory_limit=memory_limit, silence_limit=silence_limit, report=show
        )


@contextmanager
def progress_bar() -> Iterator[Callable[[Progress], None]]:
    """Give what draws progress on stderr, if that is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn
    from rich.progress import Progress as Bar

    share = TaskProgressColumn("[progress.percentage]{task.percentage:>3.0f} %")
    columns = (TextColumn("{task.description}"), BarColumn(), share)
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

        yield show


@contextmanager
def whole_set(folder: Path) -> Iterator[Callable[[str], Path]]:
    """Make `folder` and give the paths of files in it; all are written or none.

    On any error the folder is as it was before: new files and new folders are removed,
    and files that were replaced come back.

    Raises:
        OutputError: if the folder cannot be made, or a file cannot have its name.
    """
    new_folders: list[Path] = []
    originals: dict[Path, Path | None] = {}  # of each file, where its old one waits

    def path_of(name: str) -> Path:
        path = folder / name
        with _told(path, "a shorter name for the video"):
            waiting = folder / f".{name}.{os.getpid()}.old"
            originals[path] = path.replace(waiting) if path.exists() else None
        return path

    try:
        with _told(folder, "free space on its disk"):
            new_folders += [f for f in (folder, *folder.parents) if not f.exists()]
            folder.mkdir(parents=True, exist_ok=True)
        yield path_of
    except BaseException:
        for path, original in originals.items():
            path.unlink(missing_ok=True)
            if original is not None:
                original.replace(path)
        with suppress(OSError):  # something else is in it
            for new_folder in new_folders:
                new_folder.rmdir()
        raise
    for original in filter(None, originals.values()):
        original.unlink()


@contextmanager
def _told(path: Path, cure: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{path} cannot be made ({error.strerror or error}): choose another "
            f"folder with --out, or {cure}."
        ) from error
