"""The decision along a video as files: a table, and HDF5 with its provenance."""

from __future__ import annotations

import io
import json
from pathlib import Path

import h5py
import numpy as np
from numpy.typing import NDArray

from liverwort_gui import paths
from liverwort_gui.rolling_records import Rolling

FORMAT = "liverwort-windows-1"
COLUMNS = "frame,time_s,x_px,y_px,evidence_logit,window_decision_logit"


def write_table(found: Rolling, path: Path) -> Path:
    """Write CSV: a line per frame, and the decision of the window that begins there.

    `frame` is counted from 0 in the video; `x_px` and `y_px` are the box's top left
    corner. What is not known is empty: the time without a frame rate, the evidence of
    a damaged frame, the decision of windows that hold one or would pass the end. All
    digits are written.

    Raises:
        OutputError: if the file cannot be written.
    """
    lines = [COLUMNS]
    for i, (time, evidence) in enumerate(
        zip(found.times.tolist(), found.frame_evidence.tolist(), strict=True)
    ):
        box = found.crop.box_at(found.crop.start + i)
        decision = found.decisions[i] if i < len(found.decisions) else np.nan
        numbers = (_cell(time), box.x, box.y, _cell(evidence), _cell(float(decision)))
        lines.append(",".join(str(cell) for cell in (found.crop.start + i, *numbers)))
    with paths.written_whole(path) as part:
        part.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return path


def write_hdf5(found: Rolling, path: Path) -> Path:
    """Write HDF5, with what the arrays were made with as attributes.

    The arrays: `/frame_evidence` (L,), `/decisions` (L - T + 1,) and `/times` (L,),
    float64, and `/corners` (1 or L, 2) int64.

    Raises:
        OutputError: if the file cannot be written.
    """
    arrays: dict[str, NDArray[np.generic]] = {
        "frame_evidence": found.frame_evidence,
        "decisions": found.decisions,
        "times": found.times,
        "corners": np.asarray(found.crop.corners, dtype=np.int64),
    }
    units = {"frame_evidence": "logit", "decisions": "logit", "times": "s"}
    content = io.BytesIO()  # in memory first: a full disk would crash HDF5
    with h5py.File(content, "w", libver="latest") as file:
        for name, array in arrays.items():
            data = file.create_dataset(name, data=array, chunks=True, fletcher32=True)
            data.attrs["unit"] = units.get(name, "px")
        file.attrs.update(
            {
                "format": FORMAT,
                "video": Path(found.video).name,
                "start": found.crop.start,
                "size": found.crop.size,
                "window": found.window,
                "D_B": found.reference_decision,
                "classes": list(found.classes),
                "contrast": list(found.contrast),
                "network_note": found.network_note,
                "out_of_scope": " ".join(found.out_of_scope),
                "notes": json.dumps(found.notes),
                **found.provenance,
            }
        )
    with paths.written_whole(path) as part:
        part.write_bytes(content.getbuffer())
    return path


def _cell(value: float) -> str:
    return repr(value) if np.isfinite(value) else ""


def file_name(found: Rolling) -> str:
    """Return a name, without an ending, that tells video, box, frames and network."""
    box = found.crop.boxes[0]
    place = f"x{box.x}_y{box.y}_s{box.size}"
    frames = f"f{found.crop.start}-{found.crop.stop - 1}"
    way = "_following" if found.crop.follows else ""
    stem = Path(found.video).stem
    return f"{stem}_{place}_{frames}{way}_{found.network}_windows"
