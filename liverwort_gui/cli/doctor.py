"""`liverwort doctor`: what this computer can do."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from liverwort_gui.cli.options import Json
from liverwort_gui.cli.output import run_with_progress, say, say_json, warn
from liverwort_gui.doctor_records import (
    Findings,
    device_line,
    report_text,
    size_text,
)

Report = Annotated[
    bool, typer.Option("--report", help="Print a report to send to the developers.")
]
WithPaths = Annotated[
    bool,
    typer.Option("--with-paths", help="With paths, names and the log in the report."),
]


def doctor(
    as_json: Json = False, report: Report = False, with_paths: WithPaths = False
) -> None:
    """Tell versions, devices, codecs, folders, and what went wrong last."""
    from liverwort_gui.doctor import examine

    findings = run_with_progress(examine())
    if as_json:
        say_json(asdict(findings))
    elif report or with_paths:
        say(report_text(findings, with_paths=with_paths).rstrip())
    else:
        _tell(findings)


def _tell(findings: Findings) -> None:
    """Tell the user, who may know where things are."""
    for name, version in findings.versions.items():
        say(f"{name:<24} {version}")
    for device in findings.devices:
        say(f"device {device_line(device)}")
    for name, present in findings.codecs.items():
        say(f"codec {name:<18} {'present' if present else 'missing'}")
    say(f"networks                 {', '.join(findings.networks)}")
    for folder in findings.folders:
        free = f" ({size_text(folder.free)} free)" if folder.free is not None else ""
        say(f"folder: {folder.purpose:<24} {folder.path}{free}")
    for setting in findings.settings:
        say(f"setting {setting.name:<16} {setting.value} ({setting.source})")
    say(f"log                      {findings.log}")
    if findings.crash:
        say("The window has crashed before: see `liverwort doctor --report`")
    for problem in findings.problems:
        warn(problem)
