"""A film's export against the encoder alone, fed with pictures that are ready."""

import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from liverwort_gui.film_plan import Layout
from liverwort_gui.jobs import run_inline
from liverwort_gui.media.film_writer import FilmWriter
from liverwort_gui.records import Result
from liverwort_gui.report.film import Scene, write_film
from liverwort_gui.report.panels import Look
from tests.benchmarks.measure import alternate, seconds_of
from tests.report.conftest import MAP, SIZE, made_up_result

FRAMES = 48
ROUNDS = 3
CLIPS: dict[Layout, int] = {"single": 1, "side-by-side": 2, "contact-sheet": 12}


def run() -> dict[str, float]:
    """Return pictures per second of each layout, and the ratios to the encoder."""
    figures = {}
    for layout, clips in CLIPS.items():
        figures |= _measured(layout, clips)
    return {"export_over_encoder": figures["single_export_over_encoder"], **figures}


def _measured(layout: Layout, clips: int) -> dict[str, float]:
    scene = Scene((noisy_result(),) * clips, layout)
    page = scene.page(Look(), "slowed 5×")
    ready = [page.draw(i) for i in range(FRAMES)]
    rate = 20

    with tempfile.TemporaryDirectory() as folder:

        def encode() -> None:
            size = page.width, page.height
            with FilmWriter(Path(folder) / "ready.mp4", *size, rate) as film:
                for picture in ready:
                    film.add(picture)

        def export() -> None:
            run_inline(write_film(scene, Path(folder) / "film.mp4"))

        taken = alternate(
            ROUNDS,
            encoder=partial(seconds_of, encode),
            export=partial(seconds_of, export),
        )
    name = layout.replace("-", "_")
    return {
        f"{name}_export_over_encoder": round(taken["encoder"] / taken["export"], 3),
        f"{name}_export_fps": round(FRAMES / taken["export"], 1),
        f"{name}_encoder_fps": round(FRAMES / taken["encoder"], 1),
    }


def noisy_result() -> Result:
    """Return a result of full size whose every pixel changes, as a camera's do."""
    small = made_up_result(FRAMES)
    rng = np.random.default_rng(0)
    clip, told = small.clip, small.explanation
    large = clip.pixels.repeat(256 // SIZE, axis=1).repeat(256 // SIZE, axis=2)
    noise = rng.normal(0, 3, large.shape)
    pixels = np.clip(large + noise, 0, 255).astype(np.uint8)
    maps = told.maps.repeat(64 // MAP, axis=1).repeat(64 // MAP, axis=2)
    maps = maps + rng.normal(0, 2, maps.shape).astype(np.float32)
    return replace(
        small,
        clip=replace(clip, pixels=pixels),
        explanation=replace(told, maps=maps, reference=np.zeros_like(maps[:1])),
    )
