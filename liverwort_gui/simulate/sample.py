"""The small films that come with the program; simulated, and rebuilt from here."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from liverwort_gui.jobs import Job
from liverwort_gui.simulate.dataset import (
    Row,
    add_truth,
    box_row,
    truth_file,
    write_film,
    write_labels,
    write_rows,
)
from liverwort_gui.simulate.films import Film, plan_film
from liverwort_gui.simulate.scenarios import scenario

SAMPLE_SEED = 4_000_000_000  # that no data set has which a network learnt from
SAMPLE_FRAMES = 64
SESSIONS = (4_000_000_289, 4_000_000_332)  # light and camera; JPEG quality 81 and 71


@dataclass(frozen=True, slots=True)
class SampleFilm:
    """One film of the sample.

    Attributes:
        name: of its file.
        scenario: which difference is planted.
        label: 0 wild type, 1 mutant.
        seed: of its sperm.
        session: from 0; films of one session share light and camera.
        side: pixels.
        cells: labelled sperm.
    """

    name: str
    scenario: str
    label: int
    seed: int
    session: int
    side: int
    cells: int

    def plan(self) -> Film:
        """Draw who swims where in it."""
        return plan_film(
            scenario(self.scenario),
            self.label,
            self.seed,
            self.cells,
            session_seed=SESSIONS[self.session],
            side=self.side,
            frames=SAMPLE_FRAMES,
        )


SAMPLE_FILMS = (
    SampleFilm("sample-wild-type.avi", "S1-matched", 0, 4_000_000_014, 0, 640, 3),
    SampleFilm("sample-mutant.avi", "S1-matched", 1, 4_000_000_023, 0, 640, 3),
    SampleFilm("sample-lump.avi", "S4", 1, 4_000_000_031, 0, 528, 2),
    SampleFilm("sample-wild-type-2.avi", "S1-matched", 0, 4_000_000_042, 1, 528, 2),
    SampleFilm("sample-mutant-2.avi", "S1-matched", 1, 4_000_000_053, 1, 528, 2),
    SampleFilm("sample-lump-2.avi", "S4", 1, 4_000_000_061, 1, 528, 2),
)


def write_sample(folder: Path) -> Job[Path]:
    """Write the sample films and what is known of them into a folder that exists.

    The files are those of `write_dataset`: boxes.csv, labels.csv, truth.h5 and
    dataset.json. `python -c "from pathlib import Path; from liverwort_gui
    import jobs, simulate; jobs.run_inline(simulate.write_sample(Path(
    'resources/sample')))"` rebuilds those that come with the program.
    """
    rows: list[Row] = []
    with truth_file(folder, sum(sample.cells for sample in SAMPLE_FILMS)) as truth:
        for sample in SAMPLE_FILMS:
            film = sample.plan()
            yield from write_film(film, folder / sample.name)
            for cell in film.cells:
                add_truth(truth, len(rows), film, cell)
                rows.append(box_row(film, cell, sample.name))
    write_rows(folder / "boxes.csv", rows)
    sessions = [sample.session for sample in SAMPLE_FILMS]
    write_labels(folder / "labels.csv", rows, sessions)
    write_about(folder)
    return folder


def write_about(folder: Path) -> None:
    """Write dataset.json, by which it is known that no network learnt from them."""
    about = {
        "scenario": " and ".join(dict.fromkeys(film.scenario for film in SAMPLE_FILMS)),
        "strength": 1.0,
        "modality": "dark field",
        "settings": {},
        "clips": sum(film.cells for film in SAMPLE_FILMS),
        "videos": len(SAMPLE_FILMS),
        "seed": SAMPLE_SEED,
    }
    text = json.dumps(about, indent=2) + "\n"
    (folder / "dataset.json").write_text(text, encoding="utf-8")
