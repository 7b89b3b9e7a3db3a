"""A folder of simulated videos with boxes, labels and truth, as a job."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import h5py
import numpy as np

from liverwort_gui import __version__
from liverwort_gui.errors import SimulationError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import folder_written_whole
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.simulate.draws import video_seeds
from liverwort_gui.simulate.film_file import open_film_file
from liverwort_gui.simulate.films import (
    CHUNK,
    Film,
    FilmCell,
    draw_frames,
    film_truth,
    plan_film,
)
from liverwort_gui.simulate.parameters import Modality
from liverwort_gui.simulate.scenarios import CLASSES, Scenario, scenario
from liverwort_gui.simulate.settings import Settings

Row = dict[str, str | int | float]


def write_dataset(
    kind: str | Scenario,
    clips: int,
    videos: int,
    seed: int,
    out: Path,
    *,
    settings: Settings | None = None,
    modality: Modality = "dark field",
) -> Job[Path]:
    """Write whole-field videos of a scenario, with everything known about them.

    The folder holds video-NNN.avi (Motion-JPEG or FFV1), `boxes.csv` (one row per
    clip), `labels.csv` (one row per video), `truth.h5` and `dataset.json` (what was
    asked for). It appears whole or not at all.

    The rows of truth.h5 are as in boxes.csv: `/mask` (N, T, S, S) bool, `/frame_truth`
    (N, T) float32, `/event` (N, T) bool, `/present` (N,) bool, see `Truth`, and
    `/visible` (N,) float32, see `SimulatedClip`.

    Args:
        kind: the scenario, or its name.
        clips: in all, dealt evenly to the videos.
        videos: of one genotype each. Two by two they are filmed in one session,
            wild type and mutant under the same light, focus and camera, so that
            these do not tell the classes; unless the scenario gives each its own.
        seed: 0 or more; the same seed gives the same files.
        out: a folder that does not exist yet, or is empty.
        settings: parameters with other values than the scenario's.
        modality: see `MODALITIES`.

    Raises:
        SimulationError: if there is no such scenario, or the numbers do not fit.
        OutputError: if the folder holds something or cannot be written.
    """
    kind = scenario(kind) if isinstance(kind, str) else kind
    settings = settings or Settings()
    _check_numbers(clips, videos, seed)
    first = np.random.default_rng([seed, 5]).integers(2, size=videos // 2 + 1)
    seeds, session_seeds = video_seeds(seed, videos)
    shares = [len(part) for part in np.array_split(np.arange(clips), videos)]
    with folder_written_whole(out) as folder, truth_file(folder, clips) as truth:
        rows: list[Row] = []
        for number, share in enumerate(shares):
            session = number // 2
            film = plan_film(
                kind,
                int(first[session] + number) % 2,
                seeds[number],
                share,
                session_seed=session_seeds[session],
                settings=settings,
                modality=modality,
            )
            video = f"video-{number:03d}.avi"
            yield from _later(write_film(film, folder / video), number, videos)
            for cell in film.cells:
                add_truth(truth, len(rows), film, cell)
                rows.append(box_row(film, cell, video))
        write_rows(folder / "boxes.csv", rows)
        write_labels(folder / "labels.csv", rows, [n // 2 for n in range(videos)])
        asked = {"clips": clips, "videos": videos, "seed": seed}
        _write_about(folder / "dataset.json", kind, modality, settings, asked)
    return out


def _check_numbers(clips: int, videos: int, seed: int) -> None:
    if videos < 2 or clips < videos or seed < 0:
        raise SimulationError(
            f"{clips} clips from {videos} videos with seed {seed} cannot be simulated: "
            "ask for 2 or more videos, a clip or more for each, and a seed from 0."
        )


def _write_about(
    path: Path,
    kind: Scenario,
    modality: Modality,
    settings: Settings,
    numbers: Mapping[str, int],
) -> None:
    """Write dataset.json: what was asked for, and of which version."""
    about = {
        "scenario": kind.name,
        "strength": kind.strength,
        "modality": modality,
        "settings": dict(settings.changed),
        **numbers,
        "version": __version__,
    }
    text = json.dumps(about, indent=2) + "\n"
    path.write_text(text, encoding="utf-8")


def write_film(film: Film, path: Path) -> Job[None]:
    """Draw a film and write it, frame by frame."""
    note = f"Drawing {path.name}"
    yield Progress(0, film.frames, note)
    with open_film_file(path, film.side, film.fps, film.field.jpeg) as file:
        for number, frame in enumerate(draw_frames(film)):
            file.add(frame)
            if (number + 1) % CHUNK == 0:
                yield Progress(number + 1, film.frames, note)


def _later(job: Job[None], number: int, total: int) -> Job[None]:
    """Run the `number`-th of `total` like jobs, with the progress of them all."""
    for progress in job:
        done = number * progress.total + progress.done
        yield Progress(done, total * progress.total, progress.note)


def box_row(film: Film, cell: FilmCell, video: str) -> Row:
    """Return a cell's line of boxes.csv."""
    return {
        "video": video,
        "x": cell.box.x,
        "y": cell.box.y,
        "size": cell.box.size,
        "start": cell.start,
        "frames": CLIP_FRAMES,
        "label": film.label,
        "genotype": CLASSES[film.label],
        "um_per_px": round(film.field.um_per_px, 5),
        "fps": film.fps,
    }


def write_rows(path: Path, rows: Sequence[Row]) -> None:
    """Write a CSV file with a header."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_labels(path: Path, rows: Sequence[Row], sessions: Sequence[int]) -> None:
    """Write labels.csv: one row per video, with its session, in the order of `rows`."""
    labels = {row["video"]: (row["label"], row["genotype"]) for row in rows}
    write_rows(
        path,
        [
            {"video": video, "session": session, "label": label, "genotype": genotype}
            for session, (video, (label, genotype)) in zip(
                sessions, labels.items(), strict=True
            )
        ],
    )


@contextmanager
def truth_file(folder: Path, clips: int) -> Iterator[h5py.File]:
    """Give truth.h5 with room for all clips; it is written when the block ends.

    It is built in memory, compressed: where a disk is full, HDF5 itself crashes the
    process.
    """
    content = io.BytesIO()
    shape = (CLIP_FRAMES, CLIP_SIZE, CLIP_SIZE)
    with h5py.File(content, "w") as truth:
        truth.create_dataset(
            "mask",
            (clips, *shape),
            bool,
            chunks=(1, *shape),
            compression="gzip",
            compression_opts=1,
        )
        truth.create_dataset("frame_truth", (clips, CLIP_FRAMES), np.float32)
        truth.create_dataset("event", (clips, CLIP_FRAMES), bool)
        truth.create_dataset("present", (clips,), bool)
        truth.create_dataset("visible", (clips,), np.float32)
        yield truth
    (folder / "truth.h5").write_bytes(content.getbuffer())


def add_truth(file: h5py.File, number: int, film: Film, cell: FilmCell) -> None:
    """Write what is true of a cell's clip under its number."""
    truth, visible = film_truth(film, cell)
    file["mask"][number] = truth.mask
    file["frame_truth"][number] = truth.frame_truth
    file["event"][number] = truth.event
    file["present"][number] = truth.present
    file["visible"][number] = visible
