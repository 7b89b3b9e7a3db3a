"""The sample study: made of the simulated films that come with the program.

It is made and analyzed on the user's own computer, so that its results are always
those of the network that is there.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

from liverwort_gui import paths
from liverwort_gui.analysis.batch import batch, keep
from liverwort_gui.analysis.batch_records import BatchRequest
from liverwort_gui.analysis.request import Question
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.study import Study, edits, exchange
from liverwort_gui.study.importing import Found, import_videos, picture_key
from liverwort_gui.study_records import Edit, StudyState

T = TypeVar("T")
NAME = "Sample (simulated).liverwort"
MAKER = "Liverwort"  # whose name stands by the labels
FILMS = "*.avi"
TABLES = ("boxes.csv", "labels.csv", "truth.h5", "dataset.json")
NETWORK = "length"  # which all clips are shown with first
OTHERS = {"event": "lump"}  # networks, and the genotype whose clips they explain too
READING = "reading the films of the sample"
KINDS = {
    "sample-wild-type": ("wild type", "Simulated: two long flagella."),
    "sample-mutant": (
        "short flagellum",
        "Simulated: the second flagellum is short, 9 in place of 20 µm.",
    ),
    "sample-lump": (
        "lump",
        "Simulated: a lump of cytoplasm shows in 8 to 12 frames of 32. The network "
        "event knows lumps; length knows flagella only.",
    ),
}  # by the name of the film without its number: genotype, note; in this order


def sample_study(source: Path, folder: Path) -> Job[Path]:
    """Make the sample study, with all its clips analyzed, unless it is there.

    Args:
        source: folder of the films and tables, as `simulate.write_sample` writes it.
        folder: where samples lie; each version has its own folder in it. One that is
            there is left as the user has made it.

    Returns:
        The folder of the study.

    Raises:
        StudyError: if the films that come with the program are damaged.
        NetworkError: if the bundled network cannot be used.
        OutputError: if the folder cannot be written.
    """
    target = folder / _version(source)
    if (target / NAME).is_dir():
        return target / NAME
    yield Progress(0, 0, READING)
    try:
        with paths.folder_written_whole(target) as part:
            yield from _made(source, part, target)
    except OutputError:
        if not (target / NAME).is_dir():  # else a second window was the first
            raise
    return target / NAME


def _made(source: Path, part: Path, target: Path) -> Job[None]:
    """Make the study in a folder that will be called `target`."""
    for file in (*source.glob(FILMS), *(source / name for name in TABLES)):
        shutil.copyfile(file, part / file.name)
    with Study.create(part / NAME, MAKER) as study:
        yield from _brought_in(study, part)
        for edit in _descriptions(study.state):
            study.do(edit)
    yield from _analyzed(part / NAME)
    with Study.open(part / NAME, MAKER) as study:
        places = [
            replace(video, absolute=str(target / video.name))
            for video in study.state.videos.values()
        ]
        study.do(edits.update_videos(study.state, places))


def _version(source: Path) -> str:
    """Return what tells this sample from one with other films or another network."""
    names = (NETWORK, *OTHERS)
    files = [paths.models() / f"{name}.safetensors" for name in names]
    content = b"".join(file.read_bytes() for file in (source / TABLES[0], *files))
    return hashlib.sha256(content).hexdigest()[:12]


def _brought_in(study: Study, folder: Path) -> Job[None]:
    """Add the films, their clips and the truth about these."""
    order = list(KINDS)
    films = sorted(
        folder.glob(FILMS), key=lambda film: (order.index(_kind(film)), film.name)
    )
    for progress in import_videos(study.path, films):
        if isinstance(found := progress.part, Found):
            study.do(edits.add_videos(study.state, [found.video]))
            if found.thumbnail:
                study.add_thumbnail(picture_key(found.video), found.thumbnail)
        yield Progress(progress.done, progress.total, READING)
    edit, _ = yield from _quietly(exchange.import_simulated(study.state, folder))
    study.do(edit)


def _quietly(job: Job[T]) -> Job[T]:
    """Run a job without its notes, which name folders that nobody shall look for."""
    try:
        while True:
            progress = next(job)
            yield Progress(progress.done, progress.total, READING)
    except StopIteration as end:
        return cast("T", end.value)


def _descriptions(state: StudyState) -> Iterable[Edit]:
    """Say of each video what was simulated."""
    for video in state.videos.values():
        genotype, note = KINDS[_kind(Path(video.name))]
        told = {
            "genotype": genotype,
            "culture": f"{genotype}, {video.date}",
            "note": note,
            "operator": "simulator",
        }
        yield edits.describe_videos(state, [video.id], told)


def _kind(film: Path) -> str:
    """Return the name of a film without its number."""
    return film.stem.rstrip("-0123456789")


def _analyzed(path: Path) -> Job[None]:
    """Explain all clips, and keep the results."""
    with Study.open(path, MAKER) as study:
        asked = [BatchRequest(str(path), Question(NETWORK))]
        for network, genotype in OTHERS.items():
            clips = tuple(_clips_of(study.state, genotype))
            asked.append(BatchRequest(str(path), Question(network), clips=clips))
        for request in asked:
            for progress in batch(request):
                keep(study, progress.part)
                yield Progress(progress.done, progress.total, "analyzing the sample")


def _clips_of(state: StudyState, genotype: str) -> Iterable[str]:
    """Yield the ids of the clips of one kind of sperm."""
    for clip in state.clips.values():
        if state.videos[clip.video].genotype == genotype:
            yield clip.id
