"""The commands, put together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from liverwort_gui.cli import analyze, doctor, simulate
from liverwort_gui.cli.output import say_json

OpenWindow = Callable[
    [list[str], bool], float
]  # files, check -> ms until it is painted

app = typer.Typer(
    name="liverwort",
    add_completion=False,
    pretty_exceptions_enable=False,  # `exit_status` tells them
    help="Find where and when two kinds of sperm differ in microscope videos.",
)
app.command()(analyze.analyze)
app.command()(simulate.simulate)
app.command()(analyze.demo)
app.command()(doctor.doctor)


@app.command()
def window(
    context: typer.Context,
    files: Annotated[list[Path] | None, typer.Argument(help="Videos to open.")] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Close again after the first paint.")
    ] = False,
    as_json: analyze.Json = False,
) -> None:
    """Open the window (the same as no command at all)."""
    open_window: OpenWindow = context.obj
    milliseconds = open_window([str(file) for file in files or []], check)
    if check and as_json:
        say_json({"window_ms": round(milliseconds, 1)})


def run(arguments: list[str], open_window: OpenWindow) -> int:
    """Run the command that `arguments` name; return the exit status."""
    try:
        app(_join_boxes(arguments), prog_name="liverwort", obj=open_window)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


def _join_boxes(arguments: list[str]) -> list[str]:
    """Make one argument of the three after --box: typer cannot repeat a triple."""
    joined: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        joined.append(argument)
        if argument == "--box":
            joined.append(
                " ".join(number for _, number in zip(range(3), rest, strict=False))
            )
    return joined
