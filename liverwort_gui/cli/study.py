"""`liverwort study`: what can be done to a study without the window.

Every command takes `--json`; docs/formats.md names the keys.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from liverwort_gui.cli import study_traffic
from liverwort_gui.cli.options import Json
from liverwort_gui.cli.output import run_with_progress, say, say_json, warn
from liverwort_gui.cli.study_info import describe, told
from liverwort_gui.cli.study_opening import StudyPath, completed, opened_to_change
from liverwort_gui.errors import StudyError

if TYPE_CHECKING:
    from liverwort_gui.study import Study
    from liverwort_gui.study_records import Edit, StudyState

app = typer.Typer(
    help="Make, look into, change, export, merge and repair studies.",
    no_args_is_help=True,
)
app.command("import")(study_traffic.import_into)
app.command("export")(study_traffic.export)

Folder = Annotated[Path, typer.Argument(help="Folder to look in, and below.")]


@app.command("new")
def new(
    study: Annotated[Path, typer.Argument(help="Folder to make, name.liverwort.")],
    as_json: Json = False,
) -> None:
    """Make a new study with the classes wild type and mutant."""
    from liverwort_gui.study import Study

    with Study.create(study) as made:
        path = str(made.path)
    _answer(as_json, {"study": path}, f"New study: {path}")


@app.command("unlock")
def unlock(study: StudyPath, as_json: Json = False) -> None:
    """Take a study over from a computer that seems to have it open and has not."""
    from liverwort_gui.study import Study

    with Study.open(study, take_over=True) as opened:
        why = opened.state.read_only
        path = str(opened.path)
    if why:
        raise StudyError(why)
    _answer(as_json, {"study": path}, f"Nobody has {path} open any more.")


@app.command("info")
def info(study: StudyPath, as_json: Json = False) -> None:
    """Tell what is in a study, and where its videos are; while blind, no names."""
    from liverwort_gui.study import Study
    from liverwort_gui.study.blinding import shown
    from liverwort_gui.study.whereabouts import locate

    with Study.open(study, read_only=True) as opened:
        state = shown(opened.note_whereabouts(locate(opened.state)))
    if as_json:
        say_json(describe(state))
    else:
        say(told(state))


@app.command("merge")
def merge_into(
    study: StudyPath,
    other: Annotated[
        Path, typer.Argument(help="The study to bring in.", callback=completed)
    ],
    prefer: Annotated[
        Literal["mine", "theirs"] | None,
        typer.Option(help="Who is right where both labelled or moved a clip."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Bring another person's study into this one; undo takes it back as a whole."""
    from liverwort_gui.study import exchange

    with opened_to_change(study) as opened:
        found = exchange.read_study(other)
        merged = exchange.merge(opened.state, found.state, prefer)
        if merged.open:
            first = merged.open[0]
            raise StudyError(
                f"{merged.report}, so nothing was merged: in {first.title} one study "
                f"says {first.mine}, the other {first.theirs}; add --prefer mine or "
                "--prefer theirs (what is overruled is kept in the clip's note)."
            )
        cuts, sentences = exchange.take_pixels(found, opened.arrays)
        opened.do(merged.edit)
        for cut in cuts:
            opened.add_cut(cut)
    notes = [*merged.report.notes, *sentences]
    for sentence in notes:
        warn(sentence)
    report = {**asdict(merged.report), "notes": notes}
    conflicts = [asdict(conflict) for conflict in merged.conflicts]
    record = {"study": str(study), **report, "conflict_list": conflicts}
    _answer(as_json, record, str(merged.report))


@app.command("relink")
def relink(study: StudyPath, folder: Folder, as_json: Json = False) -> None:
    """Find videos that were moved or renamed, by their content."""
    from liverwort_gui.study import edits, whereabouts

    with opened_to_change(study) as opened:
        found = run_with_progress(whereabouts.relink(opened.state, folder))
        opened.do(edits.update_videos(opened.state, found.videos))
    missing = [
        opened.state.videos[id_].name
        for id_, place in found.whereabouts.items()
        if place.status != "found"
    ]
    record = {
        "study": str(study),
        "relinked": [video.name for video in found.videos],
        "missing": missing,
        "sentences": list(found.sentences),
    }
    _answer(as_json, record, "\n".join(found.sentences))


@app.command("check")
def check(
    study: StudyPath,
    repair: Annotated[
        bool, typer.Option("--repair", help="Mend what can be mended.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Verify every record and array; the exit status is 2 if something is wrong."""
    from liverwort_gui.study.check import check as examine

    report = examine(study, repair)
    whole = not report.lost and (not report.problems or bool(report.repaired))
    if as_json:
        say_json({"study": str(study), "whole": whole, **asdict(report)})
    else:
        say(f"{study} is whole." if not report.problems else f"{study} is damaged:")
        for kind in ("problems", "repaired", "lost"):
            for sentence in getattr(report, kind):
                say(f"  {kind}: {sentence}")
    raise typer.Exit(0 if whole else 2)


@app.command("set")
def set_values(
    study: StudyPath,
    values: Annotated[
        list[str], typer.Argument(help="NAME=VALUE, such as genotype=mutant.")
    ],
    video: Annotated[
        list[str], typer.Option(help="Name, path or number; may be repeated.")
    ],
    as_json: Json = False,
) -> None:
    """Set what is known of videos: genotype, culture, date, fps, um_per_px, ..."""
    from liverwort_gui.study import edits
    from liverwort_gui.study.exchange.matching import VideoFinder
    from liverwort_gui.study.exchange.spreadsheet import decimal

    parsed: dict[str, str | float | None] = {}
    for text in values:
        name, equals, value = text.partition("=")
        if not equals:
            raise StudyError(f"{text!r} sets nothing: write it as NAME=VALUE.")
        number = name in ("fps", "um_per_px")
        parsed[name] = decimal(value, name) if number else value
    with opened_to_change(study) as opened:
        finder = VideoFinder(opened.state)
        ids = [
            finder.find({"number": text} if text.isdecimal() else {"video": text}).id
            for text in video
        ]
        _do(opened, edits.describe_videos(opened.state, ids, parsed), as_json)


@app.command("label-by-genotype")
def label_by_genotype(study: StudyPath, as_json: Json = False) -> None:
    """Label all clips by their video's genotype; labels given by hand stay."""
    from liverwort_gui.study import edits

    with opened_to_change(study) as opened:
        _do(opened, edits.label_by_genotype(opened.state), as_json)


@app.command("blind-report")
def blind_report(study: StudyPath, as_json: Json = False) -> None:
    """Tell what was selected of each genotype, to see whether the choice was biased."""
    from liverwort_gui.study import Study
    from liverwort_gui.study.blinding import report_text, selection_report
    from liverwort_gui.study.cutting import key_of

    with Study.open(study, read_only=True) as opened:
        state = opened.state
        keys = {
            clip.id: key_of(state.videos[clip.video], clip.crop)
            for clip in state.clips.values()
        }
        cuts = opened.cuts(keys.values())
    sharpness = {id_: cuts[key].sharpness for id_, key in keys.items() if key in cuts}
    if state.blind:
        warn("This study is labelled blind: the report names the genotypes.")
    rows = selection_report(state, sharpness)
    genotypes = [
        {
            **asdict(row),
            "rejection_rate": row.rejection_rate,
            "agreement": row.agreement,
        }
        for row in rows
    ]
    record = {"study": str(study), "genotypes": genotypes}
    _answer(as_json, record, report_text(rows))


@app.command("history")
def history(
    study: StudyPath,
    limit: Annotated[int, typer.Option(min=1, help="How many lines.")] = 50,
    as_json: Json = False,
) -> None:
    """Tell who changed what when, newest first."""
    from liverwort_gui.study import Study

    with Study.open(study, read_only=True) as opened:
        lines = opened.history(limit)
    rows = [asdict(line) for line in lines]
    text = "\n".join(
        f"{line.number:>6}  {line.at}  {line.by}  {line.kind}: {line.text}"
        for line in lines
    )
    _answer(as_json, {"study": str(study), "history": rows}, text)


@app.command("undo")
def undo(study: StudyPath, as_json: Json = False) -> None:
    """Take the newest change back."""
    with opened_to_change(study) as opened:
        text = opened.state.undo
        opened.undo()
        _tell_steps(opened.state, f"Undone: {text}", as_json)


@app.command("redo")
def redo(study: StudyPath, as_json: Json = False) -> None:
    """Do again what was undone last."""
    with opened_to_change(study) as opened:
        text = opened.state.redo
        opened.redo()
        _tell_steps(opened.state, f"Done again: {text}", as_json)


@app.command("restore")
def restore(
    study: StudyPath,
    number: Annotated[int, typer.Argument(min=1, help="As history shows it.")],
    as_json: Json = False,
) -> None:
    """Make a study as it was after a change; undo takes that back."""
    with opened_to_change(study) as opened:
        opened.restore(number)
        _tell_steps(opened.state, f"As after change {number}", as_json)


@app.command("backups")
def backups(
    study: StudyPath,
    put_back: Annotated[
        Path | None, typer.Option(help="Put this backup in the study's place.")
    ] = None,
    as_json: Json = False,
) -> None:
    """List the backups of a study, newest first, or put one in its place."""
    from liverwort_gui.study import Study
    from liverwort_gui.study.backups import found

    if put_back is not None:
        Study.restore_backup(study, put_back)
    rows = [{**asdict(row), "path": str(row.path)} for row in found(study.absolute())]
    text = "\n".join(f"{row['at']}  {row['occasion']}  {row['path']}" for row in rows)
    _answer(as_json, {"study": str(study), "backups": rows}, text or "No backups yet.")


@app.command("pack")
def pack(
    study: StudyPath,
    target: Annotated[Path, typer.Argument(help="The .zip file to write.")],
    as_json: Json = False,
) -> None:
    """Put a study into one zip file, to mail it.

    Videos and trainings are not in it; the weights that the study uses are.
    """
    from liverwort_gui.study import Study, exchange

    with (
        Study.open(study, read_only=True) as opened,
        TemporaryDirectory(ignore_cleanup_errors=True) as folder,
    ):
        copy = opened.save_copy(Path(folder) / opened.path.name, runs=False)
        run_with_progress(exchange.pack(copy, target.absolute()))
    _answer(as_json, {"study": str(study), "out": str(target)}, f"Packed: {target}")


@app.command("unpack")
def unpack(
    source: Annotated[Path, typer.Argument(help="The .zip file.")],
    study: Annotated[Path, typer.Argument(help="Folder to make, name.liverwort.")],
    as_json: Json = False,
) -> None:
    """Make a study of a zip file that `pack` has written."""
    from liverwort_gui.study import exchange

    if study.suffix.lower() != ".liverwort":
        study = study.with_name(f"{study.name}.liverwort")
    sentences = run_with_progress(exchange.unpack(source, study.absolute()))
    for sentence in sentences:
        warn(sentence)
    record = {"study": str(study), "notes": list(sentences)}
    _answer(as_json, record, f"Unpacked: {study}")


def _do(opened: Study, edit: Edit, as_json: bool) -> None:
    state = opened.do(edit)
    done = edit.text if edit else "Nothing changed"
    record = {"study": state.path, "done": done, "changed": len(edit.puts)}
    _answer(as_json, record, f"{done[0].upper()}{done[1:]}")


def _tell_steps(state: StudyState, text: str, as_json: bool) -> None:
    record = {"study": state.path, "undo": state.undo, "redo": state.redo}
    _answer(as_json, record, text)


def _answer(as_json: bool, record: dict[str, Any], text: str) -> None:
    if as_json:
        say_json(record)
    else:
        say(text)
