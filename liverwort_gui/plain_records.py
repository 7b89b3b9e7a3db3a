"""Frozen records as JSON and arrays, and back, by their annotations."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")


def plain(value: Any, arrays: dict[str, NDArray[Any]], place: str = "") -> Any:
    """Return what JSON can hold of a record; each array is put aside by its place.

    Args:
        value: a record, or what its fields hold: records, tuples, mappings with texts
            as keys, arrays, texts, numbers, None. A number that is not finite is
            refused, since JSON has none.
        arrays: filled with the arrays, by names such as "body.means".
        place: of the value within the whole.

    Raises:
        ValueError: if a number is not finite.
        TypeError: if there is something else in it.
    """
    if isinstance(value, np.ndarray):
        arrays[place] = value
        return {"array": place}
    if is_dataclass(value) and not isinstance(value, type):
        inside = f"{place}." if place else ""
        return {
            f.name: plain(getattr(value, f.name), arrays, f"{inside}{f.name}")
            for f in fields(value)
        }
    if isinstance(value, Mapping):
        return {k: plain(v, arrays, f"{place}.{k}") for k, v in value.items()}
    if isinstance(value, tuple):
        return [plain(v, arrays, f"{place}.{i}") for i, v in enumerate(value)]
    if isinstance(value, float) and not np.isfinite(value):
        raise ValueError(f"{place} is {value}, which JSON cannot hold")
    if value is None or isinstance(value, str | bool | int | float):
        return value
    raise TypeError(f"{place} is a {type(value).__name__}, which no record holds")


def built(kind: type[T], record: Any, arrays: Mapping[str, NDArray[Any]]) -> T:
    """Return the record of this kind that `plain` made `record` of.

    Raises:
        ValueError: if it is of another kind, or an array is missing.
    """
    try:
        made: T = _built(kind, record, arrays)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"this is no {kind.__name__} ({error})") from error
    return made


def _built(hint: Any, record: Any, arrays: Mapping[str, NDArray[Any]]) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        chosen = [arg for arg in get_args(hint) if arg is not type(None)]
        return None if record is None else _built(chosen[0], record, arrays)
    if origin is np.ndarray:
        return arrays[record["array"]]
    if origin is tuple:
        return _built_tuple(get_args(hint), record, arrays)
    if origin is not None and issubclass(origin, Mapping):
        _, of_values = get_args(hint)
        return {k: _built(of_values, v, arrays) for k, v in record.items()}
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        named = {
            f.name: _built(hints[f.name], record[f.name], arrays)
            for f in fields(hint)
            if f.name in record
        }
        return hint(**named)  # type: ignore[operator]
    if hint is float:
        return float(record)
    if not isinstance(record, hint):
        raise TypeError(f"{record!r} is no {hint.__name__}")
    return record


def _built_tuple(
    args: tuple[Any, ...], record: Any, arrays: Mapping[str, NDArray[Any]]
) -> tuple[Any, ...]:
    if args[1:] == (...,):
        return tuple(_built(args[0], one, arrays) for one in record)
    return tuple(_built(a, one, arrays) for a, one in zip(args, record, strict=True))
