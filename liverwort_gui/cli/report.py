"""`liverwort report`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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

Bundle = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE.zip",
        help="Also pack a claim bundle: clips, hashes, weights, splits, raw maps, "
        "tables, and a script that draws the figures again.",
    ),
]


def report(
    study: StudyPath,
    by: By = "genotype",
    groups: Groups = "",
    network: Network = "length",
    run: Run = None,
    unit: Unit = "auto",
    aligned: Aligned = False,
    beat: Beat = "8,40",
    seed: Seed = 0,
    out: ResultsFolder = Path("liverwort-report"),
    bundle: Bundle = None,
    as_json: Json = False,
) -> None:
    """Compare two kinds of sperm and write a report: one HTML, tables, figures."""
    from liverwort_gui import report as leaving
    from liverwort_gui.analysis import comparing

    request = request_of(
        *(study, by, groups, network, run), unit, beat, aligned=aligned, seed=seed
    )
    found = run_with_progress(comparing.compare(request))
    with whole_set(out.absolute()) as path_of:
        written = run_with_progress(
            leaving.write_report(found, path_of, run=request.run)
        )
        packed = None
        if bundle is not None:
            job = leaving.write_bundle(
                found, written, bundle.absolute(), network=network, run=request.run
            )
            packed = run_with_progress(job)
    for number, sentence in written.untraced:
        warn(f"{number} stands in no table: {sentence}")
    files = [written.page, *written.others]
    if as_json:
        told = {"page": str(written.page), "files": [str(file) for file in files]}
        say_json({**told, "bundle": str(packed) if packed else None})
        return
    for sentence in found.warnings:
        warn(sentence)
    for sentence in found.summary:
        say(sentence)
    say(f"The report is {written.page}")
    if packed:
        say(f"The claim bundle is {packed}")
