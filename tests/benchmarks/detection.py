"""How many cells `liverwort suggest` finds and follows, where the truth is known.

Real files with truth are read from the folder of `tests.conftest.REAL_DATA`; where it
is missing their figures are None. The simulated films are always made.
"""

import csv
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import tifffile
from scipy.optimize import linear_sum_assignment

from liverwort_gui import media, simulate, tracking
from liverwort_gui.jobs import run_inline
from liverwort_gui.simulate.film_file import open_film_file
from liverwort_gui.simulate.films import draw_frames, plan_film
from liverwort_gui.tracking.cells import find_cells
from liverwort_gui.tracking.job import prepare
from tests.benchmarks.measure import say
from tests.conftest import REAL_DATA

RECORDINGS = ("2023-07-08_4_4", "2023-07-10_1_0", "2023-07-10_2_2")  # 3 frames each
PX_PER_UM = 2.48  # of the sperm film
NEAR = 10.0  # pixels between a spot and the middle of its detection
OVERLAP = 0.5  # intersection over union
SEEDS = (101, 102, 103, 104, 105, 106)  # of the simulated films
OWN_REACH = 40.0  # pixels between a simulated sperm and its track


@dataclass
class Score:
    """Counts of one-to-one matches between what is there and what was found."""

    true: int = 0
    found: int = 0
    matched: int = 0

    @property
    def recall(self) -> float:
        return self.matched / self.true

    @property
    def precision(self) -> float:
        return self.matched / max(self.found, 1)

    def add(self, good: np.ndarray) -> list[tuple[int, int]]:
        """Count one frame; `good` is (true, found). Return the pairs that match."""
        rows, columns = linear_sum_assignment(~good)
        pairs = [(i, j) for i, j in zip(rows, columns, strict=True) if good[i, j]]
        self.true += good.shape[0]
        self.found += good.shape[1]
        self.matched += len(pairs)
        return pairs


def run() -> dict[str, float | None]:
    figures: dict[str, float | None] = {}
    boxes, masks = paramecium(REAL_DATA) if REAL_DATA.is_dir() else (None, None)
    sperm = sperm_film(REAL_DATA) if REAL_DATA.is_dir() else None
    if not REAL_DATA.is_dir():
        say(f"  no real microscope files at {REAL_DATA}")
    for name, score in (
        ("paramecium_box", boxes),
        ("paramecium_mask", masks),
        ("sperm", sperm),
    ):
        figures[f"{name}_recall"] = score and round(score.recall, 3)
        figures[f"{name}_precision"] = score and round(score.precision, 3)
    figures["sperm_detections_per_spot"] = sperm and round(sperm.found / sperm.true, 2)
    return figures | simulated()


def paramecium(folder: Path) -> tuple[Score, Score]:
    """Score boxes and masks, IoU at least 0.5, on nine frames of about 46 cells."""
    boxes, masks = Score(), Score()
    with tempfile.TemporaryDirectory() as home:
        for name in RECORDINGS:
            files = [f"{name}_{number:04}.tif" for number in range(3)]
            place = folder / "paramecium-furth-masks"
            frames = np.stack([tifffile.imread(place / f"image_{f}") for f in files])
            truth = [tifffile.imread(place / f"mask_{f}") for f in files]
            path = Path(home) / f"{name}.tif"
            tifffile.imwrite(path, frames, photometric="minisblack")
            found = run_inline(tracking.suggest(path)).detections
            with media.open_video(path) as reader:
                field, limits = prepare(reader)
                for number, mask in enumerate(truth):
                    own = found[found[:, 0] == number, 1:]
                    boxes.add(_box_overlap(_boxes_of(mask), own) >= OVERLAP)
                    cells = find_cells(field.departure(reader.read(number)), limits)
                    masks.add(_mask_overlap(mask, cells.labels) >= OVERLAP)
    return boxes, masks


def sperm_film(folder: Path) -> Score:
    """Score the middles of boxes against TrackMate's spots, at most 10 px apart."""
    score = Score()
    found = run_inline(
        tracking.suggest(folder / "sperm-trackmate-jeong.avi")
    ).detections
    with (folder / "sperm-trackmate-jeong.spots.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))[3:]  # three further lines of headers
    spots = np.array(
        [[float(row[n]) for n in ("FRAME", "POSITION_X", "POSITION_Y")] for row in rows]
    )
    for number in np.unique(spots[:, 0]):
        true = spots[spots[:, 0] == number, 1:] * PX_PER_UM
        own = found[found[:, 0] == number, 1:]
        middles = own[:, :2] + (own[:, 2:] - 1) / 2
        apart = np.linalg.norm(true[:, None] - middles[None], axis=2)
        score.add(apart <= NEAR)
    return score


def simulated() -> dict[str, float | None]:
    """Score films of four sperm each, 64 frames of 1024 x 1024 pixels, dark field."""
    score = Score()
    whole = switches = suggested = sperm = frames = 0
    seconds = 0.0
    for seed in SEEDS:
        with tempfile.TemporaryDirectory() as home:
            path = Path(home) / "film.avi"
            truth = write_simulated(path, seed)
            begin = time.perf_counter()
            result = run_inline(tracking.suggest(path))
            seconds += time.perf_counter() - begin
        boxes = np.stack([box for box, _ in truth])
        frames += boxes.shape[1]
        for number in range(boxes.shape[1]):
            own = result.detections[result.detections[:, 0] == number, 1:]
            score.add(_box_overlap(boxes[:, number], own) >= OVERLAP)
        owners = [_owners(result.tracks, centers) for _, centers in truth]
        whole += sum(len(set(own)) == 1 and own[0] >= 0 for own in owners)
        switches += sum(_switches(own) for own in owners)
        offering = {suggestion.track for suggestion in result.suggestions}
        suggested += sum(bool(offering & set(own)) for own in owners)
        sperm += len(owners)
    return {
        "simulated_recall": round(score.recall, 3),
        "simulated_precision": round(score.precision, 3),
        "simulated_sperm": sperm,
        "simulated_whole_tracks": whole,
        "simulated_identity_switches": switches,
        "simulated_suggested": suggested,
        "simulated_ms_per_frame": round(1000 * seconds / frames, 1),
    }


def write_simulated(
    path: Path, seed: int, cells: int = 4, side: int = 1024, frames: int = 64
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Write a film; return of each labelled sperm its boxes (T, 4) and centres (T, 2).

    The box holds all of it, flagella included, also what is too dim to be seen.
    """
    film = plan_film(simulate.scenario("S0"), 0, seed, cells, side=side, frames=frames)
    with open_film_file(path, side, film.fps, film.field.jpeg) as file:
        for frame in draw_frames(film):
            file.add(frame)
    truth = []
    for cell in film.cells:
        cloud = cell.clouds[0]
        middle = (cell.box.size - 1) / 2
        x = cell.box.x + middle + cloud.x / film.field.um_per_px
        y = cell.box.y + middle + cloud.y / film.field.um_per_px
        corner = np.stack([x.min(axis=1), y.min(axis=1)], axis=1)
        size = np.stack([np.ptp(x, axis=1), np.ptp(y, axis=1)], axis=1)
        weight = cloud.weight / cloud.weight.sum()
        centers = np.stack([x @ weight, y @ weight], axis=1)
        truth.append((np.hstack([corner, size]), centers))
    return truth


def _owners(tracks, centers: np.ndarray) -> list[int]:
    """Return the track nearest to a sperm in each frame; -1 where there is none."""
    owners = []
    for frame, center in enumerate(centers):
        nearest, owner = OWN_REACH, -1
        for number, track in enumerate(tracks):
            if track.first <= frame <= track.last:
                there = np.array(track.centers[frame - track.first])
                distance = float(np.linalg.norm(there - center))
                if distance < nearest:
                    nearest, owner = distance, number
        owners.append(owner)
    return owners


def _switches(owners: list[int]) -> int:
    followed = [owner for owner in owners if owner >= 0]
    return sum(a != b for a, b in pairwise(followed))


def _boxes_of(mask: np.ndarray) -> np.ndarray:
    """Return (n, 4) left, top, width and height of each number in a mask."""
    boxes = []
    for number in np.unique(mask[mask > 0]):
        rows, columns = np.nonzero(mask == number)
        boxes.append([columns.min(), rows.min(), np.ptp(columns) + 1, np.ptp(rows) + 1])
    return np.array(boxes)


def _box_overlap(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return intersection over union, (n, m), of boxes (n, 4) and (m, 4)."""
    a, b = a[:, None].astype(float), b[None].astype(float)
    low = np.maximum(a[..., :2], b[..., :2])
    high = np.minimum(a[..., :2] + a[..., 2:], b[..., :2] + b[..., 2:])
    common = np.clip(high - low, 0, None).prod(axis=-1)
    return common / (a[..., 2:].prod(axis=-1) + b[..., 2:].prod(axis=-1) - common)


def _mask_overlap(truth: np.ndarray, found: np.ndarray) -> np.ndarray:
    """Return intersection over union, (n, m), of the numbers in two masks."""
    numbers = np.unique(truth[truth > 0])
    overlap = np.zeros((len(numbers), int(found.max())))
    for row, number in enumerate(numbers):
        own = truth == number
        for other in np.unique(found[own & (found > 0)]):
            there = found == other
            overlap[row, other - 1] = (own & there).sum() / (own | there).sum()
    return overlap
