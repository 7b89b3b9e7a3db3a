"""`liverwort validate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from liverwort_gui.cli.options import Device, Json, ResultsFolder
from liverwort_gui.cli.output import run_with_progress, say, say_json, whole_set

Network = Annotated[str, typer.Argument(help="Bundled network or a .safetensors file.")]
Scenarios = Annotated[
    list[str] | None,
    typer.Option(
        "--scenario",
        help="Simulated difference, such as S1-matched or S4; may be given several "
        "times. Without it: that of the network's training, and all controls.",
    ),
]
Methods = Annotated[
    list[str] | None,
    typer.Option(
        "--method",
        help="Method of explanation; may be given several times. The baselines "
        "published, motion-energy and centre-gaussian are always there.",
    ),
]


def validate(
    network: Network,
    scenario: Scenarios = None,
    method: Methods = None,
    clips: Annotated[
        int, typer.Option(min=4, help="Simulated clips of each scenario.")
    ] = 200,
    seed: Annotated[
        int, typer.Option(min=0, help="Other seeds share no simulated video.")
    ] = 0,
    null: Annotated[
        list[Path] | None,
        typer.Option(
            help="Weights trained with permuted labels, whose maps must not point at "
            "the truth; may be given several times."
        ),
    ] = None,
    out: ResultsFolder = Path("liverwort-validation"),
    device: Device = "auto",
    as_json: Json = False,
) -> None:
    """Measure a network's explanations on simulated clips whose truth is known."""
    from liverwort_gui import report
    from liverwort_gui.analysis.validate import ValidationRequest
    from liverwort_gui.analysis.validate import validate as job

    request = ValidationRequest(
        network=network,
        scenarios=tuple(scenario or ()),
        methods=tuple(method or ()),
        clips=clips,
        seed=seed,
        nulls=tuple(str(file) for file in null or ()),
        device=device,
    )
    found = run_with_progress(job(request))
    with whole_set(out.absolute()) as path_of:
        page = report.write_validation(found, path_of)
    if as_json:
        say_json(found.to_record())
        return
    for finding in (*found.controls, *found.checks):
        say(f"{finding.name} {finding.method}: {finding.text}")
    say(f"All figures are in {page}")
