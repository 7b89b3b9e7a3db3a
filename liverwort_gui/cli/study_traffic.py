"""`liverwort study import` and `liverwort study export`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

import typer

from liverwort_gui.cli.options import Channel, Json, TimeAxis
from liverwort_gui.cli.output import (
    run_guarded,
    run_with_progress,
    say,
    say_json,
    warn,
)
from liverwort_gui.cli.study_opening import StudyPath, opened_to_change
from liverwort_gui.errors import StudyError
from liverwort_gui.words import count

if TYPE_CHECKING:
    from liverwort_gui.jobs import Job
    from liverwort_gui.study import Study
    from liverwort_gui.study.importing import Imported
    from liverwort_gui.study_records import Cut

MEMORY_LIMIT = 6 << 30  # bytes of address space of a child that meets foreign files
SILENCE_LIMIT = 60.0  # s


Files = Annotated[
    list[Path] | None,
    typer.Argument(help="Videos, folders of videos, or a simulated data set."),
]
BoxesToRead = Annotated[
    Path | None, typer.Option(help="Table (CSV) of boxes and labels.")
]
MetadataToRead = Annotated[
    Path | None, typer.Option(help="Table (CSV) of what is known of the videos.")
]
DatasetToRead = Annotated[
    Path | None, typer.Option(help="HDF5 file that export --dataset wrote.")
]
Prefer = Annotated[
    Literal["mine", "theirs"] | None,
    typer.Option(help="Who is right where study and data set differ."),
]
SkipBad = Annotated[
    bool, typer.Option("--skip-bad", help="Import the good lines of a table.")
]


def import_into(
    study: StudyPath,
    files: Files = None,
    boxes: BoxesToRead = None,
    metadata: MetadataToRead = None,
    dataset: DatasetToRead = None,
    prefer: Prefer = None,
    skip_bad: SkipBad = False,
    channel: Channel = None,
    time_axis: TimeAxis = None,
    as_json: Json = False,
) -> None:
    """Bring videos, tables, a data set or simulated videos into a study."""
    from liverwort_gui.study import exchange

    reports: dict[str, dict[str, Any]] = {}
    with opened_to_change(study) as opened:
        if files:
            reports["videos"] = _import_videos(opened, files, channel, time_axis)
        for folder in filter(exchange.is_simulated, files or ()):
            reports[f"simulated {folder}"] = _import_simulated(opened, folder)
        if dataset is not None:
            reports["dataset"] = _import_dataset(opened, dataset, prefer)
        for kind, table in (("boxes", boxes), ("metadata", metadata)):
            if table is not None:
                reports[kind] = _import_table(opened, kind, table, skip_bad)
        path = opened.state.path
    if not reports:
        raise StudyError(
            "Nothing was named to import: name videos, or a table with --boxes or "
            "--metadata, or a data set with --dataset."
        )
    _tell(path, reports, as_json)


def export(
    study: StudyPath,
    boxes: Annotated[
        Path | None, typer.Option(help="Write boxes and labels as CSV.")
    ] = None,
    metadata: Annotated[
        Path | None, typer.Option(help="Write what is known of the videos as CSV.")
    ] = None,
    dataset: Annotated[
        Path | None, typer.Option(help="Write everything as one HDF5 file.")
    ] = None,
    folders: Annotated[
        Path | None, typer.Option(help="New folder for the clips, by class.")
    ] = None,
    kind: Annotated[
        Literal["films", "tiff"], typer.Option("--as", help="What clips become.")
    ] = "films",
    as_json: Json = False,
) -> None:
    """Write tables, a data set, or the clips as films or stacks."""
    from liverwort_gui.study import Study

    named = {"boxes": boxes, "metadata": metadata}
    named |= {"dataset": dataset, "folders": folders}
    files = {name: path.absolute() for name, path in named.items() if path}
    if not files:
        raise StudyError(
            "Nothing was named to export: add --boxes, --metadata, --dataset or "
            "--folders with a name."
        )
    with Study.open(study, read_only=not (dataset or folders)) as opened:
        sentences = _write(opened, files, kind)
        path = opened.state.path
    for sentence in sentences:
        warn(sentence)
    if as_json:
        written = {name: str(file) for name, file in files.items()}
        say_json({"study": path, **written, "notes": sentences})
    else:
        for name, file in files.items():
            say(f"{name:<10} {file}")


def _write(
    opened: Study, files: Mapping[str, Path], kind: Literal["films", "tiff"]
) -> list[str]:
    """Write what was asked for; return what the user should know of it."""
    from liverwort_gui.study import exchange

    sentences: list[str] = []
    cuts: Mapping[str, Cut] = {}
    if opened.state.blind:
        sentences.append(
            "This study is labelled blind: what was written names the genotypes."
        )
    if "dataset" in files or "folders" in files:
        cuts, reasons = _cut(opened)
        sentences += reasons
    state = opened.state
    if "boxes" in files:
        exchange.write_boxes(state, files["boxes"])
    if "metadata" in files:
        exchange.write_metadata(state, files["metadata"])
    if "dataset" in files:
        job = exchange.write_dataset(state, cuts, files["dataset"])
        sentences += run_with_progress(job)
    if "folders" in files:
        job = exchange.write_clip_folders(state, cuts, files["folders"], kind)
        sentences += run_with_progress(job)
    return list(dict.fromkeys(sentences))


def _import_videos(
    opened: Study, files: list[Path], channel: int | None, time_axis: str | None
) -> dict[str, Any]:
    from liverwort_gui.study.importing import import_videos

    paths = [path.absolute() for path in files]
    choices = {str(path): (channel, time_axis) for path in paths}
    known = [video.content for video in opened.state.videos.values()]
    before = opened.state
    job = import_videos(opened.path, paths, known, choices)
    imported = run_with_progress(_kept(opened, job))
    reasons = [row.reason for row in imported.refused]
    if reasons and not imported.found and not imported.known:
        raise StudyError(reasons[0])
    return {
        "added": len(imported.found),
        "unchanged": len(imported.known),
        "clips": len(opened.state.clips) - len(before.clips),
        "refused": reasons,
        "notes": reasons,
    }


def _kept(opened: Study, job: Job[Imported]) -> Job[Imported]:
    """Put each video into the study as soon as it is read, for Ctrl-C loses nothing."""
    from liverwort_gui.study.importing import Found, additions, picture_key

    try:
        while True:
            progress = next(job)
            if isinstance(found := progress.part, Found):
                opened.do(additions(opened.state, [found]))
                if found.thumbnail:
                    opened.add_thumbnail(picture_key(found.video), found.thumbnail)
            yield progress
    except StopIteration as end:
        return cast("Imported", end.value)
    finally:
        job.close()


def _import_simulated(opened: Study, folder: Path) -> dict[str, Any]:
    from liverwort_gui.study import exchange
    from liverwort_gui.worker import JobCall

    call = JobCall(
        exchange.import_simulated, (opened.state, folder), doing=f"reading {folder}"
    )
    edit, report = run_guarded(call, MEMORY_LIMIT, SILENCE_LIMIT)
    opened.do(edit)
    return report.as_json()


def _import_dataset(
    opened: Study, path: Path, prefer: Literal["mine", "theirs"] | None
) -> dict[str, Any]:
    from dataclasses import asdict, replace

    from liverwort_gui.study import exchange

    found = exchange.read_dataset(path)
    merged = exchange.merge(opened.state, found.state, prefer)
    if merged.open:
        raise StudyError(
            f"{path} and the study differ ({merged.report}), so nothing was imported: "
            f"{merged.open[0].title} is {merged.open[0].mine} here and "
            f"{merged.open[0].theirs} there; add --prefer mine or --prefer theirs."
        )
    sentences = exchange.take_dataset_arrays(found, opened.arrays)
    opened.do(replace(merged.edit, text=f"import {path.name}: {merged.report}"))
    report = asdict(merged.report)
    return {**report, "notes": [*merged.report.notes, *sentences]}


def _import_table(
    opened: Study, kind: str, path: Path, skip_bad: bool
) -> dict[str, Any]:
    from liverwort_gui.study import exchange

    content = exchange.load_table(path)
    read = exchange.edit_from_boxes if kind == "boxes" else exchange.edit_from_metadata
    edit, report = read(opened.state, content, skip_bad)
    if report.refused and not skip_bad:
        raise StudyError(
            f"Nothing was imported from {path} ({report}); correct these lines, or "
            "leave them out with --skip-bad."
        )
    opened.do(edit)
    return report.as_json()


def _cut(opened: Study) -> tuple[dict[str, Cut], list[str]]:
    """Cut the clips that are not cut yet; return all cuts by the clips' ids."""
    from liverwort_gui.study.cutting import ClipsRefused, cut_clips, key_of
    from liverwort_gui.study.whereabouts import locate
    from liverwort_gui.worker import JobCall

    state = opened.note_whereabouts(locate(opened.state))
    keys = {
        clip.id: key_of(state.videos[clip.video], clip.crop)
        for clip in state.clips.values()
    }
    cuts = opened.cuts(keys.values())
    sentences = []
    for video in state.videos.values():
        todo = [clip for clip in state.clips_of(video.id) if keys[clip.id] not in cuts]
        place = state.whereabouts[video.id]
        if not todo:
            continue
        if opened.state.read_only:
            some = count(
                len(todo), f"clip of {video.name} is", f"clips of {video.name} are"
            )
            sentences.append(f"{some} not cut yet.")
            continue
        if place.status != "found":
            sentences.append(place.reason)
            continue
        call = JobCall(
            cut_clips, (opened.path, video, place.path, todo), doing=video.name
        )
        try:
            made = run_guarded(call, MEMORY_LIMIT, SILENCE_LIMIT)
        except ClipsRefused as error:
            made = error.cuts
            sentences.append(str(error))
        for cut in made:
            cuts[cut.key] = cut
            opened.add_cut(cut)
    return {id_: cuts[key] for id_, key in keys.items() if key in cuts}, sentences


def _tell(path: str, reports: dict[str, dict[str, Any]], as_json: bool) -> None:
    for report in reports.values():
        for sentence in report["notes"]:
            warn(sentence)
    if as_json:
        say_json({"study": path, "imports": reports})
        return
    for name, report in reports.items():
        counts = ", ".join(
            count(number, what.removesuffix("s"), what)
            for what, number in report.items()
            if type(number) is int
        )
        say(f"{name}: {counts}")
