"""Films and pictures of results, one or many, on one scale."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import LiverwortError
from liverwort_gui.film_plan import Format, Layout, named
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import written_whole
from liverwort_gui.records import Result, Trust
from liverwort_gui.report.film_files import film_file, pictures_in, png
from liverwort_gui.report.page import FilmPage
from liverwort_gui.report.pair_page import PairPage
from liverwort_gui.report.panels import Look
from liverwort_gui.report.sheet_page import SheetPage
from liverwort_gui.report.timing import Speed, Timing, in_step, timing

STEPS = 100  # of progress, for each film of many
MOVING = ("mp4", "gif")  # kinds of file that have a speed


class Page(Protocol):
    """Draws the pictures of one film."""

    width: int
    height: int
    pictures: int

    def draw(self, i: int) -> NDArray[np.uint8]:
        """Return picture `i`, counted from 0: (height, width, 3) uint8 RGB."""


@dataclass(frozen=True, eq=False)
class Scene:
    """What one film shows.

    Attributes:
        results: one; or two, side by side; or as many as a contact sheet holds.
        layout: how they are laid out.
        trusts: how far each map deserves belief, or None for each; empty: not shown.
        captions: below each clip of a contact sheet; empty: names of the videos.
    """

    results: tuple[Result, ...]
    layout: Layout = "single"
    trusts: tuple[Trust | None, ...] = ()
    captions: tuple[str, ...] = ()

    def page(self, look: Look, speed: str = "") -> Page:
        """Return what draws it.

        Raises:
            LiverwortError: if the layout has no place for so many results, or they
                cannot share a scale.
        """
        trusts = self.trusts or (None,) * len(self.results)
        if self.layout == "contact-sheet":
            return SheetPage(
                self.results, look, speed=speed, trusts=trusts, captions=self.captions
            )
        wanted = 2 if self.layout == "side-by-side" else 1
        if len(self.results) != wanted:
            raise LiverwortError(
                f"A film of the layout {self.layout} shows {wanted} and was given "
                f"{len(self.results)}: choose {wanted}, or make a contact sheet."
            )
        if wanted == 2:
            return PairPage(self.results, look, speed=speed, trusts=trusts)
        return FilmPage(self.results[0], look, speed=speed, trust=trusts[0])


def write_film(
    scene: Scene | Result,
    path: str | Path,
    *,
    kind: Format = "mp4",
    speed: Speed = "slow",
    look: Look | None = None,
) -> Job[Path]:
    """Write one film: original, evidence, curve, and how to read them.

    Args:
        scene: what to show; a result alone is a film of its own.
        path: the file, replaced if it exists; of "png" a new folder of pictures.
        kind: MP4 (H.264, for PowerPoint and QuickTime), GIF, TIFF or PNG.
        speed: "slow", so that it can be followed, "real" time, or a number: how many
            times as long it takes. The film says it.
        look: how evidence is coloured; None: fitted to what is shown.

    Returns:
        The path, once the film is whole; a cancelled job leaves no file.

    Raises:
        LiverwortError: if the speed or the scene cannot be shown.
        OutputError: if the film cannot be written.
    """
    if isinstance(scene, Result):
        scene = Scene((scene,))
    runs = _runs(scene, kind, speed)
    page = scene.page(look or Look(), runs.words)
    n, size = len(runs.order), (page.width, page.height)
    with film_file(Path(path), kind, size, runs.rate, n) as add:
        for done, i in enumerate(runs.order.tolist()):
            yield Progress(done, n, "Writing the film")
            add(page.draw(i))
        yield Progress(n, n, "Checking the film")
    return Path(path)


def write_films(
    scenes: Sequence[tuple[Scene | Callable[[], Scene], Path]],
    *,
    kind: Format = "mp4",
    speed: Speed = "slow",
    look: Look | None = None,
    shared: bool = True,
) -> Job[tuple[Path, ...]]:
    """Write many films as one job.

    Args:
        scenes: what to show, and the file without its ending. A scene may be made when
            its turn comes, so that not all clips are in memory; the limit of the
            colours must be given then.
        kind: as for `write_film`, of all.
        speed: as for `write_film`.
        look: as for `write_film`.
        shared: whether all films have one colour scale, fitted to all results unless
            the look has a limit; else each film has its own.

    Returns:
        The paths, in the same order. Each film that was finished stays if a later one
        fails or the job is cancelled.

    Raises:
        LiverwortError: as `write_film`; before anything is written if the maps cannot
            share a scale.
    """
    fitted = look or Look()
    if fitted.limit is None and shared:
        made = [(one() if callable(one) else one, stem) for one, stem in scenes]
        fitted = fitted.fitted([r for scene, _ in made for r in scene.results])
        scenes = made
    written = []
    total = STEPS * len(scenes)
    for number, (scene, stem) in enumerate(scenes):
        path = named(stem, kind)
        note = f"Film {number + 1} of {len(scenes)}: {path.name}"
        yield Progress(STEPS * number, total, note)
        ready = scene() if callable(scene) else scene
        job = write_film(ready, path, kind=kind, speed=speed, look=fitted)
        try:
            for at in job:
                done = STEPS * number + STEPS * at.done // at.total
                yield Progress(done, total, note)
        finally:
            job.close()
        written.append(path)
    return tuple(written)


def write_frames(
    result: Result, folder: str | Path, *, look: Look | None = None
) -> Job[Path]:
    """Write the film's pictures as frame_000100.png, ..., numbered as in the video.

    Args:
        result: what to show.
        folder: new.
        look: how evidence is coloured; None: fitted to this result.

    Returns:
        The new folder, once it is whole; a cancelled job leaves none.

    Raises:
        OutputError: if the folder exists already or cannot be written.
    """
    n = len(result.clip.pixels)
    page = FilmPage(result, look)
    with pictures_in(Path(folder), result.clip.start) as add:
        for i in range(n):
            yield Progress(i, n, "Writing the pictures")
            add(page.draw(i))
    return Path(folder)


def write_snapshot(
    result: Result, frame: int, path: str | Path, *, look: Look | None = None
) -> Path:
    """Write one picture of the film as PNG.

    Args:
        result: what to show.
        frame: number of the frame in the video, counted from 0.
        path: the .png file, replaced if it exists.
        look: how evidence is coloured; None: fitted to this result.

    Raises:
        ValueError: if the frame is not one of the clip's.
        OutputError: if the picture cannot be written.
    """
    i = frame - result.clip.start
    if not 0 <= i < len(result.clip.pixels):
        raise ValueError(f"frame {frame} is not one of the analyzed clip's")
    with written_whole(Path(path)) as part:
        part.write_bytes(png(FilmPage(result, look).draw(i)))
    return Path(path)


def _runs(scene: Scene, kind: Format, speed: Speed) -> Timing:
    """Return when which picture is shown; pictures that do not move have no speed."""
    steps, recorded = in_step([result.clip for result in scene.results])
    if kind in MOVING:
        return timing(len(steps), recorded, speed, ticks=kind == "gif")
    still = timing(len(steps), None)
    return replace(still, words="")
