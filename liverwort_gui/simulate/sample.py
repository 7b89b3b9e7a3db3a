"""The two small films that come with the program; simulated, and rebuilt from here."""

from __future__ import annotations

from pathlib import Path

from liverwort_gui.jobs import Job
from liverwort_gui.simulate.dataset import Row, box_row, write_film, write_rows
from liverwort_gui.simulate.films import plan_film
from liverwort_gui.simulate.scenarios import CLASSES, scenario

SAMPLE_SCENARIO = "S1-matched"
SAMPLE_SIDE = 640  # pixels
SAMPLE_FRAMES = 64
SAMPLE_CELLS = 3
SAMPLE_SESSION = 4_000_000_289  # light and camera of both films, JPEG quality 81
SAMPLE_SEEDS = (4_000_000_014, 4_000_000_023)  # wild type, mutant


def write_sample(folder: Path) -> Job[Path]:
    """Write the sample films and their boxes.csv into a folder that exists.

    `python -c "from pathlib import Path; from liverwort_gui import jobs, simulate;
    jobs.run_inline(simulate.write_sample(Path('resources/sample')))"` rebuilds those
    that come with the program.
    """
    rows: list[Row] = []
    for label, seed in enumerate(SAMPLE_SEEDS):
        film = plan_film(
            scenario(SAMPLE_SCENARIO),
            label,
            seed,
            SAMPLE_CELLS,
            session_seed=SAMPLE_SESSION,
            side=SAMPLE_SIDE,
            frames=SAMPLE_FRAMES,
        )
        video = f"sample-{CLASSES[label].replace(' ', '-')}.avi"
        yield from write_film(film, folder / video)
        rows += [box_row(film, cell, video) for cell in film.cells]
    write_rows(folder / "boxes.csv", rows)
    return folder
