"""Links the cells of successive frames into tracks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

GAP = 5  # frames in which a cell may be missing
PAST = 4  # positions that tell how fast a cell swims; fewer follow noise
LEAST_REACH = 0.5  # pixels; where a crowd needs a shorter reach, it is not linked
REACH_STEP = 0.8  # factor by which the reach is shortened in a crowd


def link(
    frames: Sequence[NDArray[np.float64]], reach: float
) -> Iterator[NDArray[np.int64]]:
    """Give each cell of each frame the number of its track, frame after frame.

    A cell is looked for where its last steps lead, so that two cells that cross keep
    their tracks. The assignment within a frame has the least sum of squared errors
    (Crocker and Grier, by trackpy).

    Args:
        frames: (n, 2) x and y of the cells of each frame, pixels; n may be 0.
        reach: pixels that a cell may be away from where it is expected.

    Yields:
        (n,) numbers of tracks, counted from 0 in the order of their first frames.
    """
    import trackpy  # costs a second: imported by the job, not at start

    trackpy.quiet()
    past: dict[int, list[tuple[int, NDArray[np.float64]]]] = {}

    def expected(
        frame: int, points: Iterable[trackpy.linking.utils.Point]
    ) -> list[NDArray[np.float64]]:
        places = []
        for point in points:
            (first, start), (last, end) = (
                past[point.track.id][0],
                past[point.track.id][-1],
            )
            velocity = (end - start) / max(last - first, 1)
            places.append(end + velocity * (frame - last))
        return places

    numbered = trackpy.link_iter(
        enumerate(frames),
        reach,
        memory=GAP,
        predictor=expected,
        adaptive_stop=min(LEAST_REACH, reach / 2),
        adaptive_step=REACH_STEP,
    )
    for frame, numbers in numbered:
        for number, center in zip(numbers, frames[frame], strict=True):
            past[number] = [*past.get(number, [])[1 - PAST :], (frame, center)]
        yield np.asarray(numbers, dtype=np.int64)
