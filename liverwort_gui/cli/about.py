"""`liverwort --about` and `--version`: what this is, its parts and its terms."""

from __future__ import annotations

from typing import Annotated

import typer

from liverwort_gui import __version__, licences, paths
from liverwort_gui.cli.output import say


def show_about(wished: bool) -> None:
    """Tell version, licences and parts, and end."""
    if not wished:
        return
    found = licences.installed_parts()
    say(f"Liverwort {__version__}")
    say(licences.summary(found, bundle=paths.is_bundle()))
    if file := paths.licence_file():
        say(f"All licences: {file}")
    say("")
    say(licences.table(found))
    raise typer.Exit


def show_version(wished: bool) -> None:
    """Tell the version, and end."""
    if wished:
        say(f"Liverwort {__version__}")
        raise typer.Exit


def options(
    about: Annotated[
        bool,
        typer.Option(
            "--about",
            callback=show_about,
            is_eager=True,
            help="Tell the version, the licences and the parts of the program.",
        ),
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=show_version,
            is_eager=True,
            help="Tell the version.",
        ),
    ] = False,
) -> None:
    """Find where and when two kinds of sperm differ in microscope videos."""
