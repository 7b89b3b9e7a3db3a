"""`liverwort compare`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from liverwort_gui.cli.options import Json, ResultsFolder
from liverwort_gui.cli.output import (
    run_with_progress,
    say,
    say_json,
    warn,
    whole_set,
)
from liverwort_gui.cli.study_opening import StudyPath
from liverwort_gui.comparison_records import Comparison, Test

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


NetworkName = Annotated[
    str, typer.Option(help="Bundled network or a .safetensors file.")
]
RunFolder = Annotated[
    Path | None,
    typer.Option(help="Folder of a training: each clip by the fold's network."),
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
Seed = Annotated[int, typer.Option(min=0, help="Of what is drawn.")]


def compare(
    study: StudyPath,
    by: By = "genotype",
    groups: Groups = "",
    network: NetworkName = "length",
    run: RunFolder = None,
    unit: Unit = "auto",
    aligned: Aligned = False,
    beat: Beat = "8,40",
    seed: Seed = 0,
    out: ResultsFolder = Path("liverwort-comparison"),
    as_json: Json = False,
) -> None:
    """Compare two kinds of sperm by the results that `analyze STUDY` has kept."""
    from liverwort_gui import report
    from liverwort_gui.analysis import comparing

    request = request_of(
        *(study, by, groups, network, run),
        unit=unit,
        aligned=aligned,
        beat=beat,
        seed=seed,
    )
    found = run_with_progress(comparing.compare(request))
    with whole_set(out.absolute()) as path_of:
        files = report.write_comparison(found, path_of)
    if as_json:
        say_json({**_record(found), "files": [str(path) for path in files]})
        return
    for sentence in found.warnings:
        warn(sentence)
    for sentence in (*found.summary, *found.limits):
        say(sentence)
    say(f"All figures are in {out.absolute()}")


def request_of(
    study: Path,
    by: str,
    groups: str,
    network: str,
    run: Path | None,
    *,
    unit: str,
    aligned: bool,
    beat: str,
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


def _record(found: Comparison) -> dict[str, Any]:
    """Return what machines are told; the whole is in comparison.npz."""
    return {
        "groups": [group.name for group in found.groups],
        "unit": found.unit,
        "clips": [group.clips for group in found.groups],
        "videos": [group.videos for group in found.groups],
        "left_out": len(found.left_out),
        "decision": _test(found.decision),
        "measures": {test.name: _test(test) for test in found.measures},
        "body_map": {
            "p": found.body.p_least,
            "floor": found.body.floor,
            "significant_places": int(found.body.significant.sum()),
            "reason": found.body.reason,
        },
        "beat_hz": found.beat.frequencies,
        "summary": found.summary,
        "warnings": found.warnings,
        "limits": found.limits,
    }


def _test(one: Test) -> dict[str, Any]:
    return {
        "means": one.means,
        "difference": one.difference,
        "interval95": one.interval,
        "auc": one.auc,
        "auc95": one.auc_interval,
        "p": one.p,
        "floor": one.floor,
        "family_p": one.family_p,
        "clip_p": one.clip_p,
        "units": one.units,
        "reason": one.reason,
    }
