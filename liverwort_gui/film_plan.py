"""Which clips come into which film, what the films are called, and what is wished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from liverwort_gui.errors import LiverwortError

Layout = Literal["single", "side-by-side", "contact-sheet"]
Format = Literal["mp4", "gif", "png", "tiff"]
MOST_ON_SHEET = 40  # clips on one sheet, so that a sperm is still seen


@dataclass(frozen=True, slots=True)
class FilmPart:
    """One film of several.

    Attributes:
        members: indices of the clips that it shows, in their order.
        stem: its name without an ending.
    """

    members: tuple[int, ...]
    stem: str


@dataclass(frozen=True, slots=True)
class FilmGroup:
    """Clips of which films can be written together.

    Attributes:
        key: "this", "picked" or "all".
        title: as the user reads it.
        names: a name for the film of each clip, without an ending.
        timed: whether all their videos say how many frames they have per second.
        note: a sentence about clips that are left out; may be empty.
    """

    key: Literal["this", "picked", "all"]
    title: str
    names: tuple[str, ...]
    timed: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class FilmWish:
    """What the user wants to have written.

    Attributes:
        group: key of the clips.
        layout: of each film.
        kind: of file.
        speed: "slow", so that it can be followed, "real" time, or how many times as
            long it takes.
        shared: whether all films have one scale of colours.
        folder: where they go.
    """

    group: str = "this"
    layout: Layout = "single"
    kind: Format = "mp4"
    speed: Literal["slow", "real"] | float = "slow"
    shared: bool = True
    folder: str = ""


def film_parts(names: Sequence[str], layout: Layout) -> tuple[FilmPart, ...]:
    """Return which clips come into which film.

    Args:
        names: of the clips, in their order.
        layout: of each film.

    Raises:
        LiverwortError: if they do not go in pairs, and should.
    """
    if layout == "side-by-side" and len(names) % 2:
        raise LiverwortError(
            f"Two clips are shown side by side in each film, and {len(names)} do not "
            "go in pairs: choose an even number of clips."
        )
    most = {"single": 1, "side-by-side": 2, "contact-sheet": MOST_ON_SHEET}[layout]
    groups = [
        tuple(range(first, min(first + most, len(names))))
        for first in range(0, len(names), most)
    ]
    return tuple(
        FilmPart(
            members,
            f"sheet-{number}"
            if layout == "contact-sheet"
            else "_".join(names[at] for at in members),
        )
        for number, members in enumerate(groups, start=1)
    )


def named(stem: Path, kind: Format) -> Path:
    """Return the path of a film: a folder for pictures, else a file with its ending."""
    return stem if kind == "png" else stem.with_name(f"{stem.name}.{kind}")


def film_name(number: int) -> str:
    """Return what the film of a clip is called, without an ending."""
    return f"clip-{number:04d}"


def caption(number: int, label: str, video: str) -> str:
    """Return what a contact sheet says below a clip.

    Args:
        number: of the clip, as the study shows it.
        label: name of its class; empty if it has none.
        video: name of its video.
    """
    words = f"labelled {label}" if label else "no label"
    return f"clip {number} · {words} · {video}"
