"""What `liverwort compare` and `liverwort report` are both asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from liverwort_gui.analysis.comparing import CompareRequest

By = Annotated[
    str,
    typer.Option(
        help="What tells the groups: genotype, culture, date, operator, microscope, "
        "medium, or label (of the clips)."
    ),
]
Groups = Annotated[
    str, typer.Option(help="The two groups as A,B; needed if there are more.")
]
Unit = Annotated[
    Literal["auto", "video", "culture"],
    typer.Option(help="What counts as independent."),
]
Aligned = Annotated[
    bool,
    typer.Option("--aligned", help="Frame numbers mean the same in all clips."),
]
Beat = Annotated[str, typer.Option(help="Least and greatest plausible beat, Hz.")]


def request_of(
    study: Path,
    by: str,
    groups: str,
    network: str,
    run: Path | None,
    unit: str,
    beat: str,
    *,
    aligned: bool,
    seed: int,
) -> CompareRequest:
    """Return what was asked, from the options as they were typed.

    Raises:
        typer.BadParameter: if one cannot be read.
    """
    from liverwort_gui.analysis import comparing

    return comparing.CompareRequest(
        study_path=str(study.absolute()),
        by=by,
        groups=_two(groups, "--groups") if groups else None,
        network=network,
        run=str(run.absolute()) if run else "",
        unit=unit,
        aligned=aligned,
        plausible=_range(beat),
        seed=seed,
    )


def _two(text: str, option: str) -> tuple[str, str]:
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != 2 or not all(parts):
        raise typer.BadParameter(f"needs A,B, got {text!r}", param_hint=option)
    return parts[0], parts[1]


def _range(text: str) -> tuple[float, float]:
    try:
        low, high = (float(part) for part in text.split(","))
    except ValueError as error:
        raise typer.BadParameter(
            f"needs two numbers LOW,HIGH, got {text!r}", param_hint="--beat"
        ) from error
    return low, high
