"""The commands, put together."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Annotated, Any

import typer

from liverwort_gui import preferences
from liverwort_gui.cli import (
    about,
    analyze,
    compare,
    doctor,
    film,
    networks,
    report,
    reproduce,
    settings,
    simulate,
    study,
    suggest,
    train,
    validate,
    windows,
)
from liverwort_gui.cli.options import Json
from liverwort_gui.cli.output import say, say_json, warn
from liverwort_gui.errors import LiverwortError


@dataclass(frozen=True, slots=True)
class Window:
    """What the command line has to know of the window, which lies in another room.

    Attributes:
        open: shows it with these files until it is closed; returns the exit status.
        check: shows it, closes it after its first paint; returns milliseconds.
    """

    open: Callable[[list[str]], int]
    check: Callable[[], float]


# The class above BadParameter; typer itself has no name for it.
UsageError: type[typer.BadParameter] = typer.BadParameter.__mro__[1]
NUMBERS: dict[Any, str] = {int: "a whole number", float: "a number"}

app = typer.Typer(
    name="liverwort",
    add_completion=False,
    pretty_exceptions_enable=False,  # `exit_status` tells them
)
app.callback()(about.options)
app.command()(analyze.analyze)
app.command()(windows.windows)
app.command()(suggest.suggest)
app.command()(simulate.simulate)
app.command()(train.train)
app.command("train-bundled")(train.train_bundled)
app.command()(train.convert)
app.command()(reproduce.reproduce)
app.command("networks")(networks.list_networks)
app.command()(validate.validate)
app.command()(compare.compare)
app.command()(report.report)
app.command()(film.film)
app.command()(analyze.demo)
app.command()(doctor.doctor)
app.command()(settings.settings)
app.add_typer(study.app, name="study")


@app.command("window")
def open_window(
    context: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Argument(help="A study, or videos.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Close again after the first paint.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Open the window (the same as no command at all)."""
    shell: Window = context.obj
    if not check:
        raise typer.Exit(shell.open([str(file) for file in files or []]))
    milliseconds = round(shell.check(), 1)
    if as_json:
        say_json({"window_ms": milliseconds})
    else:
        say(f"The window was painted after {milliseconds} ms")


def run(arguments: list[str], window: Window) -> int:
    """Run the command that `arguments` name; return the exit status.

    A file in place of a command is opened in the window, as a file manager does it.

    Raises:
        LiverwortError: if there is no such command or option, or a value is wrong.
    """
    for problem in preferences.load().problems:
        warn(problem)
    if arguments and _is_file(arguments[0]):
        arguments = ["window", *arguments]
    try:
        status: int | None = app(
            _join_boxes(arguments),
            prog_name="liverwort",
            obj=window,
            standalone_mode=False,
        )
    except UsageError as error:
        command = error.ctx.command_path if error.ctx else "liverwort"
        raise LiverwortError(f"{_wrong(error)}: see {command} --help.") from error
    return status or 0


def _wrong(error: typer.BadParameter) -> str:
    """Return what was typed wrongly, and of a number which ones are right.

    What typer says of numbers, and writes before a choice, are the words of the library
    that it validates with: they speak of an input, not of an option.
    """
    if type(error) is typer.BadParameter:
        words = error.message.removeprefix("Value error, ")
        kind = getattr(
            getattr(error.param, "type_descriptor", None), "annotation", None
        )
        if kind in NUMBERS:
            words = f"needs {NUMBERS[kind]}{_range(error.param)}"
        error = typer.BadParameter(words, error.ctx, error.param, error.param_hint)
    return error.format_message().rstrip(".")


def _range(option: Any) -> str:
    """Return between what an option's number must lie, if it is bounded."""
    least, most = (
        None if end is None else f"{end:,.12g}" for end in (option.min, option.max)
    )
    if least is None:
        return "" if most is None else f", at most {most}"
    return f", {least} or more" if most is None else f" from {least} to {most}"


def _is_file(argument: str) -> bool:
    """Whether an argument is a file or folder that is there, and no command."""
    with suppress(OSError, ValueError):  # a name that no file can have
        if Path(argument).exists():
            return argument not in typer.main.get_group(app).commands
    return False


def _join_boxes(arguments: list[str]) -> list[str]:
    """Make one argument of the three after --box: typer cannot repeat a triple."""
    joined: list[str] = []
    rest = list(arguments)
    while rest:
        joined.append(rest.pop(0))
        if joined[-1] == "--box":
            numbers = list(takewhile(lambda text: not text.startswith("--"), rest[:3]))
            joined.append(" ".join(numbers))
            del rest[: len(numbers)]
    return joined
