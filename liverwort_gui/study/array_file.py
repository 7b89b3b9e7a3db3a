"""The bytes of an array file: HDF5 made in memory, and read without trusting it."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Mapping
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import StudyError

Arrays = Mapping[str, NDArray[Any]]
Attributes = Mapping[str, str]

CHUNK_BYTES = 1 << 20
MAX_NAMES = 32  # datasets, or attributes, of one file
TYPES = ("uint8", "uint16", "int64", "float32", "float64")

_NAME = re.compile("[a-z][a-z0-9_]{0,31}")
_SIGNATURE = b"\x89HDF\r\n\x1a\n"
_OWN_SUPERBLOCKS = (2, 3)  # as libver "latest" writes; older ones have no checksum
# What HDF5 and h5py raise on files that make no sense.
_DAMAGE = (ArithmeticError, LookupError, MemoryError, OSError, RuntimeError, TypeError)


def packed(arrays: Arrays, attributes: Attributes) -> bytes:
    """Return the bytes of a file; the same content gives the same bytes.

    Raises:
        ValueError: if `unpacked` would not take it back.
    """
    named = {*arrays, *attributes}
    if not all(_NAME.fullmatch(name) for name in named) or len(named) > MAX_NAMES:
        raise ValueError(f"names of arrays: {sorted(named)}")
    buffer = io.BytesIO()
    with h5py.File(buffer, "w", libver="latest") as file:
        for name, array in arrays.items():
            if array.dtype.name not in TYPES or array.size == 0 or array.ndim == 0:
                raise ValueError(f"/{name} is {array.dtype} of shape {array.shape}")
            file.create_dataset(
                name, data=array, chunks=_chunks(array), fletcher32=True
            )
        for name, text in attributes.items():
            # Of fixed length: a damaged heap of texts can make HDF5 hang.
            value = text.encode()
            kind = h5py.string_dtype("utf-8", max(1, len(value)))
            file.attrs.create(name, value, dtype=kind)
    return buffer.getvalue()


def _chunks(array: NDArray[Any]) -> tuple[int, ...]:
    """Return the shape of equal chunks of at most about 1 MB, of whole rows."""
    count = math.ceil(array.nbytes / CHUNK_BYTES)
    return (math.ceil(array.shape[0] / count), *array.shape[1:])


def unpacked(
    content: bytes, source: str
) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """Return the arrays and attributes in the bytes of a file.

    Args:
        content: of the file, whose hash was verified.
        source: its path, for messages.

    Raises:
        StudyError: if they are not what `packed` makes.
    """
    try:
        if content[:8] != _SIGNATURE or content[8] not in _OWN_SUPERBLOCKS:
            raise ValueError("it does not begin as a file of this program")
        with h5py.File(io.BytesIO(content), "r") as file:
            found = _datasets(file, len(content))
            attributes = _attributes(file)
            return {name: np.asarray(data[()]) for name, data in found}, attributes
    except (*_DAMAGE, ValueError) as error:
        raise StudyError(
            f"{source} cannot be used ({error}): it was not written by this program, "
            "or is damaged; take it from a backup of the study, or cut it again."
        ) from error


def _datasets(file: h5py.File, size: int) -> list[tuple[str, h5py.Dataset]]:
    """Return all that the file holds, after it was found harmless.

    Args:
        file: opened from bytes in memory.
        size: of the file, bytes, more than all its values together.
    """
    if len(file) > MAX_NAMES:
        raise ValueError(f"it has {len(file)} entries")
    found = []
    total = 0
    for name in file:
        if not isinstance(file.get(name, getlink=True), h5py.HardLink):
            raise ValueError(f"/{name} is a link")  # to any file of the user
        data = file[name]
        if not isinstance(data, h5py.Dataset) or not _NAME.fullmatch(name):
            raise ValueError(f"/{name} is no array")
        _check_storage(data, size)
        total += data.size * data.dtype.itemsize
        if total > size:
            raise ValueError(f"it has {size} bytes, its arrays have more")
        found.append((name, data))
    return found


def _check_storage(data: h5py.Dataset, size: int) -> None:
    """Refuse values that lie elsewhere, need a filter, or are no plain numbers."""
    if data.external or data.is_virtual:
        raise ValueError(f"{data.name} is not stored in this file")
    kind = data.id.get_type().get_class()  # before h5py makes a dtype of it
    if kind not in (h5py.h5t.INTEGER, h5py.h5t.FLOAT) or data.dtype.name not in TYPES:
        raise ValueError(f"{data.name} does not hold plain numbers")
    plan = data.id.get_create_plist()
    filters = [plan.get_filter(n)[0] for n in range(plan.get_nfilters())]
    if filters != [h5py.h5z.FILTER_FLETCHER32] or data.chunks is None:
        raise ValueError(f"{data.name} is not stored as this program does it")
    if not 1 <= data.ndim <= 5 or data.size == 0:
        raise ValueError(f"{data.name} has the shape {data.shape}")
    whole = math.prod(data.chunks) * data.dtype.itemsize + 4  # with its checksum
    if whole > size or data.id.get_num_chunks() * whole > size:
        raise ValueError(f"{data.name} claims more than is in the file")
    stored: list[Any] = []
    data.id.chunk_iter(stored.append)
    pieces = zip(data.shape, data.chunks, strict=True)
    if len(stored) != math.prod(-(-length // piece) for length, piece in pieces):
        raise ValueError(f"{data.name} is not all there")
    if any(chunk.filter_mask or chunk.size != whole for chunk in stored):
        raise ValueError(f"{data.name} has chunks of another size")


def _attributes(file: h5py.File) -> dict[str, str]:
    names = list(file.attrs) if len(file.attrs) <= MAX_NAMES else []
    if len(names) != len(file.attrs):
        raise ValueError(f"it has {len(file.attrs)} attributes")
    texts = {}
    for name in names:
        stored = file.attrs.get_id(name)
        kind = stored.get_type()
        fixed = kind.get_class() == h5py.h5t.STRING and not kind.is_variable_str()
        if stored.shape != () or not fixed:
            raise ValueError(f"the attribute {name} is no text")
        texts[name] = bytes(file.attrs[name]).decode()
    return texts
