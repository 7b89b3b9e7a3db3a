"""`liverwort film`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from liverwort_gui.cli.analyze_study import Clips, is_study
from liverwort_gui.cli.film_sources import Shown, of_files, of_study
from liverwort_gui.cli.options import Json, Method, Network, ResultsFolder, Run
from liverwort_gui.cli.output import run_with_progress, say, say_json, warn
from liverwort_gui.errors import LiverwortError
from liverwort_gui.film_plan import MOST_ON_SHEET, Format, Layout, film_parts

if TYPE_CHECKING:
    from liverwort_gui.report import Scene

Sources = Annotated[
    list[Path],
    typer.Argument(help="A study, or evidence files (.h5) that `analyze` has written."),
]


SideBySide = Annotated[
    bool, typer.Option("--side-by-side", help="Two clips in step in each film.")
]
ContactSheet = Annotated[
    bool, typer.Option("--contact-sheet", help="All clips in one film.")
]
Kind = Annotated[
    Format,
    typer.Option("--format", help="H.264 film, GIF, folder of PNG, or TIFF stack."),
]
Speed = Annotated[
    str,
    typer.Option(
        metavar="slow|real|N",
        help="Slowed until it can be followed, in real time, or N times as long.",
    ),
]


def film(
    sources: Sources,
    side_by_side: SideBySide = False,
    contact_sheet: ContactSheet = False,
    kind: Kind = "mp4",
    speed: Speed = "slow",
    clips: Clips = "",
    network: Network = "length",
    run: Run = None,
    method: Method = "evidence",
    out: ResultsFolder = Path("liverwort-films"),
    as_json: Json = False,
) -> None:
    """Write films of analyzed clips, all on one colour scale.

    Of a study, clips that were not analyzed yet are analyzed first: --clips, --network,
    --run and --method choose which and how.
    """
    from liverwort_gui import report

    wished, layout = _speed(speed), _layout(side_by_side, contact_sheet)
    if len(sources) == 1 and is_study(sources[0]):
        shown = of_study(sources[0], clips, network, run, method)
    else:
        shown = of_files(sources)
    limit = report.colour_limit([one.explanation for one in shown])
    job = report.write_films(
        _scenes(shown, layout, out.absolute()),
        kind=kind,
        speed=wished,
        look=report.Look(limit=limit),
    )
    written = run_with_progress(job)
    if as_json:
        films = [str(path) for path in written]
        say_json({"films": films, "limit": limit, "layout": layout})
        return
    for path in written:
        say(str(path))
    say(f"All are on one scale, to ±{limit:g} {shown[0].explanation.unit}.")


def _layout(side_by_side: bool, contact_sheet: bool) -> Layout:
    if side_by_side and contact_sheet:
        raise LiverwortError(
            "--side-by-side and --contact-sheet are two layouts: choose one."
        )
    if contact_sheet:
        return "contact-sheet"
    return "side-by-side" if side_by_side else "single"


def _scenes(
    shown: Sequence[Shown], layout: Layout, folder: Path
) -> list[tuple[Callable[[], Scene], Path]]:
    """Return what each film shows, and its path without an ending."""
    parts = film_parts([one.name for one in shown], layout)
    if len(parts) > 1 and layout == "contact-sheet":
        warn(f"A sheet holds {MOST_ON_SHEET} clips: {len(parts)} sheets are written.")
    return [
        (_scene([shown[at] for at in part.members], layout), folder / part.stem)
        for part in parts
    ]


def _scene(part: Sequence[Shown], layout: Layout) -> Callable[[], Scene]:
    from liverwort_gui.report import Scene

    def made() -> Scene:
        results = tuple(one.load() for one in part)
        return Scene(results, layout, captions=tuple(one.caption for one in part))

    return made


def _speed(text: str) -> Literal["slow", "real"] | float:
    if text == "slow":
        return "slow"
    if text == "real":
        return "real"
    try:
        return float(text)
    except ValueError as error:
        raise typer.BadParameter(
            f"needs slow, real or a number, got {text!r}", param_hint="--speed"
        ) from error
