"""The records of a study as JSON, and back with every value checked."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, fields
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from liverwort_gui.errors import StudyError
from liverwort_gui.study_records import (
    TABLES,
    ClipEntry,
    Note,
    Record,
    StudyState,
    Suggestion,
)

LARGEST = 1 << 53  # whole numbers below are the same in every JSON reader


def to_json(state: StudyState) -> bytes:
    """Return all records of a study as JSON, in ASCII."""
    tables = {
        name: [asdict(record) for record in getattr(state, name).values()]
        for name in TABLES.values()
    }
    return json.dumps(tables, allow_nan=False).encode("ascii")


def from_json(content: bytes, path: str = "") -> StudyState:
    """Return the study that `to_json` wrote.

    Args:
        content: what `to_json` returned, or what somebody else made of it.
        path: of the file it comes from, for `StudyState.path` and messages.

    Raises:
        StudyError: if anything of it is not as this program writes it.
    """
    try:
        tables = json.loads(content)
        if not isinstance(tables, dict) or set(tables) - set(TABLES.values()):
            raise ValueError("it has other tables than a study")
        found: dict[str, Any] = {
            name: _by_id(kind, tables.get(name, [])) for kind, name in TABLES.items()
        }
        state = StudyState(path=path, **found)
        _check_references(state)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise StudyError(
            f"{path} holds no whole study ({error}): export it again."
        ) from error
    return state


def _by_id(kind: type, rows: Any) -> Mapping[str, Record]:
    records: dict[str, Record] = {}
    for values in rows:
        record = _record(kind, values)
        if not record.id or record.id in records:
            raise ValueError(f"two {TABLES[kind]} have the identity {record.id!r}")
        records[record.id] = record
    return records


def _record(kind: type, values: Mapping[str, Any]) -> Record:
    hints = _hints(kind)
    for name in values:
        if name not in hints:
            raise ValueError(f"{kind.__name__} has no {name!r}")
    made: Record = kind(**{n: _value(hints[n], value) for n, value in values.items()})
    return made


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _value(hint: Any, value: Any) -> Any:
    """Return a value of the annotated type.

    Raises:
        ValueError: if it is of another type.
    """
    if get_origin(hint) is Literal:
        good = value in get_args(hint)
    elif get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise ValueError(f"{value!r} is no list")
        inner, *more = get_args(hint)
        if more != [Ellipsis] and len(value) != 1 + len(more):
            raise ValueError(f"{value!r} should have {1 + len(more)} values")
        return tuple(_value(inner, item) for item in value)
    elif type(None) in get_args(hint):
        return None if value is None else _value(get_args(hint)[0], value)
    elif hint is float:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        good = number and math.isfinite(value)
        value = float(value) if good else value
    elif hint is int:
        good = type(value) is int and abs(value) < LARGEST
    else:
        good = type(value) is hint
    if not good:
        raise ValueError(f"{value!r} is not of the kind {hint}")
    return value


def _check_references(state: StudyState) -> None:
    """Refuse records of records that are not there, and boxes outside their video."""
    clips, suggestions = state.clips.values(), state.suggestions.values()
    shapes: tuple[ClipEntry | Suggestion, ...] = (*clips, *suggestions)
    records: tuple[ClipEntry | Suggestion | Note, ...] = (
        *shapes,
        *state.notes.values(),
    )
    for record in records:
        if record.video not in state.videos:
            raise ValueError(f"the video of {record.id!r} is not there")
    for clip in clips:
        if clip.label and clip.label not in state.classes:
            raise ValueError(f"the class of clip {clip.number} is not there")
    for suggestion in suggestions:
        if suggestion.clip and suggestion.clip not in state.clips:
            raise ValueError(f"the clip of suggestion {suggestion.id!r} is not there")
    for shape in shapes:
        _check_place(state, shape)


def _check_place(state: StudyState, shape: ClipEntry | Suggestion) -> None:
    video, crop = state.videos[shape.video], shape.crop
    inside = crop.fits(video.width, video.height)
    if (
        not inside
        or crop.frames < 1
        or not 0 <= crop.start <= crop.stop <= (video.n_frames)
    ):
        raise ValueError(f"a box does not lie inside the video {video.name}")
