"""`liverwort compare`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from liverwort_gui.cli.comparison_options import (
    Aligned,
    Beat,
    By,
    Groups,
    Unit,
    request_of,
)
from liverwort_gui.cli.options import Json, Network, ResultsFolder, Run, Seed
from liverwort_gui.cli.output import run_with_progress, say, say_json, warn, whole_set
from liverwort_gui.cli.study_opening import StudyPath
from liverwort_gui.comparison_records import Comparison, Test


def compare(
    study: StudyPath,
    by: By = "genotype",
    groups: Groups = "",
    network: Network = "length",
    run: Run = None,
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
        *(study, by, groups, network, run), unit, beat, aligned=aligned, seed=seed
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
