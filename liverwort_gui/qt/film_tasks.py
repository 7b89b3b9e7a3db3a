"""How films are written in the worker process; no Qt, heavy imports inside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.errors import ResultError
from liverwort_gui.film_plan import FilmWish, Layout, film_parts
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.qt.tasks import Recall
from liverwort_gui.records import Explanation, Result, Trust

if TYPE_CHECKING:
    from liverwort_gui.report import Scene
    from liverwort_gui.study.arrays import ArrayStore
    from liverwort_gui.study.results import Kept

LOOKING = "looking for one scale of colours"


@dataclass(frozen=True, eq=False)
class FilmSource:
    """A clip that is filmed.

    Attributes:
        name: of the film, without its ending.
        caption: of the clip on a contact sheet.
        result: what is shown, or where the study keeps it.
        trust: how far its map deserves belief; None: nobody looked.
    """

    name: str
    caption: str
    result: Result | Recall
    trust: Trust | None = None


@dataclass(frozen=True, eq=False)
class FilmOrder:
    """What is written; travels to the worker process.

    Attributes:
        sources: the clips, in their order.
        wish: layout, kind of file, speed, scale and folder.
        opacity: weight of the maps over the image, 0 to 1.
        colour_map: name of the diverging colour map.
        limit: of the colour scale, in the unit of the maps; None: fitted.
    """

    sources: tuple[FilmSource, ...]
    wish: FilmWish
    opacity: float
    colour_map: str
    limit: float | None = None


def write_films(order: FilmOrder) -> Job[tuple[str, ...]]:
    """Write films; each is whole or not there, and those that are done stay.

    Returns:
        Their paths.

    Raises:
        LiverwortError: if the clips have no place in the layout, cannot share a scale,
            or the speed cannot be shown.
        ResultError: if a result is not there any more.
        OutputError: if a film cannot be written.
    """
    yield Progress(0, len(order.sources), LOOKING)
    from liverwort_gui import report

    wish, look = order.wish, report.Look(order.limit, order.opacity, order.colour_map)
    parts = film_parts([one.name for one in order.sources], wish.layout)
    if wish.shared and look.limit is None:
        explanations = []
        for done, one in enumerate(order.sources):
            yield Progress(done, len(order.sources), LOOKING)
            explanations.append(_explanation(one))
        look = replace(look, limit=report.colour_limit(explanations))
    scenes = [
        (
            partial(_scene, [order.sources[at] for at in part.members], wish.layout),
            Path(wish.folder) / part.stem,
        )
        for part in parts
    ]
    written = yield from report.write_films(
        scenes, kind=wish.kind, speed=wish.speed, look=look, shared=wish.shared
    )
    return tuple(map(str, written))


def _scene(sources: list[FilmSource], layout: Layout) -> Scene:
    from liverwort_gui.report import Scene

    trusts = tuple(one.trust for one in sources)
    return Scene(
        tuple(_result(one) for one in sources),
        layout,
        trusts if any(trusts) else (),
        tuple(one.caption for one in sources),
    )


def _result(source: FilmSource) -> Result:
    from liverwort_gui.study.cutting import load_clip

    if isinstance(source.result, Result):
        return source.result
    place = source.result
    return _kept(source, place).of(load_clip(_arrays(place), place.cut, place.video))


def _explanation(source: FilmSource) -> Explanation:
    if isinstance(source.result, Result):
        return source.result.explanation
    return _kept(source, source.result).explanation


def _kept(source: FilmSource, place: Recall) -> Kept:
    from liverwort_gui.study.results import find

    found = find(_arrays(place), place.key, place.cut.pixel_sha256)
    if found is None:
        raise ResultError(
            f"The result of {source.name} is not in the study any more: analyze the "
            "clip and write the film again."
        )
    return found


def _arrays(place: Recall) -> ArrayStore:
    from liverwort_gui.study.arrays import ArrayStore

    return ArrayStore(Path(place.study_path) / "arrays")
