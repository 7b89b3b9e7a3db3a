"""What must keep up with the eye: an overlay, a film page, and a simulated clip."""

from functools import partial

import numpy as np

from liverwort_gui import report, simulate
from liverwort_gui.report.page import FilmPage
from tests.benchmarks.measure import alternate, seconds_of
from tests.report.conftest import made_up_result

ROUNDS = 20


def run() -> dict[str, float]:
    """Return the milliseconds of each, medians."""
    result = made_up_result()
    page = FilmPage(result)
    pixels = result.clip.pixels[0].repeat(4, axis=0).repeat(4, axis=1)  # 256 x 256
    shown = np.random.default_rng(0).normal(size=(64, 64)).astype(np.float32)
    seconds = alternate(
        ROUNDS,
        overlay=partial(seconds_of, lambda: report.overlay(pixels, shown, limit=2.0)),
        film_page=partial(seconds_of, lambda: page.draw(0)),
        simulated_clip=partial(
            seconds_of, lambda: simulate.simulate_clip("S1-matched", 0, 0, 0)
        ),
    )
    return {f"{name}_ms": round(1e3 * value, 2) for name, value in seconds.items()}
